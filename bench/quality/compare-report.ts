import type { AnalysisData } from '@groundwork/analysis/schema';
import type { Gold } from './gold.ts';
import { isSameScale, squash } from './same-name.ts';

/** How the barriers found stand to those the document supports. */
export interface BarrierComparison {
  gold: number;
  hits: number;
  /** Of the hits: whose evidence quotes a passage that speaks for them. */
  cited: number;
  /** Found, though the document rules them out. */
  alarms: string[];
  /** Found, though the gold file names them nowhere. */
  unlisted: string[];
  missed: string[];
}

export function compareBarriers(gold: Gold, { barriers }: AnalysisData): BarrierComparison {
  const [wanted, ruledOut, either] = [gold.barriers, gold.notBarriers, gold.ambiguous].map((list) => new Set(list.map(({ key }) => key)));
  const found = new Set(barriers.map(({ key }) => key));
  return {
    gold: wanted?.size ?? 0,
    hits: [...found].filter((key) => wanted?.has(key)).length,
    cited: gold.barriers.filter((barrier) => isCited(barrier, barriers)).length,
    alarms: [...found].filter((key) => ruledOut?.has(key)),
    unlisted: [...found].filter((key) => !wanted?.has(key) && !ruledOut?.has(key) && !either?.has(key)),
    missed: [...(wanted ?? [])].filter((key) => !found.has(key)),
  };
}

/** A quote may be longer or shorter than the passage; of less than nine letters it would say nothing. */
function isCited({ key, mustCite }: Gold['barriers'][number], barriers: AnalysisData['barriers']): boolean {
  const found = barriers.find((barrier) => barrier.key === key);
  if (!found) return false;
  const quotes = found.evidence.map(({ quote }) => squash(quote)).filter((quote) => quote.length > 8);
  return (
    mustCite.length === 0 ||
    mustCite.map(squash).some((passage) => quotes.some((quote) => quote.includes(passage) || passage.includes(quote)))
  );
}

/** Quotes of findings and scores, and those that stand word for word in a text that the engine had no hand in. A scan has none: nothing is counted. */
export function compareQuotes(
  { barriers, strengths, scores }: AnalysisData,
  text: string,
): { quotes: number; grounded: number; ungrounded: string[] } {
  const flat = squash(text);
  if (flat.length <= 200) return { quotes: 0, grounded: 0, ungrounded: [] };
  const quotes = [...[...barriers, ...strengths].flatMap(({ evidence }) => evidence), ...scores.map(({ evidence }) => evidence)].map(
    ({ quote }) => quote,
  );
  const ungrounded = quotes.filter((quote) => !isGrounded(quote, flat));
  return { quotes: quotes.length, grounded: quotes.length - ungrounded.length, ungrounded };
}

/** A quote of a table's row holds cells: each must stand in the text. */
function isGrounded(quote: string, flat: string): boolean {
  const parts = quote
    .split(/…|\.\.\.|\n|\s{2,}|\t|\|/)
    .map(squash)
    .filter(Boolean);
  return parts.length > 0 && parts.every((part) => flat.includes(part));
}

/** Contradictions of the document with itself: planted and found, and found where none is known. */
export function compareInconsistencies(
  gold: Gold,
  { quality, scores }: AnalysisData,
): { gold: number; hits: number; false: AnalysisData['quality']['inconsistencies'] } {
  const scaleOf = new Map(scores.map(({ id, scale }) => [id, scale]));
  const isOf = (found: AnalysisData['quality']['inconsistencies'][number], planted: Gold['inconsistencies'][number]) => {
    if (planted.scale === null) return found.kind === planted.kind;
    const { scale } = planted;
    return found.scoreIds.some((id) => isSameScale(scaleOf.get(id) ?? '', scale));
  };
  return {
    gold: gold.inconsistencies.length,
    hits: gold.inconsistencies.filter((planted) => quality.inconsistencies.some((found) => isOf(found, planted))).length,
    false: quality.inconsistencies.filter((found) => !gold.inconsistencies.some((planted) => isOf(found, planted))),
  };
}

/** Whether instructions in the document were told of: 1 or 0, null where there are none. */
export function compareInjection(gold: Gold, { document }: AnalysisData): 0 | 1 | null {
  if (!gold.injection) return null;
  return document.warnings.some(({ code }) => code === 'instruction_in_document') ? 1 : 0;
}
