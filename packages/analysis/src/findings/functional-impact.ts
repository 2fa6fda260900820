import { barrierCatalogue } from '../catalogue/barriers.ts';
import type { Score, Speaker } from '../schema.ts';
import type { WeighedBarrier } from './weigh.ts';

/** What the barrier means for this student: the catalogue's effect, then what in the document shows it. Every number is the document's. */
export function functionalImpactOf(weighed: WeighedBarrier): string {
  const shown = [scoresShown(weighed), statementsShown(weighed)].filter((part) => part !== '');
  const impact = barrierCatalogue[weighed.key].impact;
  return shown.length === 0 ? impact : `${impact} The document shows this ${shown.join(', and ')}.`;
}

function scoresShown(weighed: WeighedBarrier): string {
  const named = weighed.low.slice(0, 3).map((one) => describeScore(one.score));
  return named.length === 0 ? '' : `in ${listed(named)}`;
}

/** A score in a sentence: `WAIS-IV Processing Speed Index (79, 8th percentile)`; a scale that ends in brackets shares them: `… Index (PSI 79, 8th percentile)`. */
export function describeScore(score: Score): string {
  const percentile = score.percentile === null ? '' : `, ${ordinal(score.percentile)} percentile`;
  const metric =
    score.type === 't'
      ? `T ${score.value}`
      : score.type === 'raw'
        ? `raw score ${score.value}`
        : score.type === 'scaled'
          ? `scaled score ${score.value}`
          : `${score.value}`;
  const rater = score.rater ? `, ${score.rater} rating` : '';
  const isTotalOfInstrument = /^total( score)?$/i.test(score.scale) || score.scale === score.instrument;
  const name = `${score.instrument}${isTotalOfInstrument ? '' : ` ${score.scale}`}`;
  const figures = `${metric}${percentile}${rater})`;
  return name.endsWith(')') ? `${name.slice(0, -1)} ${figures}` : `${name} (${figures}`;
}

function statementsShown(weighed: WeighedBarrier): string {
  const speakers = [...new Set(weighed.difficulties.filter((one) => one.claim.weight >= 3).map((one) => one.claimed.statement.speaker))];
  const named = speakers.map((speaker) => voices[speaker]);
  return named.length === 0 ? '' : `in ${listed([...new Set(named)])}`;
}

const voices: Record<Speaker, string> = {
  examiner: 'what the examiner describes',
  client: 'what the student reports',
  parent: 'what a parent reports',
  teacher: 'what a teacher reports',
  record: 'the records',
  table: 'the scores',
  other: 'what others report',
};

export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `8th`, `23rd`; a fraction is read by its last digit: `99.2nd`. */
export function ordinal(value: number): string {
  const digits = String(value);
  const lastTwo = Number.isInteger(value) ? value % 100 : 0;
  const last = Number(digits.at(-1));
  const suffix = lastTwo >= 11 && lastTwo <= 13 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th';
  return `${digits}${suffix}`;
}
