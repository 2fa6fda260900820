import type { FindingsInput, FoundFindings } from '../model.ts';
import type { RecommendationSpan } from '../recommendations/document-recommendations.ts';
import type { MaskedDocument } from './deidentify/mask-document.ts';
import { quoteLocator } from './locate-quotes.ts';
import { mergeBarriers } from './merge-barriers.ts';
import { mergeStrengths } from './merge-strengths.ts';
import type { Proposal } from './proposal.ts';
import { diagnosesPointedOut, recommendationsPointedOut } from './said-in-document.ts';

/** The findings of the rules and of a model in one, and what of the model's the document does not hold. */
export interface Merged extends Omit<FoundFindings, 'model'> {
  /** Recommendations of the document that only the model pointed out. */
  recommendations: RecommendationSpan[];
  refused: number;
}

/** Takes of the proposals what the document holds; everything else is refused, and counted. */
export function mergeProposals(input: FindingsInput, local: FoundFindings, masked: MaskedDocument, proposals: readonly Proposal[]): Merged {
  const locator = quoteLocator(input, masked);
  const all = <Item>(pick: (proposal: Proposal) => readonly Item[]): Item[] => proposals.flatMap(pick);
  const { barriers, refused } = mergeBarriers(
    { input, masked, locator },
    local.barriers,
    all((one) => one.findings),
  );
  const strong = mergeStrengths(
    input,
    local.strengths,
    barriers,
    all((one) => one.strengths),
    locator,
  );
  const diagnosed = diagnosesPointedOut(
    all((one) => one.diagnoses),
    local.statedDiagnoses,
    input,
    locator,
  );
  const recommended = recommendationsPointedOut(
    all((one) => one.recommendations),
    input,
    locator,
  );
  return {
    barriers,
    strengths: strong.strengths,
    statedDiagnoses: [...local.statedDiagnoses, ...diagnosed.found].sort((a, b) => a.start - b.start),
    recommendations: recommended.found,
    refused: refused + strong.refused + diagnosed.refused + recommended.refused,
  };
}
