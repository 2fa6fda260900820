import type { BarrierKey } from '../catalogue/barrier-keys.ts';
import { linksOf } from '../catalogue/score-links.ts';
import type { Score } from '../schema.ts';

/** One score as evidence on one barrier. Positive points speak for it, negative ones against. */
export interface ScoreEvidence {
  key: BarrierKey;
  score: Score;
  role: 'index' | 'part' | 'share' | 'rating';
  level: ScoreLevel;
  points: number;
}

/** `low` and `very_low` stand for a difficulty by the scale's own direction, `edge` for the border (about one SD, or at risk). */
export type ScoreLevel = 'very_low' | 'low' | 'edge' | 'neutral' | 'sound' | 'high';

/** Points that make a barrier are five (findings/weigh.ts): a low composite is enough alone, one low task is not. */
const pointsOf: Record<ScoreEvidence['role'], Record<ScoreLevel, number>> = {
  index: { very_low: 7, low: 6, edge: 3, neutral: 0, sound: -4, high: -5 },
  rating: { very_low: 5, low: 5, edge: 2, neutral: 0, sound: -2, high: -2 },
  part: { very_low: 4, low: 3, edge: 2, neutral: 0, sound: -1, high: -1 },
  share: { very_low: 4, low: 3, edge: 2, neutral: 0, sound: -1, high: -1 },
};

/** The client's current scores as evidence; earlier and other people's scores never are. */
export function scoreEvidenceOf(scores: readonly Score[]): ScoreEvidence[] {
  const current = scores.filter((score) => score.subject === 'client' && !score.historic);
  return current
    .filter((score) => !isOfOtherLanguage(score, current))
    .flatMap((score) => {
      const level = levelOf(score);
      return (Object.entries(linksOf(score.instrument, score.scale)) as [BarrierKey, ScoreEvidence['role']][]).map(([key, role]) => ({
        key,
        score,
        role,
        level,
        points: pointsOf[role][level],
      }));
    });
}

const language = /^(?<scale>.+) \((?<language>English|Spanish|French)\)$/;

/** What is weak in one language and sound in another is not yet learned, and no difficulty: the better language tells of the ability. */
function isOfOtherLanguage(score: Score, scores: readonly Score[]): boolean {
  const told = language.exec(score.scale)?.groups;
  if (!told || !score.isConcern) return false;
  return scores.some((other) => {
    const beside = language.exec(other.scale)?.groups;
    return other.instrument === score.instrument && beside?.scale === told.scale && beside?.language !== told.language && !other.isConcern;
  });
}

/** The abilities that an earlier evaluation of the client already found low by a composite. */
export function lowBefore(scores: readonly Score[]): ReadonlySet<BarrierKey> {
  const earlier = scores.filter((score) => score.subject === 'client' && score.historic && speaksForDifficulty(levelOf(score)));
  const links = earlier.flatMap((score) => Object.entries(linksOf(score.instrument, score.scale)) as [BarrierKey, ScoreEvidence['role']][]);
  return new Set(links.filter(([, role]) => role === 'index').map(([key]) => key));
}

const calledAverage =
  /^(?:solidly |within |upper |lower )?(?:average|adequate|typical|normal|within normal limits|within the average range|wnl|minimal|expected)\b/i;

/** Where a score stands. What the report's own descriptor system calls average is never a difficulty. */
function levelOf(score: Score): ScoreLevel {
  const isCalledAverage = score.label !== null && calledAverage.test(score.label.trim());
  switch (score.classification) {
    case 'exceptionally_low':
      return isCalledAverage ? 'neutral' : 'very_low';
    case 'below_average':
      return isCalledAverage ? 'neutral' : 'low';
    case 'clinically_elevated':
      return isCalledAverage || !score.isConcern ? 'neutral' : 'low';
    case 'elevated':
      return isCalledAverage || !score.isConcern ? 'neutral' : 'edge';
    case 'low_average':
      return !isCalledAverage && isOneDeviationBelow(score) ? 'edge' : 'neutral';
    case 'average':
      return 'sound';
    case 'high_average':
    case 'above_average':
    case 'exceptionally_high':
      return 'high';
    case 'not_classified':
      return 'neutral';
  }
}

/** One standard deviation below the mean of the metric (the domain table's 85). */
function isOneDeviationBelow(score: Score): boolean {
  switch (score.type) {
    case 'standard':
      return score.value <= 85;
    case 'scaled':
      return score.value <= 7;
    case 't':
      return score.value <= 40;
    case 'z':
      return score.value <= -1;
    case 'v_scale':
      return score.value <= 12;
    case 'percentile_only':
      return score.value <= 16;
    case 'stanine':
      return score.value <= 3;
    case 'sten':
      return score.value <= 3;
    default:
      return score.percentile !== null && score.percentile <= 16;
  }
}

export function speaksForDifficulty(level: ScoreLevel): boolean {
  return level === 'very_low' || level === 'low' || level === 'edge';
}
