import { findStartFaults, type JobsContext } from '@groundwork/jobs';
import { Router } from 'express';
import { allowOnly } from '../http/wrong-method.ts';

/**
 * `/livez`: the event loop turns; one that stands still ends the process (`watchEventLoop`), so no answer means the same as a bad one.
 * `/readyz`: nothing stands in the way of serving; a balancer sends no requests before. Neither needs a sign-in. Whether the queue moves is
 * `/api/ai-analysis/health`: an API without workers still takes documents, and must get them.
 */
export function probes(jobs: JobsContext): Router {
  const routes = Router();

  routes.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });

  routes.get('/readyz', async (_request, response) => {
    const missing = await findStartFaults(jobs);
    const isReady = missing.length === 0;
    response
      .set('Cache-Control', 'no-store')
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not ready', missing });
  });

  routes.all(['/livez', '/readyz'], allowOnly('GET'));

  return routes;
}
