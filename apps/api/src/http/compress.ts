import { constants } from 'node:zlib';
import compression from 'compression';
import type { RequestHandler } from 'express';

/**
 * Compresses what is worth it. Event streams are left alone, and the parts of a streamed answer leave as they come, not when a block of
 * the compressor is full.
 */
export function compressAnswers(): RequestHandler {
  return compression({
    flush: constants.Z_SYNC_FLUSH,
    filter: (request, response) => !isEventStream(response.getHeader('Content-Type')) && compression.filter(request, response),
  });
}

/** Whether a `Content-Type` is that of server-sent events. */
export function isEventStream(contentType: unknown): boolean {
  return String(contentType ?? '').startsWith('text/event-stream');
}
