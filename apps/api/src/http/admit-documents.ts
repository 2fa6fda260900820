import type { RequestHandler } from 'express';
import type { Authenticate } from '../access/authenticate.ts';
import { RequestError } from '../errors/request-error.ts';

export interface AdmitSettings {
  authenticate: Authenticate;
  /** The largest body; a request that does not say its length is taken for one. */
  largestBytes: number;
  /** What all bodies that are being read may hold together; one caller's half of it, so that nobody's slow line shuts the others out. */
  mostBytes: number;
}

/**
 * Keeps the documents that are in memory at once within bounds: a request above them is refused before its body is read,
 * rather than all of them failing together. Nobody's request passes: it is refused further on, and its body never read.
 */
export function admitDocuments({ authenticate, largestBytes, mostBytes }: AdmitSettings): RequestHandler {
  const heldBytes = new Map<string, number>();
  const everybody = 'everybody';

  const isTooMuch = (holder: string, bytes: number, most: number) => {
    const held = heldBytes.get(holder) ?? 0;
    return held > 0 && held + bytes > most;
  };
  const hold = (holder: string, bytes: number) => {
    const held = (heldBytes.get(holder) ?? 0) + bytes;
    if (held > 0) heldBytes.set(holder, held);
    else heldBytes.delete(holder);
  };

  return async (request, response, next) => {
    const actor = await authenticate(request);
    if (!actor) return next();
    const caller = `${actor.kind}:${actor.id}`;
    const bytes = Math.min(Number(request.get('Content-Length') ?? largestBytes), largestBytes);
    if (isTooMuch(everybody, bytes, mostBytes) || isTooMuch(caller, bytes, mostBytes / 2)) {
      throw new RequestError(
        'busy',
        'Too many documents are arriving at this moment. This one was not stored; please send it again shortly.',
        {
          retryAfterSeconds: 5,
        },
      );
    }
    for (const holder of [everybody, caller]) hold(holder, bytes);
    response.once('close', () => {
      for (const holder of [everybody, caller]) hold(holder, -bytes);
    });
    next();
  };
}
