import { isHidden } from '../findings/statements.ts';
import type { Block, ReadDocument, Section, Statement, StructuredDocument } from '../model.ts';

export interface RecommendationSpan {
  start: number;
  end: number;
  page: number | null;
}

/** Something is asked for: what tells a recommendation from the sentences around it. */
const asks =
  /\b(?:recommend\w*|should|would benefit|may benefit|suggest\w*|consider(?:ed)?|provide[ds]?|allow(?:ed)?|permit\w*|is (?:advised|encouraged)|needs?|access to|refer(?:ral|red)?|eligible|accommodations?)\b/i;
/** A lead-in to the list that follows it, or a heading that was set as a paragraph. */
const leadsIn = /:\s*$/;
const itemStart = /(?:^|\n)[ \t]*(?:\(?\d{1,2}[.)]|[•●▪◦‣*–-])[ \t]+/g;

/** The recommendations of the document itself, word for word: items of lists, numbered paragraphs, else the sentences that ask for something. */
export function findDocumentRecommendations(document: ReadDocument, structure: StructuredDocument): RecommendationSpan[] {
  const instructions = structure.statements.filter((statement) => statement.polarity === 'instruction');
  return structure.sections
    .filter((section) => section.kind === 'recommendations')
    .flatMap((section) => itemsOfSection(document, structure, section))
    .filter(
      (span) =>
        span.end > span.start && !isHidden(document, span) && !instructions.some((one) => one.start < span.end && one.end > span.start),
    );
}

function itemsOfSection(document: ReadDocument, structure: StructuredDocument, section: Section): RecommendationSpan[] {
  const isWithin = (span: { start: number; end: number }): boolean => span.start >= section.start && span.end <= section.end;
  const asking = structure.statements.filter((statement) => isWithin(statement) && isAsking(document, statement));
  return document.blocks.filter(isWithin).flatMap((block) => itemsOfBlock(document, asking, block));
}

function itemsOfBlock(document: ReadDocument, asking: readonly Statement[], block: Block): RecommendationSpan[] {
  if (block.kind === 'heading' || block.kind === 'table') return [];
  const numbered = numberedItems(document, block);
  if (numbered.length > 0) return numbered;
  if (block.kind === 'list_item') return [trimmed(document, block)];
  if (leadsIn.test(document.text.slice(block.start, block.end))) return [];
  return asking.filter((one) => one.start >= block.start && one.end <= block.end).map(({ start, end, page }) => ({ start, end, page }));
}

/** A paragraph that holds a numbered or bulleted list is cut at the numbers; what stands before the first is its lead-in. */
function numberedItems(document: ReadDocument, block: Block): RecommendationSpan[] {
  const text = document.text.slice(block.start, block.end);
  const marks = [...text.matchAll(itemStart)];
  return marks.map((mark, index) => {
    const start = block.start + mark.index + mark[0].length;
    const end = block.start + (marks[index + 1]?.index ?? text.length);
    return trimmed(document, { start, end, page: block.page });
  });
}

function trimmed(document: ReadDocument, { start, end, page }: RecommendationSpan): RecommendationSpan {
  const text = document.text.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + text.trimEnd().length, page };
}

function isAsking(document: ReadDocument, statement: Statement): boolean {
  const sentence = document.text.slice(statement.start, statement.end);
  return statement.polarity !== 'negated' && asks.test(sentence) && !isTitle(sentence);
}

/** Whether a sentence, wherever it stands, recommends something and does not rule it out. */
export function asksForSomething(document: ReadDocument, statement: Statement): boolean {
  return isAsking(document, statement) && !refusal.test(document.text.slice(statement.start, statement.end));
}

/** A few words without a full stop: a heading within the section that was set as a paragraph. */
function isTitle(sentence: string): boolean {
  return !/[.;!?]/.test(sentence.slice(-3)) && sentence.split(/\s+/, 6).length < 6;
}

const refusal = /\b(?:not (?:indicated|recommended|needed|necessary|warranted)|no need for)\b/i;

/** The entries of a catalogue that an item of the document recommends too. An item that only rules something out names none. */
export function entriesNamedIn<Entry extends { says?: RegExp }>(item: string, catalogue: readonly Entry[]): Entry[] {
  const text = item.replace(/\u00ad?-?\n/g, (lineEnd) => (lineEnd.length > 1 ? '' : ' ')).replace(/\s+/g, ' ');
  return refusal.test(text) ? [] : catalogue.filter((entry) => entry.says?.test(text));
}
