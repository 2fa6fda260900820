import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const loopback = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Whether a request may see the metrics: with a token, whoever sends it (`Authorization: Bearer …`); without one only what runs on this very
 * machine and was not passed on by a proxy, which would make everybody look like this machine.
 */
export function maySeeMetrics(request: IncomingMessage, token: string | undefined): boolean {
  if (token !== undefined) return isSame(request.headers.authorization ?? '', `Bearer ${token}`);
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'via'].some((header) => request.headers[header] !== undefined);
  return !isPassedOn && loopback.test(request.socket.remoteAddress ?? '');
}

/** Takes equally long wherever they differ. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
