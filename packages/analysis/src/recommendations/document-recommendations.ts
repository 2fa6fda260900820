import { isHidden } from '../findings/statements.ts';
import type { Block, ReadDocument, Section, Statement, StructuredDocument } from '../model.ts';

export interface RecommendationSpan {
  start: number;
  end: number;
  page: number | null;
}

/** Something is asked for: what tells a recommendation from the sentences around it. */
const asks =
  /\b(?:recommend\w*|should|would benefit|may benefit|suggest\w*|consider(?:ed)?|provide[ds]?|allow(?:ed)?|permit\w*|is (?:advised|encouraged)|needs?|access to|refer(?:ral|red)?|eligible|accommodations?|helpful|useful)\b/i;
/** A lead-in to the list that follows it, or a heading that was set as a paragraph. */
const leadsIn = /:\s*$/;
const itemStart = /(?:^|\n|(?<=[.;:,)])[ \t])[ \t]*(?:\(?(\d{1,2})[.)]|(?<=(?:^|\n)[ \t]*)[•●▪◦‣*–-])[ \t]+/g;

/**
 * The recommendations of the document itself, word for word: items of lists, numbered paragraphs, else the sentences that ask for something, and those that are
 * a recommendation by standing under that heading; and wherever the writer says "I recommend", as a letter does.
 */
export function findDocumentRecommendations(document: ReadDocument, structure: StructuredDocument): RecommendationSpan[] {
  const instructions = structure.statements.filter((statement) => statement.polarity === 'instruction');
  const headed = structure.sections
    .filter((section) => section.kind === 'recommendations')
    .flatMap((section) => itemsOfSection(document, structure, section));
  const written = structure.statements
    .filter((statement) => isProposal(document, statement))
    .map(({ start, end, page }) => ({ start, end, page }));
  return [...headed, ...written]
    .sort((a, b) => a.start - b.start)
    .filter(
      (span) =>
        span.end > span.start && !isHidden(document, span) && !instructions.some((one) => one.start < span.end && one.end > span.start),
    );
}

function itemsOfSection(document: ReadDocument, structure: StructuredDocument, section: Section): RecommendationSpan[] {
  const isWithin = (span: { start: number; end: number }): boolean => span.start >= section.start && span.end <= section.end;
  const own = structure.statements.filter((statement) => isWithin(statement) && isSentence(document, statement));
  const asking = own.filter((statement) => asks.test(document.text.slice(statement.start, statement.end)));
  return document.blocks.filter(isWithin).flatMap((block) => itemsOfBlock(document, { asking, own }, block));
}

/** The sentences of a section, and among them those that ask for something. */
interface SectionStatements {
  asking: readonly Statement[];
  own: readonly Statement[];
}

function itemsOfBlock(document: ReadDocument, { asking, own }: SectionStatements, block: Block): RecommendationSpan[] {
  if (block.kind === 'heading' || block.kind === 'table') return [];
  const numbered = numberedItems(document, block);
  if (numbered.length > 0) return numbered;
  if (block.kind === 'list_item') return [trimmed(document, block)];
  if (leadsIn.test(document.text.slice(block.start, block.end))) return [];
  const within = (statements: readonly Statement[]): RecommendationSpan[] =>
    statements.filter((one) => one.start >= block.start && one.end <= block.end).map(({ start, end, page }) => ({ start, end, page }));
  const items = within(asking);
  return items.length > 0 ? items : within(own.filter((one) => isWhole(document, one)));
}

/** A paragraph that holds a numbered or bulleted list is cut at the numbers; what stands before the first is its lead-in. */
function numberedItems(document: ReadDocument, block: Block): RecommendationSpan[] {
  const text = document.text.slice(block.start, block.end);
  const marks = inSequence(text, [...text.matchAll(itemStart)]);
  return marks.map((mark, index) => {
    const start = block.start + mark.index + mark[0].length;
    const end = block.start + (marks[index + 1]?.index ?? text.length);
    return trimmed(document, { start, end, page: block.page });
  });
}

/** A number within a line is an item's only where it goes on counting: "1. Extra time. 2. A calculator." */
function inSequence(text: string, marks: RegExpExecArray[]): RegExpExecArray[] {
  let last = 0;
  return marks.filter((mark) => {
    const number = Number(mark[1] ?? 0);
    const opensLine = mark.index === 0 || text[mark.index] === '\n';
    const isItem = opensLine || (number === last + 1 && last > 0);
    if (isItem && number > 0) last = number;
    return isItem;
  });
}

function trimmed(document: ReadDocument, { start, end, page }: RecommendationSpan): RecommendationSpan {
  const text = document.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length, page };
}

function isSentence(document: ReadDocument, statement: Statement): boolean {
  return !isTitle(document.text.slice(statement.start, statement.end));
}

/** Some words that begin like a sentence, which a remnant of a line does not. */
function isWhole(document: ReadDocument, statement: Statement): boolean {
  const sentence = document.text.slice(statement.start, statement.end);
  return /^\W*\p{Lu}/u.test(sentence) && sentence.split(/\s+/).length >= 3;
}

const recommendsInLetter =
  /^(?:(?:therefore|accordingly|thus|finally|in addition|for these reasons),? )?(?:I|we) (?:(?:strongly|also|further|would|therefore|respectfully) ){0,2}(?:recommend|suggest|advise|request)\b/i;

/** "I recommend real-time captions", outside of a section of recommendations. */
function isProposal(document: ReadDocument, statement: Statement): boolean {
  const isElsewhere =
    statement.section !== 'recommendations' && statement.section !== 'previous_testing' && statement.section !== 'appendix';
  return (
    isElsewhere &&
    statement.subject === 'client' &&
    statement.time !== 'historic' &&
    recommendsInLetter.test(document.text.slice(statement.start, statement.end))
  );
}

/** Whether a sentence, wherever it stands, recommends something and does not rule it out. */
export function asksForSomething(document: ReadDocument, statement: Statement): boolean {
  const sentence = document.text.slice(statement.start, statement.end);
  return statement.polarity !== 'negated' && asks.test(sentence) && !isTitle(sentence) && !refusal.test(sentence);
}

/** A few words without a full stop: a heading within the section that was set as a paragraph. */
function isTitle(sentence: string): boolean {
  return !/[.;!?]/.test(sentence.slice(-3)) && sentence.split(/\s+/, 6).length < 6;
}

const refusal =
  /\b(?:not (?:indicated|recommended|needed|necessary|warranted)|no need for|no (?:\w+ ){0,3}(?:is|are) (?:recommended|needed|indicated|necessary|warranted))\b/i;

/** An entry that an item of the document recommends too, and the words that name it. */
export interface NamedEntry<Entry> {
  entry: Entry;
  start: number;
  end: number;
}

/** The entries that an item of the document recommends too. An item that only rules something out names none. */
export function entriesNamedIn<Entry extends { says?: RegExp }>(item: string, catalogue: readonly Entry[]): NamedEntry<Entry>[] {
  const text = item.replace(/\u00ad?-?\n/g, (lineEnd) => (lineEnd.length > 1 ? '' : ' ')).replace(/\s+/g, ' ');
  if (refusal.test(text)) return [];
  return catalogue.flatMap((entry) => {
    const words = entry.says?.exec(text);
    return words ? [{ entry, start: words.index, end: words.index + words[0].length }] : [];
  });
}
