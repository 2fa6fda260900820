import type { RequestHandler } from 'express';
import { RequestError } from '../errors/request-error.ts';

export interface AdmitSettings {
  /** The largest body; a request that does not say its length is taken for one. */
  largestBytes: number;
  /** What all bodies that are being read may hold together. */
  mostBytes: number;
}

/**
 * Keeps the documents that are in memory at once within bounds: a request above them is refused before its body is read,
 * rather than all of them failing together.
 */
export function admitDocuments({ largestBytes, mostBytes }: AdmitSettings): RequestHandler {
  let heldBytes = 0;
  return (request, response, next) => {
    const bytes = Math.min(Number(request.get('Content-Length') ?? largestBytes), largestBytes);
    if (heldBytes > 0 && heldBytes + bytes > mostBytes) {
      return next(
        new RequestError('busy', 'Too many documents are arriving at this moment. This one was not stored; please send it again shortly.', {
          retryAfterSeconds: 5,
        }),
      );
    }
    heldBytes += bytes;
    response.once('close', () => {
      heldBytes -= bytes;
    });
    next();
  };
}
