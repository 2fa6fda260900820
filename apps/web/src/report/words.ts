import type {
  Accommodation,
  DocumentKind,
  DocumentWarning,
  Evidence,
  Finding,
  FindingStatus,
  Inconsistency,
  ModelUsage,
  ModuleType,
  ScoreClassification,
  ScoreType,
  Severity,
} from '@groundwork/analysis/schema';
import { countOf } from '../words/figures.ts';

/** Every word of the report page. Words about one kind of thing stand in one table, so that none can be missing. */

/** Who speaks, as it is named behind a quote. */
export const speakerNames: Record<Evidence['speaker'], string> = {
  examiner: 'examiner',
  client: 'student',
  parent: 'parent',
  teacher: 'teacher',
  record: 'record',
  table: 'score table',
  other: 'other person',
};

/** How far a finding may be relied on, and what that asks of the reader. */
export const statusNames: Record<FindingStatus, { name: string; meaning: string }> = {
  validated: { name: 'Validated', meaning: 'Its quotes are in the document, its figures agree, and the document is current.' },
  needs_review: { name: 'Needs review', meaning: 'A person has to weigh it before it is used.' },
  flagged: { name: 'Flagged', meaning: 'Do not rely on it as it stands.' },
};

export const severityNames: Record<Severity, string> = {
  mild: 'Severity: mild',
  moderate: 'Severity: moderate',
  marked: 'Severity: marked',
};

/** Metrics: in full for tables, and short before a value. */
export const scoreTypeNames: Record<ScoreType, { name: string; short: string }> = {
  standard: { name: 'Standard score', short: 'SS' },
  scaled: { name: 'Scaled score', short: 'scaled' },
  t: { name: 'T score', short: 'T' },
  z: { name: 'z score', short: 'z' },
  percentile_only: { name: 'Percentile', short: 'percentile' },
  v_scale: { name: 'v-scale score', short: 'v-scale' },
  stanine: { name: 'Stanine', short: 'stanine' },
  sten: { name: 'Sten', short: 'sten' },
  raw: { name: 'Raw score', short: 'raw' },
  age_equivalent: { name: 'Age equivalent', short: 'age eq.' },
  grade_equivalent: { name: 'Grade equivalent', short: 'grade eq.' },
  w: { name: 'W score', short: 'W' },
};

export const classificationNames: Record<ScoreClassification, string> = {
  exceptionally_low: 'Exceptionally low',
  below_average: 'Below average',
  low_average: 'Low average',
  average: 'Average',
  high_average: 'High average',
  above_average: 'Above average',
  exceptionally_high: 'Exceptionally high',
  elevated: 'Elevated',
  clinically_elevated: 'Clinically elevated',
  not_classified: 'Not classified',
};

/** What is about the document itself, and what follows for the reader. The engine's own sentence, with the page, stands below it. */
export const warningNames: Record<DocumentWarning['code'], { title: string; advice: string; tone: 'bad' | 'warn' }> = {
  not_an_assessment: {
    title: 'This does not look like an assessment',
    advice: 'Check that the right file was chosen, then start a new analysis with the right one. Nothing was changed in this one.',
    tone: 'bad',
  },
  instruction_in_document: {
    title: 'The document tries to direct the report',
    advice: 'Read that passage yourself, and ask whoever sent the document how it got in.',
    tone: 'bad',
  },
  hidden_text: {
    title: 'The document holds text a reader cannot see',
    advice: 'The source on this page shows it. Ask for a clean copy if it matters.',
    tone: 'bad',
  },
  possible_second_person: {
    title: 'Part of the document may be about somebody else',
    advice: 'Reports written from a template sometimes keep a line of the last one. Read these passages before you rely on them.',
    tone: 'warn',
  },
  low_ocr_confidence: {
    title: 'Parts of the scan are hard to read',
    advice: 'Compare these findings and scores with the paper before you use them.',
    tone: 'warn',
  },
  no_assessment_date: {
    title: 'The document carries no date',
    advice: 'Find out when the person was tested: without it nobody can say how current this is.',
    tone: 'warn',
  },
  model_unavailable: {
    title: 'The language model did not take part in all of this report',
    advice: 'What the rules find is all here. Analyze the document again later if you want the model’s reading too.',
    tone: 'warn',
  },
};

