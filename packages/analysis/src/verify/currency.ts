import { isBarrierKey } from '../catalogue/barrier-keys.ts';
import { barrierCatalogue } from '../catalogue/barriers.ts';
import type { VerifiedAnalysis } from '../model.ts';
import type { Finding, ModuleType } from '../schema.ts';

export type CurrencyVerdict = VerifiedAnalysis['currency']['verdict'];
export type Course = 'stable' | 'changing';

/**
 * Whole months up to which documentation counts as current, and up to which as ageing. By condition, as AHEAD asks (2012): what lasts
 * and what comes and goes. Stable, after school: testing agencies such as the College Board, ETS and LSAC ask for 3 to 5 years.
 * Stable, at school: skills are taught and change, and IDEA re-evaluates every 3 years (34 CFR 300.303(b)(2)). Changing: the effect
 * of a health condition is reviewed within the year.
 */
const limits: Record<ModuleType, Record<Course, { current: number; ageing: number }>> = {
  post_secondary: { stable: { current: 36, ageing: 60 }, changing: { current: 12, ageing: 24 } },
  k12: { stable: { current: 24, ageing: 36 }, changing: { current: 12, ageing: 18 } },
  tutoring: { stable: { current: 18, ageing: 36 }, changing: { current: 12, ageing: 18 } },
};

/** Whether the age of the documentation lets it speak for today, for a condition of this course. */
export function currencyFor(course: Course, ageMonths: number | null, moduleType: ModuleType): CurrencyVerdict {
  if (ageMonths === null) return 'unknown';
  const limit = limits[moduleType][course];
  if (ageMonths <= limit.current) return 'current';
  return ageMonths <= limit.ageing ? 'ageing' : 'outdated';
}

export function courseOf(finding: Pick<Finding, 'key'>): Course {
  return isBarrierKey(finding.key) ? barrierCatalogue[finding.key].course : 'stable';
}

/** Full months from one ISO date to another, never below 0; null without a date. */
export function monthsBetween(from: string | null, to: string): number | null {
  if (from === null) return null;
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
  return Math.max(0, months);
}

const worstFirst: readonly CurrencyVerdict[] = ['unknown', 'outdated', 'ageing', 'current'];

/** How old the documentation is, and for what it is too old. */
export interface DocumentAge {
  assessedOn: string | null;
  ageMonths: number | null;
  /** Where the barriers differ, the strictest. */
  verdict: CurrencyVerdict;
  /** Too old for every barrier, and not for some only. */
  isOutdatedThroughout: boolean;
}

/** The document's age is judged for its barriers; without any, as for a condition that lasts. */
export function judgeCurrency(assessedOn: string | null, today: string, barriers: readonly Finding[], moduleType: ModuleType): DocumentAge {
  const ageMonths = monthsBetween(assessedOn, today);
  const courses = barriers.length > 0 ? barriers.map(courseOf) : (['stable'] as const);
  const verdicts = courses.map((course) => currencyFor(course, ageMonths, moduleType));
  const verdict = worstFirst.find((one) => verdicts.includes(one)) ?? 'unknown';
  return { assessedOn, ageMonths, verdict, isOutdatedThroughout: verdicts.every((one) => one === 'outdated') };
}
