import { readingShare } from '@groundwork/analysis/schema';
import { type AnalysisProgress, findPlaceInLine, recentPace } from '@groundwork/db';
import type { JobsContext } from './context.ts';

/** What a person who waits wants to know. */
export interface Outlook {
  /** While waiting: 1 is next. */
  queuePosition?: number;
  /** Until the report is ready; left out where it would be a guess. */
  etaSeconds?: number;
}

/** The pace changes slowly and everybody who waits asks for it, so it is read once in a while for all. */
const keptMs = 5000;
const paces = new WeakMap<JobsContext['database'], { readAt: number; secondsEach: Promise<number | null> }>();

/**
 * Where a waiting analysis stands under fair dispatch, and the seconds until its report: how long recent analyses took, how many run side by
 * side, how many are before it, and what its customer's cap makes it wait for; one that tells of its pages is judged by these, too. No seconds when
 * nothing finished lately, when no worker is there, while it waits for a retry, or when it is over.
 */
export async function outlookOf(ctx: Pick<JobsContext, 'database' | 'settings' | 'clock'>, analysis: AnalysisProgress): Promise<Outlook> {
  if (analysis.state !== 'waiting' && analysis.state !== 'active') return {};
  const secondsEach = await currentPace(ctx);
  if (analysis.state === 'active') {
    const seconds = secondsLeft(analysis, secondsEach, ctx.clock.now());
    return seconds === undefined ? {} : { etaSeconds: atLeastOne(seconds) };
  }
  const { leaseMs, customerConcurrency, modelProvider } = ctx.settings;
  const modelProviderConcurrency = modelProvider.concurrency;
  const place = await findPlaceInLine(ctx, { analysisId: analysis.id, leaseMs, customerConcurrency, modelProviderConcurrency });
  if (!place) return {};
  const queuePosition = place.position;
  if (secondsEach === null || place.slots === 0) return { queuePosition };
  const rounds = Math.max(Math.ceil(queuePosition / place.slots), Math.ceil(place.turnOfCustomer / place.customerConcurrency));
  return { queuePosition, etaSeconds: atLeastOne(secondsEach * rounds) };
}

/** Of an analysis that runs. The reading of a scan takes many times as long as other analyses. */
function secondsLeft(analysis: AnalysisProgress, secondsEach: number | null, now: Date): number | undefined {
  const byOthers = secondsEach === null ? undefined : secondsEach * (1 - analysis.progress / 100);
  const byPages = secondsLeftOfReading(analysis, now);
  return byPages === undefined ? byOthers : Math.max(byPages, byOthers ?? 0);
}

/** At the pace of the pages it has told of; only in a first attempt, since `startedAt` is that one's. */
function secondsLeftOfReading({ stage, progress, attempt, startedAt, updatedAt }: AnalysisProgress, now: Date): number | undefined {
  const read = progress / 100 / readingShare;
  if (stage !== 'read' || startedAt === null || attempt !== 1 || read <= 0 || read >= 1) return undefined;
  const spentMs = updatedAt.getTime() - startedAt.getTime();
  return Math.max(0, (spentMs / read) * (1 - read) - (now.getTime() - updatedAt.getTime())) / 1000;
}

const atLeastOne = (seconds: number) => Math.max(1, Math.round(seconds));

async function currentPace(ctx: Pick<JobsContext, 'database' | 'clock'>): Promise<number | null> {
  const now = ctx.clock.now().getTime();
  const known = paces.get(ctx.database);
  if (known && now - known.readAt < keptMs) return known.secondsEach;
  const secondsEach = recentPace(ctx);
  paces.set(ctx.database, { readAt: now, secondsEach });
  secondsEach.catch(() => paces.delete(ctx.database));
  return secondsEach;
}
