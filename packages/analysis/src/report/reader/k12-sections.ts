import { accommodationCatalogue } from '../../catalogue/accommodations/index.ts';
import { isBarrierKey } from '../../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../../catalogue/barriers.ts';
import type { VerifiedAnalysis } from '../../model.ts';
import type { Accommodation, Finding, NarrativeSection } from '../../schema.ts';
import { type AccommodationCategory, listedBySemicolons, lowerFirst } from '../words.ts';

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
/** So many of each kind, so that parents hear of the teaching and the tools, too. */
const mostHelpForParents: Record<AccommodationCategory, number> = { academic: 2, instructional: 2, auxiliary_aid: 1 };

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
  const help = helpForParents(accommodations);
  const closing =
    help.length === 0
      ? []
      : [
          `Here is some of the help that school can give: ${listedBySemicolons(help)}.`,
          'You know your child best. Tell the team what you see at home, ask about any word you do not know, and ask how progress will be shown to you.',
        ];
  return { heading: parentsHeading, paragraphs: [...paragraphs, ...closing].filter((paragraph) => paragraph !== ''), items: needs };
}

/** `There is much to build on. Your child reads words correctly. Your child also spells well.` */
function goodNews(strengths: readonly Finding[]): string {
  const named = strengths.flatMap(({ key }) => (isBarrierKey(key) ? (barrierCatalogue[key].plainStrength ?? []) : [])).slice(0, 3);
  if (named.length === 0) return '';
  const sentences = named.map((does, place) => `Your child ${place === 0 ? '' : 'also '}${does}.`);
  return ['There is much to build on.', ...sentences].join(' ');
}

function helpForParents(accommodations: readonly Accommodation[]): string[] {
  const byCategory = Map.groupBy(accommodations, ({ category }) => category);
  const chosen = [...byCategory].flatMap(([category, group]) => group.slice(0, mostHelpForParents[category]));
  return chosen.map(({ title }) => accommodationCatalogue.k12.find((entry) => entry.title === title)?.plain ?? lowerFirst(title));
}
