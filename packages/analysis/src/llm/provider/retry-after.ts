/** Longer than this no answer is worth waiting for at once; the next try asks again. */
const longestMs = 3_600_000;

/**
 * How long a provider asks to be left alone: `Retry-After` in seconds or as a moment (RFC 9110, 10.2.3), or `retry-after-ms`, which some
 * providers send beside it. Undefined when it says nothing that can be understood.
 */
export function retryAfterOf(headers: Record<string, string> | undefined, now: Date): number | undefined {
  const exact = Number(headers?.['retry-after-ms'] ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return Math.min(exact, longestMs);
  const printed = headers?.['retry-after']?.trim();
  if (printed === undefined || printed === '') return undefined;
  const ms = /^\d+(?:\.\d+)?$/.test(printed) ? Number(printed) * 1000 : Date.parse(printed) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, Math.ceil(ms)), longestMs);
}
