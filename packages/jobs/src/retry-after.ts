/** Headers as libraries keep them with their errors. */
type Headers = Record<string, string | undefined>;

/**
 * How long an answer asks to be left alone, in milliseconds: its `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3), or the
 * `retry-after-ms` some providers send; undefined when it does not ask, or not understandably. What is past asks for nothing: 0.
 */
export function retryAfterMsOf(headers: Headers, now: Date): number | undefined {
  const milliseconds = numberIn(headers['retry-after-ms']);
  if (milliseconds !== undefined) return milliseconds;
  const text = headers['retry-after']?.trim();
  const seconds = numberIn(text);
  if (seconds !== undefined) return Math.ceil(seconds * 1000);
  // A date has letters; `Date.parse` would also make one of "-5".
  const at = text && /^[A-Z][a-z]{2}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

/** The headers of the answer that an error is about (`responseHeaders`, as the libraries of model providers keep them). */
export function headersOf(error: unknown): Headers {
  const kept = error instanceof Error && 'responseHeaders' in error ? error.responseHeaders : undefined;
  if (typeof kept !== 'object' || kept === null) return {};
  const texts = Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.map(([name, text]) => [name.toLowerCase(), text]));
}

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
