import { toNodeHandler } from 'better-auth/node';
import { type Request, type Response, Router } from 'express';
import type { TakeFromLimit } from '../http/limit-rate.ts';
import { clientAddressHeader, type SignIn } from './sign-in.ts';

/**
 * Signing in, out and the session, under `/api/auth`, as better-auth answers them; what else it could do is nobody's to call.
 * Wrong passwords are counted, right ones are not.
 */
export function signInRoutes(signIn: SignIn, takeFromLimit: TakeFromLimit): Router {
  const routes = Router();
  const handle = toNodeHandler(signIn);
  const answer = async (request: Request, response: Response) => {
    // Ours, whatever the client sent: better-auth counts attempts by it.
    request.headers[clientAddressHeader] = request.ip ?? 'unknown';
    response.set('Cache-Control', 'no-store');
    await handle(request, response);
  };
  routes.post('/api/auth/sign-in/email', async (request, response) => {
    const giveBack = await takeFromLimit(request, response);
    await answer(request, response);
    if (response.statusCode < 400) await giveBack();
  });
  routes.post('/api/auth/sign-out', answer);
  routes.get('/api/auth/get-session', answer);
  return routes;
}
