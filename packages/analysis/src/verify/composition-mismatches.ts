import { type Composition, compositions } from '../catalogue/composition.ts';
import type { Inconsistency, Score } from '../schema.ts';
import { comparableScaleName } from './scale-name.ts';

/** Subtests of one composite correlate within these bounds in every norm sample of the catalogue's tests. */
const correlations = [0.3, 0.9] as const;
/** Half a standard deviation beyond what any such correlation allows: rounding and the tails of norms stay below it. */
const farOutside = 7.5;

/**
 * Composites that lie far outside of what their subtests allow, both printed in the document: at least one of the figures is then misread or misprinted. A
 * composite is judged only where each of its core subtests is there once, of the same testing.
 */
export function findCompositionMismatches(scores: readonly Score[]): Inconsistency[] {
  return [...Map.groupBy(scores, testingOf).values()].flatMap((testing) =>
    (compositions.get(testing[0]?.instrument ?? '') ?? []).flatMap((composition) => mismatchOf(composition, testing)),
  );
}

const testingOf = ({ instrument, rater, historic, year }: Score): string => [instrument, rater ?? '', historic, year ?? ''].join('|');

function mismatchOf({ composite, parts }: Composition, testing: readonly Score[]): Inconsistency[] {
  const whole = onlyOne(testing, composite);
  const printed = parts.map((part) => onlyOne(testing, part));
  const subtests = printed.filter((score) => score !== null);
  if (whole?.type !== 'standard' || subtests.length < parts.length) return [];
  const deviations = subtests.map(deviationOf);
  if (deviations.some((deviation) => deviation === null)) return [];
  const sum = deviations.reduce<number>((total, deviation) => total + (deviation ?? 0), 0);
  const [low, high] = allowed(sum, parts.length);
  if (whole.value >= low - farOutside && whole.value <= high + farOutside) return [];
  const named = subtests.map((score) => `${score.scale} ${score.value}${onPage(score)}`);
  const detail = `${whole.instrument} ${whole.scale} is ${whole.value}${onPage(whole)}, but ${listed(named)} make about ${spanOf(low, high)}.`;
  return [{ kind: 'composition_mismatch', scoreIds: [whole.id, ...subtests.map(({ id }) => id)], detail }];
}

function onlyOne(testing: readonly Score[], name: string): Score | null {
  const found = testing.filter((score) => comparableScaleName(score) === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function deviationOf({ type, value }: Score): number | null {
  if (type === 'scaled') return (value - 10) / 3;
  return type === 'standard' ? (value - 100) / 15 : null;
}

/** The standard scores that a sum of n deviations makes where the subtests correlate least and most. */
function allowed(sum: number, n: number): [number, number] {
  const ends = correlations.map((r) => 100 + (15 * sum) / Math.sqrt(n + n * (n - 1) * r));
  return [Math.min(...ends), Math.max(...ends)];
}

const spanOf = (low: number, high: number): string =>
  Math.round(low) === Math.round(high) ? `${Math.round(low)}` : `${Math.round(low)} to ${Math.round(high)}`;
const onPage = ({ page }: Score): string => (page === null ? '' : ` (page ${page})`);
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
