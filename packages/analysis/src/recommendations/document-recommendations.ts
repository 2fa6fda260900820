import type { AccommodationEntry } from '../catalogue/accommodations/entry.ts';
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
  return structure.sections
    .filter((section) => section.kind === 'recommendations')
    .flatMap((section) =>
      document.blocks.filter((block) => isWithin(block, section)).flatMap((block) => itemsOf(document, structure, block)),
    )
    .filter((span) => span.end > span.start && !isHidden(document, span) && !isInstruction(structure, span));
}

function isWithin(block: Block, section: Section): boolean {
  return block.start >= section.start && block.end <= section.end;
}

function itemsOf(document: ReadDocument, structure: StructuredDocument, block: Block): RecommendationSpan[] {
  if (block.kind === 'heading' || block.kind === 'table') return [];
  const numbered = numberedItems(document, block);
  if (numbered.length > 0) return numbered;
  if (block.kind === 'list_item') return [trimmed(document, block)];
  if (leadsIn.test(document.text.slice(block.start, block.end))) return [];
  return structure.statements
    .filter((statement) => isAsking(document, statement, block))
    .map(({ start, end, page }) => ({ start, end, page }));
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

function isAsking(document: ReadDocument, statement: Statement, block: Block): boolean {
  return (
    statement.start >= block.start &&
    statement.end <= block.end &&
    statement.polarity !== 'negated' &&
    asks.test(document.text.slice(statement.start, statement.end))
  );
}

function isInstruction(structure: StructuredDocument, span: RecommendationSpan): boolean {
  return structure.statements.some(
    (statement) => statement.polarity === 'instruction' && statement.start < span.end && statement.end > span.start,
  );
}

const refusal = /\b(?:not (?:indicated|recommended|needed|necessary|warranted)|no need for)\b/i;

/** Keys of the entries that an item of the document recommends too. An item that only rules something out names none. */
export function entriesNamedIn(item: string, catalogue: readonly AccommodationEntry[]): string[] {
  const text = item.replace(/\u00ad?-?\n/g, (lineEnd) => (lineEnd.length > 1 ? '' : ' ')).replace(/\s+/g, ' ');
  return refusal.test(text) ? [] : catalogue.filter((entry) => entry.says.test(text)).map((entry) => entry.key);
}
