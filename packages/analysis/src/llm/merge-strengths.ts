import { isBarrierKey } from '../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../catalogue/barriers.ts';
import type { FindingsInput } from '../model.ts';
import type { Finding } from '../schema.ts';
import { distinctPassages, type QuoteLocator } from './locate-quotes.ts';
import type { ProposedStrength } from './proposal.ts';
import { strengthWeigher, type WeighedProposal } from './weigh-proposal.ts';

const mostPassages = 4;

/**
 * The strengths of the rules with passages that a model added, then those that only the model saw. An ability that is a barrier is no strength, and what
 * rests on nothing is refused. Reports for post-secondary offices name no strengths.
 */
export function mergeStrengths(
  input: FindingsInput,
  local: readonly Finding[],
  barriers: readonly Finding[],
  proposed: readonly ProposedStrength[],
  locator: QuoteLocator,
): { strengths: Finding[]; refused: number } {
  if (input.moduleType === 'post_secondary') return { strengths: [...local], refused: 0 };
  const isBarrier = new Set(barriers.map(({ key }) => key));
  const weighed = proposed.map(strengthWeigher(input, locator));
  const sound = weighed.filter(
    ({ proposed: { key }, evidence }) => evidence.length > 0 && !isBarrier.has(key) && barrierCatalogue[key].strength !== undefined,
  );
  const byKey = Map.groupBy(sound, (one) => one.proposed.key);
  const refined = local.map((strength) => refine(strength, isBarrierKey(strength.key) ? (byKey.get(strength.key) ?? []) : []));
  const known = new Set(local.map(({ key }) => key));
  const fresh = [...byKey.values()].filter(([one]) => one && !known.has(one.proposed.key));
  const added = fresh.flatMap((same, index) => strengthOf(same, local.length + index + 1));
  return { strengths: [...refined, ...added], refused: weighed.length - sound.length };
}

function refine(strength: Finding, more: readonly WeighedProposal<ProposedStrength>[]): Finding {
  if (more.length === 0) return { ...strength, foundBy: 'rule' };
  const evidence = distinctPassages([...strength.evidence, ...more.flatMap((one) => one.evidence)]);
  return { ...strength, evidence: evidence.slice(0, Math.max(mostPassages, strength.evidence.length)), foundBy: 'rule_and_model' };
}

function strengthOf(same: readonly WeighedProposal<ProposedStrength>[], number: number): Finding[] {
  const [first] = same;
  const title = first && barrierCatalogue[first.proposed.key].strength;
  if (!first || title === undefined) return [];
  return [
    {
      id: `T-${String(number).padStart(3, '0')}`,
      key: first.proposed.key,
      title,
      severity: 'mild',
      functionalImpact: `${title}, in the words of the document.`,
      status: 'needs_review',
      reasons: [],
      scoreIds: [...new Set(same.flatMap((one) => one.scoreIds))],
      evidence: distinctPassages(same.flatMap((one) => one.evidence)).slice(0, mostPassages),
      counterEvidence: [],
      foundBy: 'model',
    },
  ];
}
