import type { SupportEntry } from '../catalogue/accommodations/entry.ts';
import { supportCatalogue } from '../catalogue/supports/index.ts';
import { type Finding, type ModuleType, type Severity, type Support, severities } from '../schema.ts';

/** A support of the report with its entry in the catalogue. */
export interface ChosenSupport {
  entry: SupportEntry;
  support: Support;
}

/**
 * Coaching, tutoring, counseling and referrals that the barriers call for; each once, with all of its barriers.
 * @param recommended the entries that the document itself recommends
 */
export function chooseSupports(
  moduleType: ModuleType,
  barriers: readonly Finding[],
  recommended: ReadonlySet<SupportEntry>,
): ChosenSupport[] {
  return supportCatalogue[moduleType]
    .map((entry) => ({ entry, barriers: barriersFor(entry, barriers, recommended.has(entry)) }))
    .filter((one) => one.barriers.length > 0)
    .map(({ entry, barriers: met }, index) => ({
      entry,
      support: {
        id: `P-${String(index + 1).padStart(3, '0')}`,
        title: entry.title,
        detail: entry.detail,
        barrierIds: met.map((barrier) => barrier.id),
      },
    }));
}

function barriersFor(entry: SupportEntry, barriers: readonly Finding[], isRecommended: boolean): Finding[] {
  const keys: readonly string[] = isRecommended ? [...entry.for, ...(entry.forIfRecommended ?? [])] : entry.for;
  return barriers.filter((barrier) => keys.includes(barrier.key) && rank(barrier.severity) >= rank(entry.from ?? 'mild'));
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}
