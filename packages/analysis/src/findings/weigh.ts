import { type BarrierKey, barrierKeys } from '../catalogue/barrier-keys.ts';
import { diagnoses } from '../catalogue/diagnoses.ts';
import { explainedBy } from '../catalogue/explanations.ts';
import type { Evidence } from '../schema.ts';
import type { Claim } from './claims.ts';
import { type ScoreEvidence, speaksForDifficulty } from './score-weights.ts';
import type { ClaimedStatement } from './statements.ts';

/** All that a document holds on one barrier, weighed. */
export interface WeighedBarrier {
  key: BarrierKey;
  total: number;
  /** Score evidence for it, strongest first; and sound scores, which speak against it. */
  low: ScoreEvidence[];
  sound: ScoreEvidence[];
  difficulties: WeighedStatement[];
  counters: WeighedStatement[];
  /** Whether the document measures the ability itself, well or ill, and not only as a share of a composite. */
  isMeasured: boolean;
}
export interface WeighedStatement {
  claimed: ClaimedStatement;
  claim: Claim;
}

/** What a barrier needs: a low composite alone (6), a rating with a complaint, or a concrete functional statement alone (5). */
const sufficientPoints = 5;
const maxScorePoints = 12;
const maxNarrativePoints = 9;
const maxCounterPoints = 6;

/** Abilities that tests measure directly: with sound composites, complaints alone do not make a barrier. */
const measuredByTests: ReadonlySet<BarrierKey> = new Set<BarrierKey>([
  'processing_speed',
  'working_memory',
  'long_term_memory',
  'visual_spatial',
  'fluid_reasoning',
  'verbal_comprehension',
  'phonological_processing',
  'reading_decoding',
  'reading_fluency',
  'reading_comprehension',
  'spelling',
  'written_expression',
  'math_calculation',
  'math_fluency',
  'math_problem_solving',
  'receptive_language',
  'expressive_language',
]);

/** Weighs every barrier that the document says anything about. */
export function weighBarriers(
  scores: readonly ScoreEvidence[],
  statements: readonly ClaimedStatement[],
  statedDiagnoses: readonly Evidence[],
  lowBefore: ReadonlySet<BarrierKey> = new Set(),
): WeighedBarrier[] {
  const diagnosed = diagnosedKeys(statedDiagnoses);
  return barrierKeys.map((key) =>
    weighBarrier(
      key,
      scores.filter((one) => one.key === key),
      statements,
      { isDiagnosed: diagnosed.has(key), wasLow: lowBefore.has(key) },
    ),
  );
}

function weighBarrier(
  key: BarrierKey,
  scores: ScoreEvidence[],
  statements: readonly ClaimedStatement[],
  { isDiagnosed, wasLow }: { isDiagnosed: boolean; wasLow: boolean },
): WeighedBarrier {
  const low = scores.filter((one) => speaksForDifficulty(one.level)).sort(byPoints);
  const sound = scores.filter((one) => one.points < 0).sort((a, b) => a.points - b.points);
  const weighed = statements.flatMap((claimed) => claimed.claims.filter((claim) => claim.key === key).map((claim) => ({ claimed, claim })));
  const difficulties = weighed.filter((one) => one.claim.kind === 'difficulty').sort(byWeight);
  const counters = weighed.filter((one) => one.claim.kind !== 'difficulty').sort(byWeight);
  const total =
    scorePoints(low, sound) +
    narrativePoints(key, low, sound, difficulties) +
    (isDiagnosed ? 2 : 0) +
    (wasLow && isLowAgain(low, sound) ? lowAgainPoints : 0) -
    counterPoints(counters);
  return { key, total, low, sound, difficulties, counters, isMeasured: scores.some((one) => one.role !== 'share') };
}

/** A barrier stands when the weight is sufficient and rests on scores or on a clear statement, not on a diagnosis alone. */
function stands(weighed: WeighedBarrier): boolean {
  const own = weighed.isMeasured ? weighed.low.filter((one) => one.role !== 'share') : weighed.low;
  const rests = own.length > 0 || (weighed.difficulties[0]?.claim.weight ?? 0) >= clearClaim;
  return rests && weighed.total >= sufficientPoints;
}

/** The barriers that stand, but for those of which there is one remark only and which another, measured barrier explains. */
export function standingBarriers(weighed: readonly WeighedBarrier[]): WeighedBarrier[] {
  const standing = weighed.filter(stands);
  const measured = new Set(standing.filter((one) => one.low.length > 0).map((one) => one.key));
  return standing.filter((one) => !isOneRemark(one) || !explainedBy[one.key]?.some((key) => measured.has(key)));
}

function isOneRemark({ low, difficulties }: WeighedBarrier): boolean {
  return low.length === 0 && difficulties.filter(({ claim }) => claim.weight >= clearClaim).length < 2;
}
const clearClaim = 3;

/** What a border score gains where an earlier evaluation found the same: it is no accident of one day. */
const lowAgainPoints = 3;

function isLowAgain(low: readonly ScoreEvidence[], sound: readonly ScoreEvidence[]): boolean {
  return low.some((one) => one.role === 'index') && !sound.some((one) => one.role === 'index');
}

function scorePoints(low: ScoreEvidence[], sound: ScoreEvidence[]): number {
  const forIt = low.reduce((sum, one) => sum + one.points, 0);
  const against = sound.reduce((sum, one) => sum - one.points, 0);
  const hasLowIndex = low.some((one) => one.role === 'index' && one.level !== 'edge');
  return Math.min(maxScorePoints, forIt - Math.min(hasLowIndex ? 4 : 12, against));
}

function narrativePoints(key: BarrierKey, low: ScoreEvidence[], sound: ScoreEvidence[], difficulties: WeighedStatement[]): number {
  const sum = difficulties.slice(0, 3).reduce((points, one) => points + one.claim.weight, 0);
  const isMeasuredSound = measuredByTests.has(key) && sound.some((one) => one.role === 'index') && !low.some((one) => one.role === 'index');
  return Math.min(isMeasuredSound ? 3 : maxNarrativePoints, sum);
}

function counterPoints(counters: WeighedStatement[]): number {
  return Math.min(
    maxCounterPoints,
    counters.reduce((points, one) => points + one.claim.weight, 0),
  );
}

function diagnosedKeys(statedDiagnoses: readonly Evidence[]): Set<BarrierKey> {
  return new Set(
    statedDiagnoses.flatMap((stated) => diagnoses.filter((entry) => entry.pattern.test(stated.quote)).flatMap((entry) => entry.keys)),
  );
}

const byPoints = (a: ScoreEvidence, b: ScoreEvidence): number => b.points - a.points || a.score.id.localeCompare(b.score.id);
const byWeight = (a: WeighedStatement, b: WeighedStatement): number =>
  b.claim.weight - a.claim.weight ||
  Number(b.claim.isConcrete) - Number(a.claim.isConcrete) ||
  a.claimed.statement.start - b.claimed.statement.start;
