import type { BarrierKey } from '../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../catalogue/barriers.ts';
import { passageOf, type ReadDocument } from '../model.ts';
import type { Evidence, Finding } from '../schema.ts';
import { passageOfScore } from './choose-evidence.ts';
import { describeScore, listed } from './functional-impact.ts';
import type { ScoreEvidence } from './score-weights.ts';
import type { WeighedBarrier, WeighedStatement } from './weigh.ts';
import { withWholeQuotation } from './whole-quotation.ts';

const maxPassages = 4;

/** Abilities that are above average, or that the document calls a strength. One finding for each, in the catalogue's order. */
export function strengthsFrom(document: ReadDocument, weighed: readonly WeighedBarrier[], barriers: ReadonlySet<BarrierKey>): Finding[] {
  return weighed
    .filter((one) => !barriers.has(one.key))
    .flatMap((one): Omit<Finding, 'id'>[] => {
      const title = barrierCatalogue[one.key].strength;
      const high = one.sound.filter((score) => score.level === 'high' && score.role === 'index');
      const praised = one.counters.filter((counter) => counter.claim.kind === 'strength');
      const isStrength = high.length > 0 || (praised.length > 0 && one.low.length === 0);
      return title && isStrength ? [{ ...strengthOf(document, one.key, title, high, praised) }] : [];
    })
    .map((finding, index) => ({ id: `T-${String(index + 1).padStart(3, '0')}`, ...finding }));
}

function strengthOf(
  document: ReadDocument,
  key: BarrierKey,
  title: string,
  high: ScoreEvidence[],
  praised: WeighedStatement[],
): Omit<Finding, 'id'> {
  const rows = high.map((one) => passageOfScore(document, one.score));
  const told = praised.map((one) =>
    passageOf(document, withWholeQuotation(document, one.claimed.statement), one.claimed.statement.speaker),
  );
  return {
    key,
    title,
    severity: 'mild',
    status: 'needs_review',
    reasons: [],
    functionalImpact: sentenceOf(title, high),
    scoreIds: high.map((one) => one.score.id),
    evidence: withoutOverlaps([...rows, ...told]).slice(0, maxPassages),
    counterEvidence: [],
  };
}

function sentenceOf(title: string, high: ScoreEvidence[]): string {
  const shown = high.slice(0, 3).map((one) => describeScore(one.score));
  return shown.length > 0 ? `${title}: ${listed(shown)}.` : `${title}, in the words of the document.`;
}

function withoutOverlaps(passages: Evidence[]): Evidence[] {
  return passages.filter((one, index) => !passages.slice(0, index).some((other) => other.start < one.end && one.start < other.end));
}
