import { type JobsContext, queueFigures } from '@groundwork/jobs';
import { type MetricFamily, maySeeMetrics, metricsContentType, watchProcess, writeMetrics } from '@groundwork/worker';
import { Router } from 'express';
import { RequestError } from '../errors/request-error.ts';
import { allowOnly } from '../http/wrong-method.ts';
import { queueMetrics } from './queue-metrics.ts';
import type { RequestMetrics } from './request-metrics.ts';

export interface MetricsSettings {
  jobs: JobsContext;
  requests: RequestMetrics;
  /** Who sends it may look; without one only this machine may. */
  token: string | undefined;
}

/**
 * `GET /metrics`, for Prometheus: the queue as Postgres has it, what this process did, how it is, and how long its requests took. With Postgres
 * away it tells the rest, and `groundwork_postgres_up` is 0. No label holds an id, a name or a word of a document.
 */
export function metricsPage({ jobs, requests, token }: MetricsSettings): Router {
  const routes = Router();
  const readProcess = watchProcess(jobs);
  routes.get('/metrics', async (request, response) => {
    // To others there is nothing here, so that nobody learns what could be asked for with a token.
    if (!maySeeMetrics(request, token)) throw new RequestError('not_found', 'There is nothing at this address.');
    const families = [...(await ofTheQueue(jobs)), ...readProcess(), ...requests.read()];
    response.set('Cache-Control', 'no-store').type(metricsContentType).send(writeMetrics(families));
  });
  routes.all('/metrics', allowOnly('GET'));
  return routes;
}

const patienceMs = 2000;

async function ofTheQueue(jobs: JobsContext): Promise<MetricFamily[]> {
  const { promise: givenUp, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), patienceMs);
  const figures = await Promise.race([queueFigures(jobs).catch(() => undefined), givenUp]);
  clearTimeout(timer);
  const up: MetricFamily = {
    name: 'groundwork_postgres_up',
    type: 'gauge',
    help: 'Whether Postgres told of the queue; 0: the figures about the queue are missing.',
    samples: [{ value: figures ? 1 : 0 }],
  };
  return [up, ...(figures ? queueMetrics(figures) : [])];
}
