import { createBullBoard } from '@bull-board/api';
import { BullAdapter } from '@bull-board/api/bullAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { Router } from 'express';
import type { JobsContext } from './context.ts';

/** Bull Board as a router, to be mounted at `basePath` behind the check that the caller is an admin. */
export function queueBoard(ctx: JobsContext, basePath: string): Router {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(basePath);
  // It would count workers by the names of their connections, and ours have none (see `disableClientInfo` in redis.ts): "No workers" would be wrong.
  const uiConfig = { boardTitle: 'Groundwork queues', showWorkers: false };
  createBullBoard({ queues: [new BullAdapter(ctx.queue)], serverAdapter, options: { uiConfig } });
  return serverAdapter.getRouter();
}
