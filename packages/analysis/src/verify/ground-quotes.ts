import type { ReadDocument } from '../model.ts';
import type { Evidence, Finding, Passage, Score } from '../schema.ts';
import { groundNearly } from './ground-nearly.ts';
import { groundQuote, normalizeText } from './ground-quote.ts';

/** Puts a passage where the source holds it, in the source's own wording; null when the source does not hold it. */
export type Locate = <P extends Passage>(passage: P) => P | null;

/** Code of the check on a score whose quote the source does not hold. */
export const notInSource = 'not_in_source';

export interface Grounded<Checked> {
  checked: Checked;
  quotes: number;
  total: number;
}

/** Prepares the source once, so that each quote is one search. */
export function locatorFor(document: ReadDocument): Locate {
  const normalized = normalizeText(document.text);
  return (passage) => {
    const exact = groundQuote(document.text, normalized, passage.quote, passage);
    const span = exact ?? (document.recognised ? groundNearly(document.text, normalized, passage.quote) : null);
    if (!span) return null;
    if (span.start === passage.start && span.end === passage.end) return passage;
    const { start, end } = span;
    return { ...passage, start, end, quote: document.text.slice(start, end), page: pageAt(document, start) };
  };
}

function pageAt(document: ReadDocument, offset: number): number | null {
  return document.pages.findLast((page) => page.start <= offset)?.number ?? null;
}

/** A finding's quotes, located again. One that is not in the source stays as it came: what fails is marked, not hidden. */
export function groundFinding(finding: Finding, locate: Locate): Grounded<Finding> & { missing: number } {
  const evidence = finding.evidence.map((passage) => locate(passage));
  const counter = finding.counterEvidence.map((passage) => locate(passage));
  const missing = [...evidence, ...counter].filter((passage) => passage === null).length;
  const total = evidence.length + counter.length;
  const keep = (located: (Evidence | null)[], stated: Evidence[]): Evidence[] => stated.map((passage, index) => located[index] ?? passage);
  const { inThisCase, ...rest } = finding;
  const checked = {
    ...rest,
    evidence: keep(evidence, finding.evidence),
    counterEvidence: keep(counter, finding.counterEvidence),
    // Its words are those of the quotes: without one of them it has nothing to stand on.
    ...(inThisCase !== undefined && missing === 0 && { inThisCase }),
  };
  return { checked, quotes: total - missing, total, missing };
}

/** A score's quotes, located again, each of which must also print the value. A further place that is not in the source is left out. */
export function groundScore(score: Score, locate: Locate): Grounded<Score> {
  const main = locate(score.evidence);
  const others = score.otherEvidence.map((passage) => locate(passage)).filter((passage) => passage !== null);
  const total = 1 + score.otherEvidence.length;
  const quotes = others.length + (main ? 1 : 0);
  if (main && printsValue(main.quote, score.value)) return { checked: { ...score, evidence: main, otherEvidence: others }, quotes, total };
  const detail = main ? `The quoted passage does not print ${score.value}.` : 'The quoted row or sentence is not in the source.';
  const checks = score.checks.some((check) => check.code === notInSource) ? score.checks : [...score.checks, { code: notInSource, detail }];
  return { checked: { ...score, evidence: main ?? score.evidence, otherEvidence: others, checks }, quotes, total };
}

/** Age and grade equivalents are printed as `9-8` or `4.6`, bounds as `>130`, negative z with a typographic minus: any printed number that equals the value serves. */
function printsValue(quote: string, value: number): boolean {
  const plain = quote
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/(\d),(?=\d{3}\b)/g, '$1');
  const numbers = plain.match(/\d+(?:\.\d+)?|\.\d+/g) ?? [];
  return numbers.some((printed) => Number(printed) === Math.abs(value) || Number(printed) === Math.trunc(Math.abs(value)));
}
