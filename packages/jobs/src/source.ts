import type { SourceText } from '@groundwork/analysis/schema';
import { findSourceText } from '@groundwork/db';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';

/**
 * The document's extracted text, page by page: what the offsets of a finding's evidence count in.
 * @throws DomainError analysis_not_found; document_not_read_yet
 */
export async function analysisSource(ctx: JobsContext, { actor, jobId }: { actor: Actor; jobId: string }): Promise<SourceText> {
  const found = await findSourceText(ctx, { analysisId: jobId, customerId: actor.customerId });
  if (!found) throw new DomainError('analysis_not_found');
  if (!found.sourceText) throw new DomainError('document_not_read_yet');
  return found.sourceText;
}
