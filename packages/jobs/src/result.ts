import type { AnalysisResult } from '@groundwork/analysis/schema';
import { findResult } from '@groundwork/db';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import { analysisStatus } from './status.ts';

export interface AnalysisReport {
  jobId: string;
  status: 'completed';
  result: AnalysisResult;
}

/**
 * The finished report.
 * @throws DomainError analysis_not_found; not_completed with the status (which carries the error of a failed one)
 */
export async function analysisResult(ctx: JobsContext, { actor, jobId }: { actor: Actor; jobId: string }): Promise<AnalysisReport> {
  const result = await findResult(ctx, { analysisId: jobId, customerId: actor.customerId });
  if (result) return { jobId, status: 'completed', result };
  throw new DomainError('not_completed', { status: await analysisStatus(ctx, { actor, jobId }) });
}
