import type {} from '@trpc/server/unstable-core-do-not-import';
import { analysesRouter } from './analyses.ts';
import { casesRouter } from './cases.ts';
import { queueRouter } from './queue.ts';
import { reportsRouter } from './reports.ts';
import { sessionRouter } from './session.ts';
import { router } from './trpc.ts';

/** Every procedure, by noun. The web pages and `@groundwork/client` import its type and nothing else. */
export const appRouter = router({
  session: sessionRouter,
  analyses: analysesRouter,
  cases: casesRouter,
  reports: reportsRouter,
  queue: queueRouter,
});

export type AppRouter = typeof appRouter;
