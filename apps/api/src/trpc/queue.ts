import { queueHealth } from '@groundwork/jobs';
import { procedure, router } from './trpc.ts';

/** The queue as a whole. */
export const queueRouter = router({
  health: procedure.query(({ ctx }) => queueHealth(ctx.jobs)),
});
