import type { RequestErrorCode } from './problem-codes.ts';

/** One input that was not accepted, by its name in the request. */
export type FieldError = {
  field: string;
  detail: string;
};

/** A request that was refused before it reached an application function. `message` is the sentence a person reads. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: RequestErrorCode;
  readonly fields: FieldError[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: RequestErrorCode, message: string, options: ErrorOptions & { fields?: FieldError[]; retryAfterSeconds?: number } = {}) {
    super(message, options);
    this.code = code;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
