import { toNodeHandler } from 'better-auth/node';
import { type RequestHandler, Router } from 'express';
import { clientAddressHeader, type SignIn } from './sign-in.ts';

/** Signing in, out and the session, under `/api/auth`, as better-auth answers them. */
export function signInRoutes(signIn: SignIn, limitSignIn: RequestHandler): Router {
  const routes = Router();
  const handle = toNodeHandler(signIn);
  routes.post('/api/auth/sign-in/email', limitSignIn);
  routes.all('/api/auth/{*path}', async (request, response) => {
    // Ours, whatever the client sent: better-auth counts attempts by it.
    request.headers[clientAddressHeader] = request.ip ?? 'unknown';
    response.set('Cache-Control', 'no-store');
    await handle(request, response);
  });
  return routes;
}
