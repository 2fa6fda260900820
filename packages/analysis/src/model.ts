import type {
  Accommodation,
  DocumentRecommendation,
  DocumentWarning,
  Engine,
  Evidence,
  Finding,
  Inconsistency,
  ModuleType,
  Score,
  SourceText,
  Speaker,
  StatedDiagnosis,
  Support,
} from './schema.ts';

/**
 * What the stages hand to each other. Every stage's output is plain JSON, so it can be stored as a checkpoint and read back.
 * All offsets are UTF-16 positions in `ReadDocument.text`, the whole extracted text; a quote is always `text.slice(start, end)`.
 */

/** A cell of a table row; `x0`/`x1` are the cell's extent in points (PDF) or its column index (DOCX, ODT, RTF; TXT: character columns). */
export interface Cell {
  start: number;
  end: number;
  text: string;
  x0: number;
  x1: number;
}
export interface TableRow {
  start: number;
  end: number;
  page: number | null;
  cells: Cell[];
}
/**
 * Rows that share columns: `header` and every row have one cell per column, an empty one where nothing is printed, so `header.cells[i]` names `row.cells[i]`.
 * A row whose first cell alone is filled is a heading within the table (an instrument, a domain). `header` holds the merged header rows; a table that runs on
 * over a page is two tables, the second with `continues`, and with the first one's header and caption where it repeats none. `caption` is the nearest heading above.
 */
export interface Table {
  id: string;
  page: number | null;
  start: number;
  end: number;
  caption: string | null;
  header: TableRow | null;
  rows: TableRow[];
  continues?: string;
}

/** A paragraph, heading, list item or table, in reading order. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'list_item' | 'table';
  page: number | null;
  start: number;
  end: number;
  tableId?: string;
}

/**
 * Output of `read`. `hidden` are spans a reader cannot see (white or tiny text): kept in the text, never used as evidence.
 * `recognised`: which pages are scans whose text was recognised; absent where none is.
 */
export interface ReadDocument extends SourceText {
  text: string;
  blocks: Block[];
  tables: Table[];
  hidden: { start: number; end: number; page: number | null; why: 'invisible_colour' | 'tiny_font' }[];
  recognised?: Recognition;
}

/** A word that was hard to recognise. `confidence`: 0..100. `printed`: what was recognised, where it has been mended. */
export interface WeakWord {
  start: number;
  end: number;
  page: number;
  confidence: number;
  printed?: string;
}

/** How sure the recognition of a document's scanned pages is; `confidence` is the mean of a page's letters, 0..100. */
export interface Recognition {
  pages: { number: number; confidence: number }[];
  weakWords: WeakWord[];
}

export type SectionKind =
  | 'identification'
  | 'referral'
  | 'background'
  | 'previous_testing'
  | 'observations'
  | 'instruments'
  | 'results'
  | 'summary'
  | 'diagnosis'
  | 'recommendations'
  | 'signature'
  | 'appendix'
  | 'other';
export interface Section {
  kind: SectionKind;
  heading: string | null;
  start: number;
  end: number;
}

/** A sentence with what reading it in its context tells: who says it, about whom, of when, and whether it asserts. */
export interface Statement {
  start: number;
  end: number;
  page: number | null;
  section: SectionKind;
  speaker: Speaker;
  subject: 'client' | 'relative' | 'other_person';
  time: 'current' | 'historic' | 'future';
  /** `instruction`: text that tells a reader or a program what to do (an injection); never evidence. `norm`: explains a test or a scale. */
  polarity: 'asserted' | 'negated' | 'hypothetical' | 'norm' | 'instruction';
}

/** Output of `sections`. */
export interface StructuredDocument {
  sections: Section[];
  statements: Statement[];
  /** What repeats an earlier note or stands under an earlier date; `year` as it tells. */
  earlierNotes: { start: number; end: number; year: number | null }[];
  assessedOn: string | null;
  reportedOn: string | null;
  isAssessment: boolean;
}

/** Output of `scores`. `instruments` are the canonical names of all instruments the document says were given, with or without scores. */
export interface FoundScores {
  scores: Score[];
  instruments: string[];
}

/** What a language model did for an analysis; `engine` says what made the findings in the end. */
export interface ModelWork {
  engine: Omit<Engine, 'version'>;
  /** Keys of the catalogue that it thinks justified; only those count that the findings justify. */
  accommodations: string[];
  /** Recommendations of the document that it pointed out and the rules did not read. */
  recommendations: { start: number; end: number; page: number | null }[];
  warnings: DocumentWarning[];
}

/** Output of `findings`. `model` is there when a language model was asked. */
export interface FoundFindings {
  barriers: Finding[];
  strengths: Finding[];
  statedDiagnoses: StatedDiagnosis[];
  model?: ModelWork;
}

/** Output of `recommendations`. */
export interface Recommended {
  accommodations: Accommodation[];
  supports: Support[];
  documentRecommendations: DocumentRecommendation[];
}

/** What the stages have made so far, as the later ones read it. */
export interface FindingsInput {
  document: ReadDocument;
  structure: StructuredDocument;
  scores: FoundScores;
  moduleType: ModuleType;
}
export interface RecommendationsInput extends FindingsInput {
  findings: FoundFindings;
}
export interface VerificationInput extends RecommendationsInput {
  recommendations: Recommended;
  today: string;
}

/** Output of `verify`: the same material with its states settled, and what was found wrong. `report` only words it. */
export interface VerifiedAnalysis extends FoundFindings, Recommended {
  scores: Score[];
  instruments: string[];
  warnings: DocumentWarning[];
  inconsistencies: Inconsistency[];
  grounded: { quotes: number; total: number };
  currency: { assessedOn: string | null; ageMonths: number | null; verdict: 'current' | 'ageing' | 'outdated' | 'unknown' };
}
export interface ReportInput {
  moduleType: ModuleType;
  document: ReadDocument;
  structure: StructuredDocument;
  verified: VerifiedAnalysis;
  engineVersion: string;
}

/** A passage as evidence, located in the text. */
export function passageOf(document: ReadDocument, span: { start: number; end: number; page: number | null }, speaker: Speaker): Evidence {
  return { quote: document.text.slice(span.start, span.end), page: span.page, start: span.start, end: span.end, speaker };
}
