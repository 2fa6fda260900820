import { ordinal } from '../findings/functional-impact.ts';
import type { Score } from '../schema.ts';
import { possibleMisreading } from '../scores/check-on-scan.ts';

/** A score as a report names it within brackets: `WAIS-IV Processing Speed Index 79, 8th percentile`. Every number is the document's. */
export function citeScore(score: Score): string {
  const name = isTotalOfInstrument(score) ? score.instrument : `${score.instrument} ${score.scale}`;
  const percentile = score.percentile === null || hasDoubtfulPercentile(score) ? '' : `, ${ordinal(score.percentile)} percentile`;
  return `${name} ${metrics[score.type] ?? ''}${score.value}${percentile}`;
}

/** What is written before the value where the number alone would be misread. */
const metrics: Partial<Record<Score['type'], string>> = {
  scaled: 'scaled score ',
  t: 'T ',
  z: 'z ',
  raw: 'raw score ',
  v_scale: 'v-scale score ',
  stanine: 'stanine ',
  sten: 'sten ',
  percentile_only: 'percentile ',
  w: 'W ',
  age_equivalent: 'age equivalent ',
  grade_equivalent: 'grade equivalent ',
};

function isTotalOfInstrument(score: Score): boolean {
  return /^total( score)?$/i.test(score.scale) || score.scale === score.instrument;
}

/** A percentile that contradicts its score is not repeated as evidence. */
function hasDoubtfulPercentile(score: Score): boolean {
  return score.type === 'percentile_only' || score.checks.some(({ code }) => code === 'percentile_mismatch' || code === possibleMisreading);
}
