import type { JobsContext } from '@groundwork/jobs';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Authenticate } from '../access/authenticate.ts';
import { describeError } from '../errors/describe-error.ts';
import { requestIdOf } from '../http/request-id.ts';
import type { Deployment } from './deployment.ts';
import { appRouter } from './router.ts';

export interface TrpcSettings {
  jobs: JobsContext;
  deployment: Deployment;
  authenticate: Authenticate;
  /** What a submit must pass: the bounds of memory, the caller's limit. */
  doors: RequestHandler[];
  log: Logger;
}

/** What a form or a batch of calls may be larger than the document in it. */
const overheadBytes = 1024 * 1024;

/** The tRPC router as Express middleware, with the same access check and the same count of submits as REST. */
export function trpcMiddleware({ jobs, deployment, authenticate, doors, log }: TrpcSettings): RequestHandler {
  return createExpressMiddleware({
    router: appRouter,
    maxBodySize: deployment.maxUploadBytes + overheadBytes,
    createContext: async ({ req, res }) => ({
      jobs,
      deployment,
      actor: await authenticate(req),
      requestId: requestIdOf(res),
      passDoors: async () => {
        for (const door of doors) await pass(door, req, res);
      },
    }),
    onError: ({ error, path, ctx }) => {
      if (describeError(error).code === 'internal_error')
        log.error({ err: error.cause ?? error, path, requestId: ctx?.requestId }, 'unexpected error');
    },
  });
}

/** Sends a request through a middleware; rejects with the error it ends in. */
function pass(middleware: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void middleware(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
}
