import { analysisListItem, analysisResult, analysisSource } from '@groundwork/jobs';
import { jobInputSchema } from './job-input.ts';
import { procedure, router } from './trpc.ts';

/** What a report page shows: the report, and the source its evidence points into. */
export const reportsRouter = router({
  source: procedure.input(jobInputSchema).query(({ ctx, input }) => analysisSource(ctx.jobs, { actor: ctx.actor, ...input })),

  view: procedure.input(jobInputSchema).query(async ({ ctx, input }) => {
    const asked = { actor: ctx.actor, ...input };
    const [{ result }, status] = await Promise.all([analysisResult(ctx.jobs, asked), analysisListItem(ctx.jobs, asked)]);
    return { status, result };
  }),
});
