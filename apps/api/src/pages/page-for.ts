import type { Actor } from '@groundwork/jobs';
import type { RequestHandler } from 'express';
import type { Authenticate } from '../access/authenticate.ts';
import { notSignedIn } from '../http/signed-in.ts';

/** Guards a page that a person opens in a browser: nobody is sent to sign in and back; `admit` throws for those who may not see it. */
export function pageFor(authenticate: Authenticate, admit: (actor: Actor) => Promise<void>): RequestHandler {
  return async (request, response, next) => {
    const actor = await authenticate(request);
    if (!actor && request.method === 'GET' && request.accepts(['json', 'html']) === 'html') {
      return response.redirect(302, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
    }
    if (!actor) throw notSignedIn();
    await admit(actor);
    next();
  };
}
