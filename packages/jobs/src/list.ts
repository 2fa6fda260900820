import { documentWarningCodes, type ModuleType } from '@groundwork/analysis/schema';
import { type AnalysisState, type AnalysisSummary, findSummaries, listAnalysisRows } from '@groundwork/db';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { DomainError } from './errors.ts';
import { analysisStatusSchema, presentStatus } from './status.ts';

/** An analysis as a line of the list: its status, what it is about, and what it found. */
export const analysisListItemSchema = analysisStatusSchema
  .extend({
    caseLabel: z.string().nullable(),
    fileName: z.string().nullable(),
    origin: z.enum(['file', 'pasted']),
    barrierCount: z.number().int().nullable(),
    accommodationCount: z.number().int().nullable(),
    needsReviewCount: z.number().int().nullable(),
    warningCodes: z.array(z.enum(documentWarningCodes)).meta({ description: 'What the report warns of about the document.' }),
  })
  .meta({ id: 'AnalysisListItem' });
export type AnalysisListItem = z.infer<typeof analysisListItemSchema>;

export interface AnalysisListQuery {
  /** Beginnings of words of the case label or the file name; all must match. */
  search?: string;
  states?: AnalysisState[];
  moduleType?: ModuleType;
  caseId?: string;
  /** `nextCursor` of the page before. */
  cursor?: string;
  limit: number;
}

export type AnalysisListPage = {
  items: AnalysisListItem[];
  nextCursor: string | null;
  /** Of all pages together. */
  total: number;
};

/** The customer's analyses, newest first. */
export async function listAnalyses(ctx: JobsContext, { actor, ...query }: AnalysisListQuery & { actor: Actor }): Promise<AnalysisListPage> {
  const { rows, total } = await listAnalysisRows(ctx, { ...query, customerId: actor.customerId, limit: query.limit + 1 });
  const items = rows.slice(0, query.limit).map(presentListItem);
  return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.jobId ?? null) : null, total };
}

/**
 * One analysis as a line of the list.
 * @throws DomainError analysis_not_found
 */
export async function analysisListItem(ctx: JobsContext, { actor, jobId }: { actor: Actor; jobId: string }): Promise<AnalysisListItem> {
  const [row] = await findSummaries(ctx, { customerId: actor.customerId, analysisIds: [jobId] });
  if (!row) throw new DomainError('analysis_not_found');
  return presentListItem(row);
}

/** A row of the list as callers see it. */
export function presentListItem(row: AnalysisSummary): AnalysisListItem {
  const { caseLabel, fileName, origin, barrierCount, accommodationCount, needsReviewCount, warningCodes } = row;
  return { ...presentStatus(row), caseLabel, fileName, origin, barrierCount, accommodationCount, needsReviewCount, warningCodes };
}
