import { type AnalysisProgress, recentPace } from '@groundwork/db';
import type { JobsContext } from './context.ts';

/** The pace changes slowly and everybody who waits asks for it, so it is read once in a while for all. */
const keptMs = 5000;
const paces = new WeakMap<JobsContext['database'], { readAt: number; pace: Promise<{ secondsEach: number | null; slots: number }> }>();

/**
 * Seconds until the report: how long recent analyses took, how many run side by side, and how many are before this one.
 * Undefined where it would be a guess: nothing finished lately, waiting for a retry, or over.
 */
export async function estimateSeconds(
  ctx: Pick<JobsContext, 'database' | 'clock'>,
  analysis: AnalysisProgress & { queuePosition: number | null },
): Promise<number | undefined> {
  if (analysis.state !== 'waiting' && analysis.state !== 'active') return undefined;
  const { secondsEach, slots } = await currentPace(ctx);
  if (secondsEach === null) return undefined;
  if (analysis.state === 'active') return Math.max(1, Math.round(secondsEach * (1 - analysis.progress / 100)));
  const rounds = Math.ceil((analysis.queuePosition ?? 1) / Math.max(1, slots));
  return Math.max(1, Math.round(secondsEach * rounds));
}

async function currentPace(ctx: Pick<JobsContext, 'database' | 'clock'>) {
  const now = ctx.clock.now().getTime();
  const known = paces.get(ctx.database);
  if (known && now - known.readAt < keptMs) return known.pace;
  const pace = recentPace(ctx);
  paces.set(ctx.database, { readAt: now, pace });
  pace.catch(() => paces.delete(ctx.database));
  return pace;
}
