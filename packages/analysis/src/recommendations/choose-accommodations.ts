import type { AccommodationEntry } from '../catalogue/accommodations/entry.ts';
import { accommodationCatalogue } from '../catalogue/accommodations/index.ts';
import { isBarrierKey } from '../catalogue/barrier-keys.ts';
import { type Accommodation, accommodationCategories, type Finding, type ModuleType, type Severity, severities } from '../schema.ts';

/** An entry of the catalogue with the barriers of this document that justify it, the weightiest first. */
export interface ChosenAccommodation {
  entry: AccommodationEntry;
  barriers: Finding[];
  strength: number;
  /** The barriers justify it only together with the document's own recommendation. */
  isOnRecommendation: boolean;
}

/** Keys of the entries that are asked for: by the document itself, and by a model that read it. */
export interface AskedFor {
  byDocument: ReadonlySet<string>;
  byModel: ReadonlySet<string>;
}

/** A report names what matters: at most so many in a category, unless a barrier would be left with nothing. */
const mostPerCategory: Record<ModuleType, Record<Accommodation['category'], number>> = {
  post_secondary: { academic: 6, instructional: 5, auxiliary_aid: 5 },
  k12: { academic: 7, instructional: 5, auxiliary_aid: 3 },
  tutoring: { academic: 0, instructional: 7, auxiliary_aid: 1 },
};

/** What an evaluator's own recommendation adds to the strength of an entry that the barriers justify. */
const recommendedByDocument = 2;

/**
 * The accommodations of the module's catalogue that the barriers justify, category by category, strongest first. Each stands once, with all of its barriers.
 * What the document itself recommends, or a model that read it, comes first among what the barriers justify.
 */
export function chooseAccommodations(moduleType: ModuleType, barriers: readonly Finding[], asked: AskedFor): ChosenAccommodation[] {
  const justified = accommodationCatalogue[moduleType].flatMap((entry) => justify(entry, barriers, asked)).filter(isStrongEnough);
  const replaced = new Set(justified.flatMap((one) => one.entry.strongEvidence?.insteadOf ?? []));
  const ranked = justified.filter((one) => !replaced.has(one.entry.key)).sort((a, b) => b.strength - a.strength);
  return withinLimits(ranked, mostPerCategory[moduleType]);
}

function justify(entry: AccommodationEntry, barriers: readonly Finding[], asked: AskedFor): ChosenAccommodation[] {
  const isRecommended = asked.byDocument.has(entry.key);
  const alone = justifying(barriers, entry.from);
  const isOnRecommendation = alone.length === 0 && isRecommended;
  const justified = isOnRecommendation ? justifying(barriers, entry.fromIfRecommended ?? {}) : alone;
  if (justified.length === 0) return [];
  const sum = justified.reduce((total, barrier) => total + rank(barrier.severity), 0);
  const strength = sum + (isRecommended || asked.byModel.has(entry.key) ? recommendedByDocument : 0);
  return [{ entry, barriers: justified, strength, isOnRecommendation }];
}

/** The barriers that are severe enough for the entry, the most severe first. */
function justifying(barriers: readonly Finding[], from: AccommodationEntry['from']): Finding[] {
  return barriers
    .filter(({ key, severity }) => {
      const least = isBarrierKey(key) ? from[key] : undefined;
      return least !== undefined && rank(severity) >= rank(least);
    })
    .sort((a, b) => rank(b.severity) - rank(a.severity));
}

function isStrongEnough({ entry, barriers }: ChosenAccommodation): boolean {
  const need = entry.strongEvidence;
  if (!need) return true;
  const alone: readonly string[] = need.aloneFor;
  if (barriers.some((barrier) => alone.includes(barrier.key))) return true;
  return barriers.filter((barrier) => barrier.severity === 'marked' && barrier.scoreIds.length > 1).length > 1;
}

/** Takes the strongest of each category, then whatever a barrier without any needs. */
function withinLimits(ranked: readonly ChosenAccommodation[], most: Record<Accommodation['category'], number>): ChosenAccommodation[] {
  const taken = ranked.filter((one, index) => {
    const before = ranked.slice(0, index).filter((other) => other.entry.category === one.entry.category).length;
    return before < most[one.entry.category];
  });
  const served = new Set(taken.flatMap((one) => one.barriers.map((barrier) => barrier.id)));
  const kept = new Set(taken);
  for (const one of ranked) {
    if (one.barriers.every((barrier) => served.has(barrier.id))) continue;
    kept.add(one);
    for (const barrier of one.barriers) served.add(barrier.id);
  }
  return accommodationCategories.flatMap((category) => ranked.filter((one) => kept.has(one) && one.entry.category === category));
}

function rank(severity: Severity): number {
  return severities.indexOf(severity) + 1;
}
