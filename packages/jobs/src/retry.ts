import { type AnalysisState, analysisStates, findStates, retryAnalysisRows } from '@groundwork/db';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { settled } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import { publishHint } from './hints.ts';
import { type AnalysisStatus, analysisStatus, presentStatus } from './status.ts';

/** The most that can be started again by one call. */
export const mostRetries = 200;

/** What became of each analysis that was to be started again, in the order in which they were named. */
export const retriesSchema = z
  .object({
    retried: z.number().int().nonnegative().meta({ description: 'How many were started again.' }),
    jobs: z.array(
      z.object({
        jobId: z.uuid(),
        outcome: z
          .enum(['retried', 'not_retryable', 'not_found'])
          .meta({ description: '`not_retryable`: it neither failed nor was cancelled; `status` says how it stands.' }),
        status: z.enum(analysisStates).optional(),
      }),
    ),
  })
  .meta({ id: 'Retries' });
export type Retries = z.infer<typeof retriesSchema>;

interface Retry {
  actor: Actor;
  requestId?: string;
}

/**
 * Starts a failed or cancelled analysis again, with the document it already has; finished stages are not run again.
 * @throws DomainError analysis_not_found; not_retryable with the status
 */
export async function retryAnalysis(ctx: JobsContext, { jobId, ...retry }: Retry & { jobId: string }): Promise<AnalysisStatus> {
  const [retried] = await startAgain(ctx, [jobId], retry);
  if (!retried) throw new DomainError('not_retryable', { status: await analysisStatus(ctx, { actor: retry.actor, jobId }) });
  return presentStatus(retried);
}

/** Starts those of these analyses again that failed or were cancelled, and says of each what became of it; one that cannot be keeps none back. */
export async function retryAnalyses(ctx: JobsContext, { jobIds, ...retry }: Retry & { jobIds: string[] }): Promise<Retries> {
  const analysisIds = [...new Set(jobIds)];
  const retried = new Set((await startAgain(ctx, analysisIds, retry)).map(({ id }) => id));
  const rest = analysisIds.filter((id) => !retried.has(id));
  const states =
    rest.length > 0 ? await findStates(ctx, { analysisIds: rest, customerId: retry.actor.customerId }) : new Map<string, AnalysisState>();
  const jobs = analysisIds.map((jobId): Retries['jobs'][number] => {
    if (retried.has(jobId)) return { jobId, outcome: 'retried', status: 'waiting' };
    const status = states.get(jobId);
    return status ? { jobId, outcome: 'not_retryable', status } : { jobId, outcome: 'not_found' };
  });
  return { retried: retried.size, jobs };
}

async function startAgain(ctx: JobsContext, analysisIds: string[], { actor, requestId }: Retry) {
  const retried = await retryAnalysisRows(ctx, { analysisIds, actor, requestId, maxAttempts: ctx.settings.attempts });
  ctx.counters.count('retries', undefined, retried.length);
  await Promise.all([
    ...retried.map(({ id, customerId, seq }) => publishHint(ctx, { analysisId: id, customerId, seq, state: 'waiting' })),
    settled(ctx.settings.redisTimeoutMs, ctx.dispatcher.dispatch()),
  ]);
  return retried;
}
