import { createServer, type Server } from 'node:http';
import { EnvironmentError, findStartFaults, type JobsContext } from '@groundwork/jobs';

/**
 * `/livez` and `/readyz` of a worker process of its own, for a supervisor that asks by HTTP; nothing else is answered, and no sign-in needed.
 * Alive: the event loop turns. Ready: both stores answer and are as they must be.
 * @throws EnvironmentError when the port cannot be listened on
 */
export async function serveProbes(jobs: JobsContext, { port, host }: { port: number; host: string }): Promise<Server> {
  const server = createServer(async ({ method, url }, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body));
    if (method !== 'GET' && method !== 'HEAD') return answer(405, { status: 'method not allowed' });
    if (url === '/livez') return answer(200, { status: 'alive' });
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
