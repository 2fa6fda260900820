import { barrierCatalogue } from '../catalogue/barriers.ts';
import type { FindingsInput, FoundFindings } from '../model.ts';
import type { Evidence, Finding } from '../schema.ts';
import { findInstructions } from '../sections/find-instructions.ts';
import { splitSentences } from '../sections/split-sentences.ts';
import { type MaskedDocument, placeholderPattern } from './deidentify/mask-document.ts';
import type { Proposal, ProposedFinding } from './proposal.ts';
import { proposalWeigher, type WeighedProposal } from './weigh-proposal.ts';

const mostPassages = 6;
const mostCounterPassages = 4;
const longestImpact = 500;

/**
 * The findings of the rules with what a model added. The rules' own findings keep their wording, severity and scores, and gain passages; a barrier that
 * only the model saw is added when it quotes the document. What rests on nothing is refused, and counted.
 */
export function mergeProposals(
  input: FindingsInput,
  local: FoundFindings,
  masked: MaskedDocument,
  proposals: readonly Proposal[],
): { barriers: Finding[]; refused: number } {
  const weigh = proposalWeigher(input, masked);
  const weighed = proposals.flatMap((proposal) => proposal.findings.map(weigh));
  const resting = weighed.filter((one) => one.evidence.length > 0);
  const refined = local.barriers.map((barrier) =>
    refine(
      barrier,
      resting.filter((one) => one.proposed.key === barrier.key),
    ),
  );
  const known = new Set(refined.map((barrier) => barrier.key));
  const fresh = [
    ...Map.groupBy(
      resting.filter((one) => !known.has(one.proposed.key)),
      (one) => one.proposed.key,
    ).values(),
  ];
  const added = fresh.map((same, index) => barrierOf(same, refined.length + index + 1, input, masked));
  return { barriers: [...refined, ...added], refused: weighed.length - resting.length };
}

function refine(barrier: Finding, proposals: readonly WeighedProposal[]): Finding {
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
  return { ...barrier, evidence, counterEvidence, foundBy: 'rule_and_model' };
}

function barrierOf(same: readonly WeighedProposal[], number: number, input: FindingsInput, masked: MaskedDocument): Finding {
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
    functionalImpact: impactOf(first.proposed, { evidence, scoreIds }, input, masked),
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

/** The model's wording when every number in it is traced to the evidence and it directs nobody; else the catalogue's. */
function impactOf(
  { key, functionalImpact }: ProposedFinding,
  found: { evidence: readonly Evidence[]; scoreIds: readonly string[] },
  { scores }: FindingsInput,
  masked: MaskedDocument,
): string {
  const words = functionalImpact.trim();
  const restored = masked.restore(words);
  const scored = scores.scores
    .filter((score) => found.scoreIds.includes(score.id))
    .flatMap((score) => [score.value, score.percentile ?? score.value]);
  const traced = new Set([...found.evidence.flatMap((passage) => numbersIn(passage.quote)), ...scored.map(String)]);
  const isTraced = numbersIn(words.replace(placeholderPattern, ' ')).every((number) => traced.has(number));
  const isSafe = restored !== null && words !== '' && words.length <= longestImpact && !directs(words) && !/https?:|www\.|@/i.test(words);
  return isSafe && isTraced ? restored : barrierCatalogue[key].impact;
}

function directs(words: string): boolean {
  return findInstructions(words, splitSentences(words)).size > 0;
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}

function joined(own: readonly Evidence[], more: readonly Evidence[], most: number): Evidence[] {
  const all = [...own, ...more];
  const kept = all.filter(
    (one, index) => index < own.length || !all.slice(0, index).some((other) => other.start < one.end && one.start < other.end),
  );
  return kept.slice(0, Math.max(own.length, most));
}
