import { moduleTypeSchema, stageCountsSchema, stageSchema } from '@groundwork/analysis/schema';
import { type AnalysisProgress, analysisStates, findAnalysis } from '@groundwork/db';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import { outlookOf } from './estimate.ts';
import { modelProviderAway } from './model-provider.ts';

const moment = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

/** How an analysis stands: what `GET /status/:jobId`, tRPC and every progress event answer. */
export const analysisStatusSchema = z
  .object({
    jobId: z.uuid(),
    status: z.enum(analysisStates),
    progress: z.number().int().min(0).max(100).meta({ description: 'Never falls.' }),
    createdAt: moment,
    updatedAt: moment,
    moduleType: moduleTypeSchema,
    caseId: z.uuid(),
    seq: z.number().int().meta({ description: 'Number of the latest event in this answer; events are numbered from 1 without gaps.' }),
    stage: stageSchema.optional(),
    counts: stageCountsSchema,
    attempt: z
      .number()
      .int()
      .meta({ description: 'The current or last try, from 1; 0 before the first. A worker that was restarted does not count.' }),
    maxAttempts: z.number().int(),
    error: z.string().optional().meta({ description: 'What happened, for a person.' }),
    errorCode: z.string().optional(),
    nextAttemptAt: moment.optional().meta({ description: 'While delayed: the next try.' }),
    waitsUntil: moment.optional().meta({
      description:
        'While it waits for an AI provider that is away: until when at most. Then the report is made without it, and says so, or the analysis fails; by setting.',
    }),
    queuePosition: z.number().int().positive().optional().meta({ description: 'While waiting: 1 is next.' }),
    etaSeconds: z
      .number()
      .int()
      .nonnegative()
      .optional()
      .meta({ description: 'Until the report is ready, judged by recent analyses and by the pages read so far.' }),
    startedAt: moment.optional(),
    finishedAt: moment.optional(),
  })
  .meta({ id: 'AnalysisStatus' });
export type AnalysisStatus = z.infer<typeof analysisStatusSchema>;

/**
 * How an analysis stands now, with its place in the line and an estimate.
 * @throws DomainError analysis_not_found (also for another customer's)
 */
export async function analysisStatus(ctx: JobsContext, { actor, jobId }: { actor: Actor; jobId: string }): Promise<AnalysisStatus> {
  const found = await findAnalysis(ctx, { analysisId: jobId, customerId: actor.customerId });
  if (!found) throw new DomainError('analysis_not_found');
  return { ...presentStatus(found), ...(await outlookOf(ctx, found)) };
}

/** An analysis (or one of its events) as callers see it. */
export function presentStatus(row: AnalysisProgress): AnalysisStatus {
  return {
    jobId: row.id,
    status: row.state,
    progress: row.progress,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    moduleType: row.moduleType,
    caseId: row.caseId,
    seq: row.seq,
    ...(row.stage && { stage: row.stage }),
    counts: row.counts,
    attempt: currentTry(row),
    maxAttempts: row.maxAttempts,
    ...(row.errorMessage && { error: row.errorMessage }),
    ...(row.errorCode && { errorCode: row.errorCode }),
    ...(row.nextAttemptAt && { nextAttemptAt: row.nextAttemptAt.toISOString() }),
    ...(row.state === 'delayed' && row.errorCode === modelProviderAway && row.waitsUntil && { waitsUntil: row.waitsUntil.toISOString() }),
    ...(row.startedAt && { startedAt: row.startedAt.toISOString() }),
    ...(row.finishedAt && { finishedAt: row.finishedAt.toISOString() }),
  };
}

/** The fence counts every claim; a person counts tries, of which a hand-back is none. */
function currentTry({ state, attempt, failedAttempts }: AnalysisProgress): number {
  if (attempt === 0) return 0;
  const hasEnded = state === 'delayed' || state === 'failed';
  return Math.max(1, failedAttempts + (hasEnded ? 0 : 1));
}
