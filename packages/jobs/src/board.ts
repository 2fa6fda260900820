import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Router } from 'express';
import type { JobsContext } from './context.ts';

/** Bull holds a short window only, so its counts need a word. */
const description =
  'Only what is next for the workers is here. The rest waits in Postgres until its customer has its turn: see the Admin page for all of it.';

/** Bull Board as a router, to be mounted at `basePath` behind the check that the caller may change the queue of all customers. */
export function queueBoard(ctx: JobsContext, basePath: string): Router {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(basePath);
  // It would count workers by the names of their connections, and ours have none (see `disableClientInfo` in redis.ts): "No workers" would be wrong.
  const uiConfig = { boardTitle: 'Groundwork queues', showWorkers: false };
  createBullBoard({ queues: [new BullAdapter(ctx.queue, { description })], serverAdapter, options: { uiConfig } });
  return serverAdapter.getRouter();
}
