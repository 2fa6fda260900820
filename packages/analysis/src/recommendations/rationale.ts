import { listed } from '../findings/functional-impact.ts';
import type { Finding, Score, Speaker } from '../schema.ts';
import type { ChosenAccommodation } from './choose-accommodations.ts';
import { citeScore } from './cite-score.ts';

/** With several barriers, more than this many would bury the point; the others are named by `barrierIds`. */
const mostBarriersNamed = 3;

/** How the accommodation answers the barriers, which they are, and the kind of evidence behind each. Every number is the document's. */
export function rationaleOf({ entry, barriers, isOnRecommendation }: ChosenAccommodation, scores: readonly Score[]): string {
  const named = barriers.slice(0, mostBarriersNamed);
  const perBarrier = named.length > 1 ? 1 : 2;
  const cited = new Set<string>();
  const parts = named.map((barrier) => describeBarrier(barrier, scores, perBarrier, cited));
  const asked = isOnRecommendation ? ' The document itself recommends it.' : '';
  return `${entry.why} It rests on ${listedParts(parts)}.${asked}`;
}

function describeBarrier(barrier: Finding, scores: readonly Score[], most: number, cited: Set<string>): string {
  const evidence = [...scoresOf(barrier, scores, most, cited), ...voicesOf(barrier)];
  const title = barrier.title.charAt(0).toLowerCase() + barrier.title.slice(1);
  return evidence.length === 0 ? title : `${title} (${evidence.join('; ')})`;
}

/** The barrier's first scores that the sentence has not named yet. */
function scoresOf(barrier: Finding, scores: readonly Score[], most: number, cited: Set<string>): string[] {
  const byId = new Map(scores.map((score) => [score.id, score]));
  const usable = barrier.scoreIds
    .flatMap((id) => byId.get(id) ?? [])
    .filter((score) => !cited.has(score.id))
    .slice(0, most);
  for (const score of usable) cited.add(score.id);
  return usable.map(citeScore);
}

function voicesOf(barrier: Finding): string[] {
  const speakers = [...new Set(barrier.evidence.map((passage) => passage.speaker))];
  const named = [...new Set(speakers.flatMap((speaker) => voices[speaker] ?? []))];
  return named.length === 0 ? [] : [listed(named)];
}

const voices: Partial<Record<Speaker, string>> = {
  examiner: "the examiner's account",
  client: "the student's own report",
  parent: "a parent's report",
  teacher: "a teacher's report",
  record: 'school or medical records',
  other: "another person's report",
};

/** Parts that hold commas are set apart by semicolons outside their brackets, so `; ` is kept for within them. */
function listedParts(parts: readonly string[]): string {
  return parts.length > 2 ? `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}` : listed(parts);
}
