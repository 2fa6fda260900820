import { type CaseSummary, findCases, renameCaseRow } from '@groundwork/db';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';

/** The customer's cases, newest first. */
export async function listCases(
  ctx: JobsContext,
  { actor, search, limit = 50 }: { actor: Actor; search?: string; limit?: number },
): Promise<CaseSummary[]> {
  return findCases(ctx, { customerId: actor.customerId, search, limit });
}

/**
 * Gives a case its label.
 * @throws DomainError case_not_found
 */
export async function renameCase(
  ctx: JobsContext,
  { actor, caseId, label, requestId }: { actor: Actor; caseId: string; label: string; requestId?: string },
): Promise<void> {
  if (!(await renameCaseRow(ctx, { actor, caseId, label, requestId }))) throw new DomainError('case_not_found');
}
