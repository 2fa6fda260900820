import { isBarrierKey } from '../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../catalogue/barriers.ts';
import type { FindingsInput } from '../model.ts';
import type { Evidence, Finding } from '../schema.ts';
import { retells, soundWording } from './check-wording.ts';
import type { MaskedDocument } from './deidentify/mask-document.ts';
import type { QuoteLocator } from './locate-quotes.ts';
import type { ProposedFinding } from './proposal.ts';
import { barrierWeigher, type WeighedProposal } from './weigh-proposal.ts';

const mostPassages = 6;
const mostCounterPassages = 4;

/** What proposals are held against. */
export interface MergeContext {
  input: FindingsInput;
  masked: MaskedDocument;
  locator: QuoteLocator;
}

/**
 * The barriers of the rules with what a model added. They keep their wording, severity and scores, and gain passages and a wording for this student where
 * its passages bear it out; a barrier that only the model saw is added when it quotes the document. What rests on nothing is refused, and counted.
 */
export function mergeBarriers(
  context: MergeContext,
  local: readonly Finding[],
  proposed: readonly ProposedFinding[],
): { barriers: Finding[]; refused: number } {
  const weighed = proposed.map(barrierWeigher(context.input, context.locator));
  const resting = weighed.filter((one) => one.evidence.length > 0);
  const byKey = Map.groupBy(resting, (one) => one.proposed.key);
  const refined = local.map((barrier) => refine(barrier, isBarrierKey(barrier.key) ? (byKey.get(barrier.key) ?? []) : [], context));
  const known = new Set(local.map((barrier) => barrier.key));
  const fresh = [...byKey].filter(([key]) => !known.has(key)).map(([, same]) => same);
  const added = fresh.map((same, index) => barrierOf(same, refined.length + index + 1, context));
  return { barriers: [...refined, ...added], refused: weighed.length - resting.length };
}

function refine(barrier: Finding, proposals: readonly WeighedProposal[], context: MergeContext): Finding {
  if (proposals.length === 0) return { ...barrier, foundBy: 'rule' };
  const evidence = joined(
    barrier.evidence,
    proposals.flatMap((one) => one.evidence),
    mostPassages,
  );
  const counterEvidence = joined(
    barrier.counterEvidence,
    proposals.flatMap((one) => one.counterEvidence),
    mostCounterPassages,
  );
  const inThisCase = wordingForThisCase(evidence, proposals, context);
  return { ...barrier, evidence, counterEvidence, foundBy: 'rule_and_model', ...(inThisCase !== undefined && { inThisCase }) };
}

/** The first wording that retells passages which the finding shows. */
function wordingForThisCase(shown: readonly Evidence[], proposals: readonly WeighedProposal[], context: MergeContext): string | undefined {
  return proposals
    .filter(({ evidence }) => evidence.every((passage) => shown.some((one) => one.start <= passage.start && passage.end <= one.end)))
    .map((one) =>
      retells(one.proposed.functionalImpact, basisOf(one, one.evidence, context)) ? wordingOf(one, one.evidence, context) : null,
    )
    .find((wording) => wording !== null);
}

function barrierOf(same: readonly WeighedProposal[], number: number, context: MergeContext): Finding {
  const [first] = same;
  if (!first) throw new RangeError('a barrier needs a proposal');
  const { key, severity } = first.proposed;
  const evidence = joined(
    [],
    same.flatMap((one) => one.evidence),
    mostPassages,
  );
  const scoreIds = [...new Set(same.flatMap((one) => one.scoreIds))];
  return {
    id: `B-${String(number).padStart(3, '0')}`,
    key,
    title: barrierCatalogue[key].title,
    severity,
    functionalImpact: wordingOf({ ...first, scoreIds }, evidence, context) ?? barrierCatalogue[key].impact,
    status: 'needs_review',
    reasons: [],
    scoreIds,
    evidence,
    counterEvidence: joined(
      [],
      same.flatMap((one) => one.counterEvidence),
      mostCounterPassages,
    ),
    foundBy: 'model',
  };
}

function wordingOf(one: WeighedProposal, evidence: readonly Evidence[], context: MergeContext): string | null {
  return soundWording(one.proposed.functionalImpact, basisOf(one, evidence, context), context.masked);
}

function basisOf({ proposed, scoreIds }: WeighedProposal, evidence: readonly Evidence[], { input }: MergeContext) {
  return {
    key: proposed.key,
    quotes: evidence.map(({ quote }) => quote),
    scores: input.scores.scores.filter((score) => scoreIds.includes(score.id)),
  };
}

/** The passages a finding has and those that lie beside them, at most so many unless it has more of its own. */
function joined(own: readonly Evidence[], more: readonly Evidence[], most: number): Evidence[] {
  const all = [...own, ...more];
  const kept = all.filter(
    (one, index) => index < own.length || !all.slice(0, index).some((other) => other.start < one.end && one.start < other.end),
  );
  return kept.slice(0, Math.max(own.length, most));
}
