/** Why a worker must stop: another attempt took over, a person cancelled, or this worker is leaving. */
export type ClaimEndReason = 'lost' | 'cancelled' | 'draining';

/** The reason of a job's AbortSignal: the claim is over, and nothing that is still written under it counts. */
export class ClaimEnded extends Error {
  override readonly name = 'ClaimEnded';
  readonly code = 'claim_ended';
  readonly reason: ClaimEndReason;
  constructor(reason: ClaimEndReason) {
    super(`the claim is over: ${reason}`);
    this.reason = reason;
  }
}

/**
 * The document itself stands in the way, so that every further try would end the same: the analysis fails at once.
 * `message` is stored and shown to a clinician; neither it nor the code may hold text of the document.
 */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What else is known of something that passes. */
export interface TransientFacts extends ErrorOptions {
  /** How long whoever refused asks to be left alone (its `Retry-After`), in milliseconds; the next try is not made before. */
  retryAfterMs?: number;
  /** The model provider that failed, for the log; its failures are counted where it is asked (`AnalysisJob.askModel`). */
  provider?: string;
}

/** Something that passes stands in the way; the code tells what. Any other error counts as one of these, as `unexpected_error`. */
export class TransientFailure extends Error {
  override readonly name = 'TransientFailure';
  readonly code: string;
  readonly retryAfterMs: number | undefined;
  readonly provider: string | undefined;
  constructor(code: string, { retryAfterMs, provider, ...options }: TransientFacts = {}) {
    super(code, options);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.provider = provider;
  }
}

/** What a log may hold of an error: its kind, its code and where it was thrown. Its message may quote a document, so it stays out. */
export function loggable(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = codeOf(error);
  const frame = error.stack?.split('\n').find((line) => line.startsWith('    at '));
  return { error: error.name, ...(code && { code }), ...(frame && { at: frame.trim() }) };
}

/** The code an error carries, as ours, Node's and Postgres' do. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
