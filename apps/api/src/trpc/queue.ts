import { queueHealth, queueOverview } from '@groundwork/jobs';
import { RequestError } from '../errors/request-error.ts';
import { procedure, router } from './trpc.ts';

/** The queue as a whole. */
export const queueRouter = router({
  health: procedure.query(({ ctx }) => queueHealth(ctx.jobs)),

  /** Who has what in the queue, who works on it, and how the model providers are. For administrators. */
  overview: procedure.query(({ ctx }) => {
    if (ctx.actor.role !== 'admin')
      throw new RequestError('not_allowed', 'This is for administrators. Ask yours to look, or sign in as one.');
    return queueOverview(ctx.jobs, { actor: ctx.actor });
  }),
});
