import { createServer, type Server } from 'node:http';
import { EnvironmentError, findStartFaults, type JobsContext } from '@groundwork/jobs';
import { metricsContentType, writeMetrics } from './metrics/exposition.ts';
import { maySeeMetrics } from './metrics/may-see-metrics.ts';
import { watchProcess } from './metrics/process-metrics.ts';

/**
 * `/livez` and `/readyz` of a worker process of its own, for a supervisor that asks by HTTP; no sign-in needed.
 * `/metrics` for whoever may see them: what this process did, and how it is.
 * Alive: the event loop turns. Ready: both stores answer and are as they must be.
 * @throws EnvironmentError when the port cannot be listened on
 */
export async function serveProbes(
  jobs: JobsContext,
  { port, host, metricsToken }: { port: number; host: string; metricsToken: string | undefined },
): Promise<Server> {
  const readProcess = watchProcess(jobs);
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
    if (method !== 'GET' && method !== 'HEAD') return answer(405, { status: 'method not allowed' });
    if (url === '/livez') return answer(200, { status: 'alive' });
    if (url === '/metrics' && maySeeMetrics(request, metricsToken))
      return response.writeHead(200, { 'content-type': metricsContentType, 'cache-control': 'no-store' }).end(writeMetrics(readProcess()));
    if (url !== '/readyz') return answer(404, { status: 'not found' });
    const missing = await findStartFaults(jobs);
    return answer(missing.length === 0 ? 200 : 503, { status: missing.length === 0 ? 'ready' : 'not ready', missing });
  });
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', ({ message }) => reject(new EnvironmentError(`Cannot start, WORKER_PROBE_PORT: ${message}`)));
  server.listen(port, host, resolve);
  await listening;
  return server;
}
