import type { Score } from '@groundwork/analysis/schema';
import type { Gold, GoldScore } from './gold.ts';
import { instrumentKey, isSameInstrument, isSameScale, scaleWords } from './same-name.ts';

/** How the scores found stand to the scores printed. */
export interface ScoreComparison {
  /** Printed. */
  gold: number;
  /** Found, without what counts neither way. */
  predicted: number;
  /** Instrument, scale, type, value, percentile and whether it is an earlier one: all right. */
  strict: number;
  /** Instrument, scale and value right. */
  lenient: number;
  /** Of the strict ones whose page is known: how many name the right page. */
  pageRight: number;
  pageAsked: number;
  missed: GoldScore[];
  wrong: { gold: GoldScore; got: Score }[];
  extra: Score[];
}

/** Metrics that have norms. Raw scores are measured only for instruments whose raw scores the gold file asks for: a table's "raw" column is no score. */
const normed: ReadonlySet<string> = new Set(['standard', 'scaled', 't', 'z', 'percentile_only']);

/** Pairs each printed score with a found one: first those that are right in everything, then those that have the right value. */
export function compareScores(gold: Pick<Gold, 'scores' | 'otherScores'>, scores: readonly Score[]): ScoreComparison {
  const free = new Set(measured(gold.scores, scores));
  const take = (isIt: (score: Score) => boolean): Score | undefined => {
    const found = [...free].find(isIt);
    if (found) free.delete(found);
    return found;
  };

  const hits: { gold: GoldScore; got: Score }[] = [];
  const left: GoldScore[] = [];
  for (const printed of gold.scores) {
    const got = take((score) => isRight(printed, score));
    if (got) hits.push({ gold: printed, got });
    else left.push(printed);
  }
  const wrong: ScoreComparison['wrong'] = [];
  const missed: GoldScore[] = [];
  for (const printed of left) {
    const got = take((score) => hasRightValue(printed, score));
    if (got) wrong.push({ gold: printed, got });
    else missed.push(printed);
  }
  const extra = [...free].filter(
    ({ scale, value }) => !gold.otherScores.some((other) => isSameScale(other.scale, scale) && other.value === value),
  );
  const paged = hits.filter((hit) => hit.gold.page);
  return {
    gold: gold.scores.length,
    predicted: hits.length + wrong.length + extra.length,
    strict: hits.length,
    lenient: hits.length + wrong.length,
    pageRight: paged.filter((hit) => (hit.got.page ?? hit.got.evidence.page) === hit.gold.page).length,
    pageAsked: paged.length,
    missed,
    wrong,
    extra,
  };
}

function measured(printed: readonly GoldScore[], scores: readonly Score[]): Score[] {
  const askedRaw = printed.filter(({ type }) => type === 'raw').map(({ instrument }) => instrument);
  const seen = new Set<string>();
  return scores.filter((score) => {
    if (!normed.has(score.type) && !(score.type === 'raw' && askedRaw.some((asked) => isSameInstrument(asked, score.instrument))))
      return false;
    const { instrument, scale, rater = '', type, value, historic } = score;
    const key = [instrumentKey(instrument), scaleWords(scale).join(' '), rater, type, value, historic].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function hasRightValue(printed: GoldScore, score: Score): boolean {
  return isSameInstrument(printed.instrument, score.instrument) && isSameScale(printed.scale, score.scale) && printed.value === score.value;
}

function isRight(printed: GoldScore, score: Score): boolean {
  if (!hasRightValue(printed, score) || printed.type !== score.type || (printed.historic ?? false) !== score.historic) return false;
  const { percentile } = printed;
  return percentile === null || percentile === undefined || Number(String(percentile).replace(/[<>≤≥]/g, '')) === score.percentile;
}
