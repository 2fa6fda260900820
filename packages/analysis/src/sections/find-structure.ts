import type { Block, ReadDocument, Section, Statement, StructuredDocument, Table } from '../model.ts';
import { type AssessmentDates, findAssessmentDates } from './assessment-dates.ts';
import { type DocumentPart, findDocumentParts } from './document-parts.ts';
import { earlierNoteAt, findEarlierNotes } from './earlier-notes.ts';
import { findInstructions } from './find-instructions.ts';
import { findSections } from './find-sections.ts';
import { isAssessment } from './is-assessment.ts';
import { findPeople, type People } from './people.ts';
import { readPolarity } from './read-polarity.ts';
import { readSpeaker } from './read-speaker.ts';
import { readSubject } from './read-subject.ts';
import { readGrade, readTime } from './read-time.ts';
import { type Span, splitSentences } from './split-sentences.ts';

/** What reading a sentence in its document needs to know. */
interface Reading {
  document: ReadDocument;
  people: People;
  assessedOn: string | null;
  grade: number | null;
  earlierNotes: StructuredDocument['earlierNotes'];
}

/** The stage `sections`: the parts of a document, and of each sentence who says it, about whom, of when, and whether it asserts. */
export function findStructure(document: ReadDocument): StructuredDocument {
  const visible = visibleText(document);
  const people = findPeople(visible);
  const sections = findSections(document);
  const parts = findDocumentParts(document);
  const dates = datesOf(parts) ?? findAssessmentDates(visible);
  const earlierNotes = findEarlierNotes(document, parts, dates.assessedOn ?? dates.reportedOn);
  const reading: Reading = { document, people, assessedOn: dates.assessedOn, grade: readGrade(visible), earlierNotes };
  const blocks = blocksOf(document, sections);
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  const statements = sections.flatMap((section) =>
    passagesOf(blocks.get(section) ?? [], tables).flatMap((passage) => statementsOf(passage, section, reading)),
  );
  return { sections, statements, earlierNotes, ...dates, isAssessment: isAssessment(visible, sections, people) };
}

/** The days of the latest of several reports in one file. */
function datesOf(parts: readonly DocumentPart[]): AssessmentDates | null {
  if (parts.length < 2) return null;
  const dated = parts.filter((part) => part.assessedOn !== null);
  const latest = dated.toSorted((a, b) => (a.assessedOn ?? '').localeCompare(b.assessedOn ?? '')).at(-1);
  return latest ? { assessedOn: latest.assessedOn, reportedOn: latest.reportedOn } : null;
}

/** The text with what a reader cannot see blanked out, so that every place stays where it is. */
function visibleText(document: ReadDocument): string {
  return document.hidden.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), document.text);
}

/** The blocks of each section; both are in the order of the text, so that they are walked once. */
function blocksOf({ blocks }: ReadDocument, sections: Section[]): Map<Section, Block[]> {
  const own = new Map<Section, Block[]>();
  let at = 0;
  for (const section of sections) {
    const from = at;
    while ((blocks[at]?.start ?? Number.POSITIVE_INFINITY) < section.end) at += 1;
    own.set(section, blocks.slice(from, at));
  }
  return own;
}

interface Passage extends Span {
  page: number | null;
}

/** The prose of a section: its paragraphs and list items, and cells of tables that hold sentences. A paragraph that runs on over a page is one passage. */
function passagesOf(blocks: Block[], tables: ReadonlyMap<string, Table>): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    const last = passages.at(-1);
    if (block.kind === 'table') passages.push(...proseCells(tables.get(block.tableId ?? '')));
    else if (last && block.kind === 'paragraph' && block.start === last.end + 1) last.end = block.end;
    else passages.push({ start: block.start, end: block.end, page: block.page });
  }
  return passages;
}

const leastWordsOfProse = 8;

function proseCells(table: Table | undefined): Passage[] {
  return (table?.rows ?? []).flatMap((row) =>
    row.cells
      .filter((cell) => cell.text.split(/\s+/).length >= leastWordsOfProse && /[.!?][”"’)]*(?:\s|$)/.test(cell.text))
      .map((cell) => ({ start: cell.start, end: cell.end, page: row.page })),
  );
}

function statementsOf(passage: Passage, section: Section, { document, people, assessedOn, grade, earlierNotes }: Reading): Statement[] {
  const text = document.text.slice(passage.start, passage.end);
  const sentences = splitSentences(text);
  const instructions = findInstructions(text, sentences);
  const isEarlier = earlierNoteAt(earlierNotes, passage.start) !== undefined;
  const statements: Statement[] = [];
  let isInsideQuotation = false;
  for (const sentence of sentences) {
    const said = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    const previous = statements.at(-1);
    statements.push({
      start: passage.start + sentence.start,
      end: passage.start + sentence.end,
      page: pageAt(document, passage.start + sentence.start, passage.page),
      section: section.kind,
      speaker: readSpeaker(said, {
        people,
        section: section.kind,
        heading: section.heading,
        previous: previous?.speaker ?? null,
        isInsideQuotation,
      }),
      subject: readSubject(said, { people, heading: section.heading, previous: previous?.subject ?? null }),
      time: isEarlier ? 'historic' : readTime(said, { section: section.kind, assessedOn, grade }),
      polarity: instructions.has(sentence) ? 'instruction' : readPolarity(said, { people, section: section.kind }),
    });
    isInsideQuotation = opensQuotation(said, isInsideQuotation);
  }
  return statements;
}

/** A passage may run on over a page. */
function pageAt(document: ReadDocument, place: number, page: number | null): number | null {
  if (page === null) return null;
  return document.pages.findLast((one) => one.start <= place)?.number ?? page;
}

/** Whether a quotation is open at the end of a sentence. */
function opensQuotation(sentence: string, wasOpen: boolean): boolean {
  const last = [...sentence.matchAll(/[“”]/g)].at(-1)?.[0];
  if (last !== undefined) return last === '“';
  return (sentence.match(/"/g)?.length ?? 0) % 2 === 1 ? !wasOpen : wasOpen;
}
