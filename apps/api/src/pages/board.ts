import { type Actor, type JobsContext, queueBoard, runsDeployment } from '@groundwork/jobs';
import { Router } from 'express';
import type { Authenticate } from '../access/authenticate.ts';
import { RequestError } from '../errors/request-error.ts';
import { boardPath } from '../http/security-headers.ts';
import { pageFor } from './page-for.ts';

/**
 * Bull Board, for administrators of the organisation that runs this deployment: it can pause, empty and retry what all customers share. Its jobs
 * hold ids; nothing of a document is in them.
 */
export function boardPages(jobs: JobsContext, authenticate: Authenticate): Router {
  const pages = Router();
  pages.use(
    boardPath,
    pageFor(authenticate, (actor) => admitOperator(jobs, actor)),
    queueBoard(jobs, boardPath),
  );
  return pages;
}

async function admitOperator(jobs: JobsContext, actor: Actor): Promise<void> {
  if (actor.role !== 'admin')
    throw new RequestError('not_allowed', 'The queue dashboard is for administrators. Ask yours to look, or sign in as one.');
  if (!(await runsDeployment(jobs, actor)))
    throw new RequestError(
      'not_allowed',
      'The queue dashboard changes what all organisations here share, so it is for the one that runs this system. Your own queue is on the Admin page.',
    );
}
