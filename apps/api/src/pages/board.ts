import { type JobsContext, queueBoard } from '@groundwork/jobs';
import { Router } from 'express';
import type { Authenticate } from '../access/authenticate.ts';
import { RequestError } from '../errors/request-error.ts';
import { boardPath } from '../http/security-headers.ts';
import { pageFor } from './page-for.ts';

/** Bull Board, for admins only. Its jobs hold ids; nothing of a document is in them. */
export function boardPages(jobs: JobsContext, authenticate: Authenticate): Router {
  const pages = Router();
  pages.use(boardPath, pageFor(authenticate, isAdmin), queueBoard(jobs, boardPath));
  return pages;
}

function isAdmin({ role }: { role: string }): void {
  if (role !== 'admin')
    throw new RequestError('not_allowed', 'The queue dashboard is for administrators. Ask yours to look, or sign in as one.');
}
