import { isBarrierKey } from '../../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../../catalogue/barriers.ts';
import type { VerifiedAnalysis } from '../../model.ts';
import type { Finding, NarrativeSection } from '../../schema.ts';
import { listedBySemicolons, lowerFirst } from '../words.ts';

/** What the team should watch for, need by need. */
export function observationSection({ barriers }: VerifiedAnalysis): NarrativeSection {
  return {
    heading: 'What to observe',
    paragraphs: [],
    items: barriers.flatMap((barrier) =>
      isBarrierKey(barrier.key) ? [`${barrier.title}: ${lowerFirst(barrierCatalogue[barrier.key].observe)}`] : [],
    ),
  };
}

export const parentsHeading = 'For parents';

const mostNeedsForParents = 5;
const mostHelpForParents = 4;

/** The same for parents, in plain words (about grade 6 to 8), without scores. */
export function parentsSection({ barriers, strengths, accommodations }: VerifiedAnalysis): NarrativeSection {
  if (barriers.length === 0 && strengths.length === 0) return { heading: parentsHeading, paragraphs: [], items: [] };
  const paragraphs = [goodNews(strengths), 'The testing and the people who know your child show where school is harder:'].slice(
    0,
    barriers.length === 0 ? 1 : 2,
  );
  const needs = barriers
    .slice(0, mostNeedsForParents)
    .flatMap((barrier) => (isBarrierKey(barrier.key) ? [barrierCatalogue[barrier.key].plain] : []));
  const help = accommodations.slice(0, mostHelpForParents).map((one) => lowerFirst(one.title));
  const closing =
    help.length === 0
      ? []
      : [
          `The school team can help with these steps, among others: ${listedBySemicolons(help)}.`,
          'You know your child best. Tell the team what you see at home, ask about any word you do not know, and ask how progress will be shown to you.',
        ];
  return { heading: parentsHeading, paragraphs: [...paragraphs, ...closing].filter((paragraph) => paragraph !== ''), items: needs };
}

function goodNews(strengths: readonly Finding[]): string {
  const named = strengths.slice(0, 3).map((strength) => lowerFirst(strength.title));
  return named.length === 0 ? '' : `Your child has strengths to build on: ${named.join('; ')}.`;
}