export const inconsistencyNames: Record<Inconsistency['kind'], string> = {
  percentile_mismatch: 'Percentile does not fit the score',
  interval_mismatch: 'Interval does not hold the score',
  label_mismatch: 'Label does not fit the score',
  conflicting_values: 'Two values for one score',
  composition_mismatch: 'A composite that does not fit its subtests',
  outdated: 'Out of date',
};

export const currencyNames: Record<'current' | 'ageing' | 'outdated' | 'unknown', string> = {
  current: 'current',
  ageing: 'ageing',
  outdated: 'out of date',
  unknown: 'date unknown',
};

/** The words in which a finding is explained. */
export const explainWords = {
  foundBy: 'What found it',
  by: {
    rule: 'A rule of the built-in engine.',
    model: 'A language model. Each quote was then looked up in the document, word for word.',
    rule_and_model:
      'A rule of the built-in engine, and a language model beside it. Each quote was looked up in the document, word for word.',
  } satisfies Record<NonNullable<Finding['foundBy']>, string>,
  scores: 'Scores it rests on',
  noScores: 'None.',
  concern: 'a concern by its own norms and direction',
  noConcern: 'no concern by itself',
  historic: 'From an earlier evaluation.',
  figuresAgree: 'Its printed figures agree.',
  figuresDoubted: (how: string) => `Its printed figures do not agree: ${how}`,
  statements: 'What somebody saw or said',
  saidBy: (speakers: readonly string[]) => `Passages by speaker: ${speakers.join(', ')}.`,
  noStatements: 'Nothing; it rests on scores alone.',
  checked: 'What was checked',
  against: 'What speaks against it',
  passagesAgainst: (count: number) =>
    count === 0 ? 'Nothing in the document.' : `${countOf(count, 'passage')}, quoted above. It was weighed with the rest.`,
  judgement: { validated: 'Why it is validated', needs_review: 'Why it needs review', flagged: 'Why it is flagged' } satisfies Record<
    FindingStatus,
    string
  >,
} as const;

/** What the reader of each module calls the parts of the report. */
export interface ModuleWords {
  barriers: string;
  barrier: [string, string];
  accommodations: string;
  categories: Record<Accommodation['category'], string>;
  supports: string;
  strengths: string;
  /** Before the names of what answers a barrier, and of the barriers that something answers. */
  answeredBy: string;
  answers: string;
  /** What the report is called on paper. */
  reportTitle: string;
}

export const moduleWords: Record<ModuleType, ModuleWords> = {
  post_secondary: {
    barriers: 'Barriers',
    barrier: ['functional barrier', 'functional barriers'],
    accommodations: 'Accommodations',
    categories: { academic: 'Academic and testing', instructional: 'Instructional', auxiliary_aid: 'Auxiliary aids' },
    supports: 'Supports and referrals',
    strengths: 'Strengths',
    answeredBy: 'Addressed by',
    answers: 'Addresses',
    reportTitle: 'Accommodation report',
  },
  k12: {
    barriers: 'Needs',
    barrier: ['area of need', 'areas of need'],
    accommodations: 'Accommodations',
    categories: { academic: 'Classroom and testing', instructional: 'Instruction and interventions', auxiliary_aid: 'Aids and devices' },
    supports: 'For the team to consider',
    strengths: 'Strengths',
    answeredBy: 'What helps:',
    answers: 'Helps with:',
    reportTitle: 'School support report',
  },
  tutoring: {
    barriers: 'Areas to work on',
    barrier: ['area to work on', 'areas to work on'],
    accommodations: 'Strategies',
    categories: { academic: 'In lessons and tests', instructional: 'Strategies', auxiliary_aid: 'Tools' },
    supports: 'Further help',
    strengths: 'Strengths',
    answeredBy: 'What helps:',
    answers: 'Helps with:',
    reportTitle: 'Tutoring report',
  },
};

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** A number as a sentence begins with it: a word up to twelve. */
export function numberOpening(count: number): string {
  return small[count] ?? String(count);
}

