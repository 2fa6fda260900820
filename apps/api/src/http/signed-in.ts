import type { Actor } from '@groundwork/jobs';
import type { Request, RequestHandler, Response } from 'express';
import type { Authenticate } from '../access/authenticate.ts';
import { RequestError } from '../errors/request-error.ts';

/** A request whose sender is known. */
export interface SignedInRequest {
  request: Request;
  response: Response;
  actor: Actor;
}

/** Makes route handlers that run only for someone who is signed in or holds an API key. */
export function signedIn(authenticate: Authenticate) {
  return (handle: (signedIn: SignedInRequest) => Promise<void>): RequestHandler =>
    async (request, response) => {
      const actor = await authenticate(request);
      if (!actor) throw notSignedIn();
      await handle({ request, response, actor });
    };
}

/** The answer to a request of nobody. */
export function notSignedIn(): RequestError {
  return new RequestError('not_signed_in', 'Please sign in first, or send an API key as a bearer token.');
}
