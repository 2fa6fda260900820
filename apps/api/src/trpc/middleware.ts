import type { JobsContext } from '@groundwork/jobs';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { Authenticate } from '../access/authenticate.ts';
import { describeError } from '../errors/describe-error.ts';
import { requestIdOf } from '../http/request-id.ts';
import type { PassDoor } from '../submission/submission-door.ts';
import type { Deployment } from './deployment.ts';
import { createLiveConnections } from './live-connections.ts';
import { appRouter } from './router.ts';

export interface TrpcSettings {
  jobs: JobsContext;
  deployment: Deployment;
  authenticate: Authenticate;
  /** Keeps the documents in memory within bounds. */
  admit: RequestHandler;
  passDoor: PassDoor;
  log: Logger;
}

/** What a form or a batch of calls may be larger than the document in it. */
const overheadBytes = 1024 * 1024;

/** The tRPC router as Express middleware, with the same access check and the same count of submits as REST. */
export function trpcMiddleware({ jobs, deployment, authenticate, admit, passDoor, log }: TrpcSettings): RequestHandler {
  const live = createLiveConnections();
  const answer = createExpressMiddleware({
    router: appRouter,
    maxBodySize: deployment.maxUploadBytes + overheadBytes,
    maxBatchSize: 100,
    createContext: async ({ req, res }) => ({
      jobs,
      deployment,
      live,
      actor: await authenticate(req),
      requestId: requestIdOf(res),
      passDoor: () => passDoor(req, res),
    }),
    onError: ({ error, path, ctx }) => {
      if (describeError(error).code === 'internal_error')
        log.error({ err: error.cause ?? error, path, requestId: ctx?.requestId }, 'unexpected error');
    },
  });
  // Once per request, for a batch has one body.
  return Router().post('/{*path}', admit).use(answer);
}
