import { listCases, renameCase } from '@groundwork/jobs';
import { z } from 'zod';
import { caseIdSchema, caseLabelSchema } from '../submission/submission-schema.ts';
import { procedure, router } from './trpc.ts';

const listInputSchema = z.object({
  search: z.string().max(200).optional(),
  cursor: z.string().max(500).nullish(),
  limit: z.number().int().min(1).max(100).default(25),
});

/** The cases of the caller's customer. */
export const casesRouter = router({
  list: procedure
    .input(listInputSchema)
    .query(({ ctx, input }) => listCases(ctx.jobs, { actor: ctx.actor, ...input, cursor: input.cursor ?? undefined })),

  rename: procedure
    .input(z.object({ caseId: caseIdSchema, label: caseLabelSchema.min(1, 'Give the case a label.') }))
    .mutation(({ ctx, input }) => renameCase(ctx.jobs, { actor: ctx.actor, requestId: ctx.requestId, ...input })),
});
