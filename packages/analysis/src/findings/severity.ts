import type { Severity } from '../schema.ts';
import type { WeighedBarrier } from './weigh.ts';

const severeWording = /\b(?:severe(?:ly)?|profound|debilitating|extreme(?:ly)?|marked(?:ly)?|substantially|constant(?:ly)?)\b/i;

/** Severity by the lowest score, by whether several sources agree, and by the concrete effects that are told. */
export function severityOf(weighed: WeighedBarrier): Severity {
  const worst = weighed.low.some((one) => one.level === 'very_low' || isCalledSevere(one.score.label))
    ? 3
    : weighed.low.some((one) => one.level === 'low')
      ? 2
      : weighed.low.length > 0
        ? 1
        : 0;
  const concrete = weighed.difficulties.filter((one) => one.claim.isConcrete).length;
  const lowMeasures = weighed.low.filter((one) => one.level !== 'edge').length;
  if (worst === 3 && (concrete > 0 || lowMeasures > 1)) return 'marked';
  if (worst === 2 && concrete > 1 && lowMeasures > 2) return 'marked';
  if (worst >= 2) return 'moderate';
  if (worst === 1) return concrete > 0 && weighed.low.length > 1 ? 'moderate' : 'mild';
  if (concrete > 1 && weighed.difficulties.some((one) => severeWording.test(one.claimed.quote))) return 'marked';
  return concrete > 0 ? 'moderate' : 'mild';
}

function isCalledSevere(label: string | null): boolean {
  return label !== null && /^(?:severe|very elevated|extremely|very poor)/i.test(label.trim());
}