/** `page 6`, or `in the text` where the format has no pages. */
export function pageInWords(page: number | null | undefined): string {
  return page ? `page ${page}` : 'in the text';
}

const kindNames: Record<DocumentKind, string> = {
  pdf: 'PDF',
  docx: 'Word document',
  odt: 'OpenDocument text',
  rtf: 'Rich text',
  txt: 'Plain text',
};

/** `PDF, 14 pages`. */
export function documentInWords({ kind, pages }: { kind: DocumentKind; pages: number | null }): string {
  return pages === null ? kindNames[kind] : `${kindNames[kind]}, ${countOf(pages, 'page')}`;
}

/** The keys that work on the report, in the order of the help. */
export const shortcuts: readonly { keys: string[]; does: string }[] = [
  { keys: ['j'], does: 'Next finding' },
  { keys: ['k'], does: 'Previous finding' },
  { keys: ['o', 'Enter'], does: 'Show its evidence in the source; again for the next quote' },
  { keys: ['[', ']'], does: 'Source: page back, page forward' },
  { keys: ['−', '+'], does: 'Source: smaller, larger' },
  { keys: ['Esc'], does: 'Let go of the picked quote' },
  { keys: ['?'], does: 'This list' },
];

export const words = {
  analysis: 'Analysis',
  onItsWay: 'On its way',
  opensByItself: 'The report opens here by itself as soon as it is ready.',
  toTheList: 'All analyses',
  failedTitle: 'This analysis could not be finished',
  failedWithoutReason: 'The analysis stopped.',
  nothingLost: 'Nothing was lost: the document and what was already read from it are kept.',
  cancelledTitle: 'This analysis was cancelled',
  cancelledText: 'Nothing was lost: the document is kept, and the analysis can be started again.',
  tryAgain: 'Try again',
  startAgain: 'Start it again',
  startingAgain: 'Starting',
  anotherFile: 'Analyse another file',
  notFoundTitle: 'There is no analysis here',
  notFoundText: 'The address may be mistyped, or it belongs to another organisation. Your own analyses are in their list.',
  unreachableTitle: 'The report cannot be shown right now',
  loadingReport: 'Loading the report',
  loadingSource: 'Loading the source',
  sourceFailed: 'The source could not be loaded; the report is complete without it.',
  copy: 'Copy',
  copyHint: 'Copy the written report',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Download the report instead.',
  download: 'Download',
  downloadMarkdown: 'Markdown (.md)',
  downloadJson: 'Data (.json)',
  print: 'Print',
  printPart: 'Print this part',
  maker: 'Groundwork',
  madeOn: (day: string) => `made on ${day}`,
  madeFrom: (document: string) => `from ${document}`,
  openOf: (open: number, count: number) => (open === 0 ? `All ${count} validated` : `${open} of ${count} to review`),
  contents: 'Contents',
  findingsThatStand: 'Findings that stand',
  standing: (standing: number, count: number) => `${standing} of ${count} validated`,
  reportViews: 'Views of the report',
  reportTab: 'Findings',
  writtenTab: 'Written report',
  source: 'Source',
  showSource: 'Source',
  closeSource: 'Close the source',
  sourceLabel: 'Source document',
  smaller: 'Smaller text',
  larger: 'Larger text',
  pageBack: 'Page back',
  pageForward: 'Page forward',
  pageLabel: (page: number | null) => (page === null ? 'Text of the document' : `Page ${page}`),
  pageOf: (page: number, count: number, kind: DocumentKind) => (count > 1 || kind === 'pdf' ? `page ${page} of ${count}` : ''),
  emptyPage: 'There is no text on this page.',
  litUp: (page: number | null) => `Lit up in the source${page === null ? '' : `, page ${page}`}.`,
  evidence: 'Evidence',
  counterEvidence: 'What speaks against it',
  alsoRestsOn: (count: number) => `It also rests on ${countOf(count, 'more score')}`,
  why: 'Why this finding?',
  shortcuts: 'Keyboard shortcuts',
  allShortcuts: 'all shortcuts',
  shortcutHints: [
    ['j k', 'next, previous'],
    ['o', 'show evidence'],
  ],
  close: 'Close',
  summary: 'Summary',
  scores: 'Scores',
  inTheDocument: 'In the document',
  quality: 'Quality',
  scrollingTable: 'Table that scrolls sideways',
  writtenLoading: 'Setting the report…',
  scoreProfile: 'Score profile',
  profileNote: 'all on one scale, bands are the printed intervals',
  ratingProfile: 'Rating scales',
  ratingNote: 'T scores',
  asATable: 'As a table',
  asAChart: 'As a chart',
  average: 'average',
  concern: 'a concern by its own norms',
  noConcern: 'no concern',
  fewerScores: 'Fewer scores',
  allScores: (count: number) => `All ${count} scores`,
  profileText: (count: number, low: number, high: number) => `${countOf(count, 'score')} on one scale; ${low} to ${high} is average.`,
  ofConcern: (count: number) => `${count} of concern`,
  none: '–',
  show: 'Show',
  showScore: (scale: string, page: number | null) => `Show ${scale} in the source${page === null ? '' : `, page ${page}`}`,
  scoreColumns: {
    scale: 'Scale',
    type: 'Type',
    value: 'Value',
    percentile: 'Percentile',
    interval: 'Interval',
    label: 'Printed label',
    classification: 'Our classification',
    source: 'Source',
  },
  historic: 'From an earlier evaluation',
  historicNote: 'Kept apart: they tell how things were, and no present score is compared with them here.',
  otherPerson: 'Of another person',
  otherPersonNote: 'These scores are not the student’s. Nothing in this report rests on them.',
  diagnoses: 'Diagnoses the document states',
  diagnosesNote: 'Word for word. Groundwork makes no diagnosis.',
  recommendations: 'What the document itself recommends',
  pointedOut: 'A language model pointed to this sentence; no rule of the built-in engine read it so. The words are the document’s.',
  inThisCase: 'In this case, in a language model’s words, after the quotes below',
  noMatch: 'Nothing in this report matches it.',
  matches: 'In this report:',
  notProposed: 'Not proposed in this report:',
  rationale: 'Why',
  implementation: 'How',
  legalBasis: 'Legal basis',
  noBarriers: 'No barrier could be tied to evidence in this document.',
  noScores: 'No scores were found in this document.',
  noInconsistencies: 'No printed figure contradicts another or its norms.',
  inconsistencies: 'Figures that do not fit',
  grounded: 'Quotes found in the document',
  currency: 'Documentation',
  groundedOf: (found: number, total: number) => (total === 0 ? 'No quotes' : found === total ? `All ${total}` : `${found} of ${total}`),
  engine: 'Made by',
  modelUse: 'Language model',
  modelUseOf: ({ calls, inputTokens, outputTokens, cost }: ModelUsage) => {
    const tokens = `${countOf(calls, 'question')}, ${inputTokens.toLocaleString('en')} tokens read and ${outputTokens.toLocaleString('en')} written`;
    return cost
      ? `${tokens}; about $${cost.amount < 0.01 ? cost.amount.toFixed(4) : cost.amount.toFixed(2)} by ${cost.prices}`
      : `${tokens}; what it cost is not known, because no price is known for this model`;
  },
  madeBy: (name: string, version: string, model: string | undefined) =>
    name === 'local' ? `the built-in engine, version ${version}` : `${model ?? name} and the built-in engine, version ${version}`,
  document: 'Document',
  instruments: 'Tests and scales',
  warnings: 'About the document itself',
} as const;
