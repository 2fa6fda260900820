import { analysisResultSchema } from '@groundwork/analysis/schema';
import { findResult } from '@groundwork/db';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import { analysisStatus } from './status.ts';

/** What `GET /result/:jobId` answers. */
export const analysisReportSchema = z
  .object({ jobId: z.uuid(), status: z.literal('completed'), result: analysisResultSchema })
  .meta({ id: 'AnalysisReport' });
export type AnalysisReport = z.infer<typeof analysisReportSchema>;

/**
 * The finished report.
 * @throws DomainError analysis_not_found; not_completed with the status (which carries the error of a failed one)
 */
export async function analysisResult(ctx: JobsContext, { actor, jobId }: { actor: Actor; jobId: string }): Promise<AnalysisReport> {
  const result = await findResult(ctx, { analysisId: jobId, customerId: actor.customerId });
  if (result) return { jobId, status: 'completed', result };
  throw new DomainError('not_completed', { status: await analysisStatus(ctx, { actor, jobId }) });
}
