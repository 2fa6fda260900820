import type { Database } from '@groundwork/db';
import type { JobsContext } from '@groundwork/jobs';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { createAuthenticate } from './access/authenticate.ts';
import { limitSignIn } from './access/limit-sign-in.ts';
import { limitSubmits } from './access/limit-submits.ts';
import { createSignIn } from './access/sign-in.ts';
import { signInRoutes } from './access/sign-in-routes.ts';
import type { ApiEnvironment } from './env.ts';
import { RequestError } from './errors/request-error.ts';
import { sendProblems } from './errors/send-problem.ts';
import { admitDocuments } from './http/admit-documents.ts';
import { compressAnswers } from './http/compress.ts';
import { assignRequestId } from './http/request-id.ts';
import { logRequests } from './http/request-log.ts';
import { refuseCrossSite } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import { metricsPage } from './metrics/metrics-page.ts';
import { createRequestMetrics } from './metrics/request-metrics.ts';
import { describedApi } from './openapi/described-api.ts';
import { boardPages } from './pages/board.ts';
import { webPages } from './pages/web.ts';
import { probes } from './probes/probes.ts';
import { restRoutes } from './rest/routes.ts';
import type { LineLimits } from './submission/line-limits.ts';
import { refuseOverload } from './submission/refuse-overload.ts';
import { submissionDoor } from './submission/submission-door.ts';
import type { Deployment } from './trpc/deployment.ts';
import { trpcMiddleware } from './trpc/middleware.ts';

/** What the server is made of; whoever opened the database and the jobs closes them. */
export interface AppParts {
  env: ApiEnvironment;
  log: Logger;
  database: Database;
  jobs: JobsContext;
}

/** A backstop within one process; `limitSignIn` counts wrong passwords across all of them. */
const signInsPerMinute = 120;

/** The largest documents that may be arriving at once. Each takes up to ten times its size until it is sealed and stored. */
const documentsInMemory = 4;

/** Everything the server answers, in the order in which it is asked. */
export function createApp({ env, log, database, jobs }: AppParts): Express {
  const signIn = createSignIn({ database, secret: env.AUTH_SECRET, publicUrl: env.PUBLIC_URL, attemptsPerMinute: signInsPerMinute });
  const authenticate = createAuthenticate({ signIn, database });
  const passDoor = submissionDoor({
    authenticate,
    refuseOverload: refuseOverload({ jobs, limits: lineLimitsOf(env) }),
    takeFromLimit: limitSubmits({ jobs, authenticate, max: env.SUBMIT_RATE_LIMIT_MAX, windowMs: env.SUBMIT_RATE_LIMIT_WINDOW_MS }),
  });
  const takeSignIn = limitSignIn({ jobs, max: env.SIGN_IN_RATE_LIMIT_MAX, windowMs: env.SIGN_IN_RATE_LIMIT_WINDOW_MS });
  const admit = admitDocuments({ authenticate, largestBytes: env.MAX_UPLOAD_BYTES, mostBytes: documentsInMemory * env.MAX_UPLOAD_BYTES });
  const caller = { jobs, authenticate, admit, passDoor };

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);

  const requests = createRequestMetrics();
  app.use(requests.observe, assignRequestId, logRequests(log), securityHeaders(env.PUBLIC_URL));
  app.use(probes(jobs));
  app.use(metricsPage({ jobs, requests, token: env.METRICS_TOKEN }));
  app.use(compressAnswers(), refuseCrossSite);
  app.use('/api/ai-analysis', restRoutes({ ...caller, maxUploadBytes: env.MAX_UPLOAD_BYTES }));
  app.use('/api/trpc', trpcMiddleware({ ...caller, deployment: deploymentOf(env, database), log }));
  app.use(signInRoutes(signIn, takeSignIn));
  app.use(describedApi(env.PUBLIC_URL));
  app.use(boardPages(jobs, authenticate));
  app.use(webPages(env.WEB_DIST));
  app.use(() => {
    throw new RequestError('not_found', 'There is nothing at this address.');
  });
  app.use(sendProblems(log));
  return app;
}

function lineLimitsOf(env: ApiEnvironment): LineLimits {
  return {
    mostWaiting: env.QUEUE_MAX_WAITING,
    mostWaitingOfCustomer: env.QUEUE_MAX_WAITING_PER_CUSTOMER,
    maxWaitSeconds: env.QUEUE_MAX_WAIT_S,
  };
}

function deploymentOf(env: ApiEnvironment, database: Database): Deployment {
  return {
    database,
    engine: env.ANALYSIS_ENGINE,
    maxUploadBytes: env.MAX_UPLOAD_BYTES,
    submitMax: env.SUBMIT_RATE_LIMIT_MAX,
    submitWindowMs: env.SUBMIT_RATE_LIMIT_WINDOW_MS,
  };
}
