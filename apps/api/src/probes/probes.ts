import { setTimeout as sleep } from 'node:timers/promises';
import { isMigrated } from '@groundwork/db';
import { findRedisFaults, type JobsContext } from '@groundwork/jobs';
import { Router } from 'express';
import { allowOnly } from '../http/wrong-method.ts';

const patienceMs = 1500;

/** `/livez`: the process answers. `/readyz`: so do the stores it needs; a balancer sends no requests before. Neither needs a sign-in. */
export function probes(jobs: JobsContext): Router {
  const routes = Router();

  routes.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'alive' });
  });

  routes.get('/readyz', async (_request, response) => {
    const missing = await findMissing(jobs);
    const isReady = missing.length === 0;
    response
      .set('Cache-Control', 'no-store')
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not ready', missing });
  });

  routes.all(['/livez', '/readyz'], allowOnly('GET'));

  return routes;
}

/** What stands in the way of serving, in words; answers within 2 s whatever is down. */
async function findMissing(jobs: JobsContext): Promise<string[]> {
  const [missing, migrated] = await Promise.all([
    findRedisFaults(jobs),
    inTime(isMigrated(jobs.database).then((isDone) => (isDone ? 'migrated' : 'behind'))),
  ]);
  if (!migrated) missing.push('Postgres does not answer.');
  if (migrated === 'behind') missing.push('The database is not migrated to this version.');
  return missing;
}

/** Undefined when it failed or took too long. */
async function inTime<Answer>(work: Promise<Answer>): Promise<Answer | undefined> {
  const stop = new AbortController();
  const late = sleep(patienceMs, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    return await Promise.race([work.catch(() => undefined), late]);
  } finally {
    stop.abort();
  }
}
