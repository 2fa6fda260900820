import { isBarrierKey } from '../catalogue/barrier-keys.ts';
import { passageOfScore } from '../findings/choose-evidence.ts';
import { claimsOf } from '../findings/claims.ts';
import { scoreEvidenceOf, speaksForDifficulty } from '../findings/score-weights.ts';
import type { FindingsInput } from '../model.ts';
import type { Evidence } from '../schema.ts';
import { distinctPassages, type QuoteLocator } from './locate-quotes.ts';
import type { ProposedFinding, ProposedStrength } from './proposal.ts';

/** A proposal with what of it the document holds. */
export interface WeighedProposal<Proposed = ProposedFinding> {
  proposed: Proposed;
  evidence: Evidence[];
  counterEvidence: Evidence[];
  /** Scores it names that bear it out by the local table. */
  scoreIds: string[];
}

/** Locates what a proposed barrier quotes, and leaves out what is not in the document or is no evidence on the client's present state. */
export function barrierWeigher({ document, scores }: FindingsInput, locator: QuoteLocator) {
  const scored = scoreEvidenceOf(scores.scores);
  return function weigh(proposed: ProposedFinding): WeighedProposal {
    const own = scored.filter((one) => one.key === proposed.key);
    const low = own.filter((one) => speaksForDifficulty(one.level));
    const found = proposed.quotes.flatMap((quote) => locator.evidence(quote, low) ?? []);
    const denied = found.filter((passage) => claimsOnly(passage, proposed.key, ['sound', 'strength']));
    const against = proposed.againstQuotes.flatMap((quote) => locator.evidence(quote, own) ?? []);
    const sound =
      low.length > 0
        ? []
        : own
            .filter((one) => one.points < 0 && (one.role === 'index' || one.role === 'rating'))
            .map((one) => passageOfScore(document, one.score));
    return {
      proposed,
      evidence: distinctPassages(found.filter((passage) => !denied.includes(passage))),
      counterEvidence: distinctPassages([...denied, ...against, ...sound]),
      scoreIds: low.map((one) => one.score.id).filter((id) => proposed.scoreIds.includes(id)),
    };
  };
}

/** The same for a proposed strength: where a score of the ability is low it has no evidence at all, and none that our reading takes for a difficulty. */
export function strengthWeigher({ scores }: FindingsInput, locator: QuoteLocator) {
  const scored = scoreEvidenceOf(scores.scores);
  return function weigh(proposed: ProposedStrength): WeighedProposal<ProposedStrength> {
    const own = scored.filter((one) => one.key === proposed.key);
    const high = own.filter((one) => one.level === 'high' && one.role === 'index');
    const isLow = own.some((one) => speaksForDifficulty(one.level));
    const found = isLow ? [] : proposed.quotes.flatMap((quote) => locator.evidence(quote, high) ?? []);
    return {
      proposed,
      evidence: distinctPassages(found.filter((passage) => !claimsOnly(passage, proposed.key, ['difficulty']))),
      counterEvidence: [],
      scoreIds: high.map((one) => one.score.id).filter((id) => proposed.scoreIds.includes(id)),
    };
  };
}

/** What our own reading takes for the opposite: "denied any anxiety" is no evidence of anxiety. */
function claimsOnly({ quote }: Evidence, key: string, kinds: readonly string[]): boolean {
  if (!isBarrierKey(key)) return false;
  const claims = claimsOf(quote).filter((claim) => claim.key === key);
  return claims.length > 0 && claims.every((claim) => kinds.includes(claim.kind));
}
