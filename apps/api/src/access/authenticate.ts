import type { IncomingMessage } from 'node:http';
import { type Database, findApiKey, type Role, roles } from '@groundwork/db';
import { type Actor, DomainError } from '@groundwork/jobs';
import { fromNodeHeaders } from 'better-auth/node';
import { rememberHolders } from './api-key-holders.ts';
import type { SignIn } from './sign-in.ts';

/** Tells who sends a request: a signed-in user, the holder of an API key, or nobody. The one place that decides it. */
export type Authenticate = (request: IncomingMessage) => Promise<Actor | null>;

/** A revoked key stops working within this time. */
const rememberKeyMs = 3000;

/** A bearer token counts before a cookie, and a wrong one is nobody, whatever the cookie says. */
export function createAuthenticate({ signIn, database }: { signIn: SignIn; database: Database }): Authenticate {
  const holderOf = rememberHolders((key) => findKeyHolder(database, key), { rememberMs: rememberKeyMs, now: Date.now });
  const known = new WeakMap<IncomingMessage, Promise<Actor | null>>();

  const identify = (request: IncomingMessage) => {
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      const key = /^bearer +(\S+)$/i.exec(authorization)?.[1];
      return key ? holderOf(key) : Promise.resolve(null);
    }
    return cookie ? findSessionUser(signIn, request) : Promise.resolve(null);
  };

  return (request) => {
    const actor = known.get(request) ?? identify(request);
    known.set(request, actor);
    return actor;
  };
}

async function findKeyHolder(database: Database, key: string): Promise<Actor | null> {
  const found = await findApiKey({ database }, key);
  return found ? { kind: 'api_key', id: found.id, customerId: found.customerId, role: found.role } : null;
}

async function findSessionUser(signIn: SignIn, request: IncomingMessage): Promise<Actor | null> {
  const session = await signIn.api.getSession({ headers: fromNodeHeaders(request.headers) }).catch((cause: unknown) => {
    // A cookie of nobody is no error; what fails here is the table of sessions.
    throw new DomainError('storage_unavailable', {}, { cause });
  });
  if (!session) return null;
  const { id, customerId, role } = session.user;
  return isRole(role) ? { kind: 'user', id, customerId, role } : null;
}

function isRole(value: string): value is Role {
  return roles.some((role) => role === value);
}
