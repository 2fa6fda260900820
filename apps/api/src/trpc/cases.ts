import { listCases, renameCase } from '@groundwork/jobs';
import { z } from 'zod';
import { caseIdSchema, caseLabelSchema } from '../submission/submission-schema.ts';
import { procedure, router } from './trpc.ts';

const listInputSchema = z.object({
  search: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).default(100),
});

/** The cases of the caller's customer. */
export const casesRouter = router({
  list: procedure.input(listInputSchema).query(({ ctx, input }) => listCases(ctx.jobs, { actor: ctx.actor, ...input })),

  rename: procedure
    .input(z.object({ caseId: caseIdSchema, label: caseLabelSchema.min(1, 'Give the case a label.') }))
    .mutation(({ ctx, input }) => renameCase(ctx.jobs, { actor: ctx.actor, requestId: ctx.requestId, ...input })),
});
