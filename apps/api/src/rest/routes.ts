import {
  analysisResult,
  analysisStatus,
  cancelAnalysis,
  type JobsContext,
  mostRetries,
  queueHealth,
  retryAnalyses,
  retryAnalysis,
} from '@groundwork/jobs';
import { type Request, type RequestHandler, Router } from 'express';
import type { Authenticate } from '../access/authenticate.ts';
import { parseInput } from '../errors/field-errors.ts';
import { RequestError } from '../errors/request-error.ts';
import { existingForm } from '../http/job-id.ts';
import { requestIdOf } from '../http/request-id.ts';
import { signedIn } from '../http/signed-in.ts';
import { allowOnly } from '../http/wrong-method.ts';
import { createReadJson } from '../submission/read-json.ts';
import type { PassDoor } from '../submission/submission-door.ts';
import { jobsInputSchema } from '../trpc/job-input.ts';
import { createAnswerSubmit } from './submit.ts';

export interface RestSettings {
  jobs: JobsContext;
  authenticate: Authenticate;
  /** Keeps the documents in memory within bounds. */
  admit: RequestHandler;
  passDoor: PassDoor;
  maxUploadBytes: number;
}

/** The public REST contract, under `/api/ai-analysis`. Everything but `health` needs a signed-in user or an API key. */
export function restRoutes({ jobs, authenticate, admit, passDoor, maxUploadBytes }: RestSettings): Router {
  const routes = Router();
  const forCaller = signedIn(authenticate);
  const readIds = createReadJson(0, () => new RequestError('invalid_request', `Name at most ${mostRetries} jobs at a time.`));

  routes.get('/health', async (_request, response) => {
    const health = await queueHealth(jobs);
    response
      .set('Cache-Control', 'no-store')
      .status(health.queue === 'healthy' ? 200 : 503)
      .json(health);
  });
  routes.all('/health', allowOnly('GET'));

  routes.use(async (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    await forCaller(async () => next())(request, response, next);
  });

  routes.post('/submit', admit, forCaller(createAnswerSubmit({ jobs, passDoor, maxUploadBytes })));
  routes.all('/submit', allowOnly('POST'));

  routes.get(
    '/status/:jobId',
    forCaller(async ({ request, response, actor }) => {
      response.json(await analysisStatus(jobs, { actor, jobId: jobIdOf(request) }));
    }),
  );

  routes.get(
    '/result/:jobId',
    forCaller(async ({ request, response, actor }) => {
      response.json(await analysisResult(jobs, { actor, jobId: jobIdOf(request) }));
    }),
  );

  routes.post(
    '/retry',
    forCaller(async ({ request, response, actor }) => {
      const { jobIds } = parseInput(jobsInputSchema, await readIds(request, response));
      response.json(await retryAnalyses(jobs, { actor, jobIds, requestId: requestIdOf(response) }));
    }),
  );
  routes.all('/retry', allowOnly('POST'));

  routes.post(
    '/:jobId/retry',
    forCaller(async ({ request, response, actor }) => {
      response.json(await retryAnalysis(jobs, { actor, jobId: jobIdOf(request), requestId: requestIdOf(response) }));
    }),
  );
  routes.all('/:jobId/retry', allowOnly('POST'));

  routes.delete(
    '/:jobId',
    forCaller(async ({ request, response, actor }) => {
      await cancelAnalysis(jobs, { actor, jobId: jobIdOf(request), requestId: requestIdOf(response) });
      response.json({ success: true, message: 'Job cancelled successfully' });
    }),
  );

  routes.all(['/status/:jobId', '/result/:jobId'], allowOnly('GET'));
  routes.all('/:jobId', allowOnly('DELETE'));
  routes.use(() => {
    throw new RequestError('not_found', 'There is nothing at this address.');
  });

  return routes;
}

function jobIdOf(request: Request): string {
  return existingForm(String(request.params.jobId));
}
