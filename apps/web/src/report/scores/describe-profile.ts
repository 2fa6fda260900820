import type { Score } from '@groundwork/analysis/schema';
import { scoreName, valueInWords } from './describe-score.ts';
import type { ProfileLine } from './standard-metric.ts';

const mostNamed = 6;

/** A chart in words: which scores are a concern, and where the others lie. */
export function describeProfile(lines: readonly ProfileLine[]): string {
  const concerns = lines.filter((line) => line.score.isConcern).map((line) => named(line.score));
  if (concerns.length === 0) return 'None is a concern by its own norms.';
  const more = concerns.length > mostNamed ? ` and ${concerns.length - mostNamed} more` : '';
  return `A concern by their own norms: ${concerns.slice(0, mostNamed).join(', ')}${more}.`;
}

function named(score: Score): string {
  return `${scoreName(score)} ${valueInWords(score)}`;
}
