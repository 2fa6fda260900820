import type { ReadDocument, Statement } from '../model.ts';

/** A quotation goes on for so many characters at most; a mark that was never closed does not take the rest of a page along. */
const longestRest = 260;

/** The span of a statement with the rest of what is quoted in it: a sentence may end within quotation marks that the next one closes. */
export function withWholeQuotation({ text, blocks }: ReadDocument, statement: Statement): Pick<Statement, 'start' | 'end' | 'page'> {
  const { start, end, page } = statement;
  const said = text.slice(start, end);
  if (said.lastIndexOf('“') <= said.lastIndexOf('”')) return { start, end, page };
  const limit = Math.min(blocks.find((block) => block.start <= start && end <= block.end)?.end ?? end, end + longestRest);
  const rest = /^[^“”]*”[.,;]?/.exec(text.slice(end, limit))?.[0] ?? '';
  return { start, end: end + rest.length, page };
}
