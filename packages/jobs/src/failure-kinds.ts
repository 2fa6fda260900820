import { codeOf, PermanentFailure, TransientFailure } from './failures.ts';

/** A kind of error that an attempt can end with, and how it is told from the others. */
interface FailureKind {
  errorCode: string;
  /** Whether another try may end differently. */
  passes: boolean;
  /** The `code` or `name` of the error, or of what caused it. */
  named?: RegExp;
  /** The HTTP status of an answer (`status` or `statusCode` of the error). */
  status?: (status: number) => boolean;
  /** What a person reads when it does not pass. */
  message?: string;
}

const askAdministrator = 'Your document is kept. Show this message to your administrator, and try again when it is mended.';

/** The code of what is in no line of the table. */
export const unforeseen = 'unexpected_error';

/**
 * What passes and what does not, the first that fits. Our own code says it by throwing `TransientFailure` or `PermanentFailure`; this table is
 * for what libraries and systems throw. What is in none of its lines passes, as `unexpected_error`: a wrong guess costs a few tries, while
 * the other way round an analysis would be lost that a second try had finished.
 *
 * Codes: Node's `errno` (`man 3 errno`), undici's `UND_ERR_*`, Postgres' SQLSTATE classes 08, 40, 53, 57
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html), ioredis' error names.
 */
const failureKinds: readonly FailureKind[] = [
  {
    errorCode: 'stored_value_broken',
    passes: false,
    named: /^SealBrokenError$/,
    message: `What is stored of this document cannot be opened: it was changed, or the encryption key is another one. ${askAdministrator}`,
  },
  {
    errorCode: 'storage_unavailable',
    passes: true,
    named: /^(?:(?:08|40|53|57)[0-9A-Z]{3}|CONNECT_TIMEOUT|CONNECTION_(?:CLOSED|ENDED|DESTROYED)|ENOSPC|EMFILE|ENFILE)$/,
  },
  {
    errorCode: 'redis_unavailable',
    passes: true,
    named: /^(?:MaxRetriesPerRequestError|ClusterAllFailedError|ReplyError)$/,
  },
  {
    errorCode: 'timeout',
    passes: true,
    named: /^(?:timeout|TimeoutError|ETIMEDOUT|ESOCKETTIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    status: (status) => status === 408,
  },
  {
    errorCode: 'network_error',
    passes: true,
    named:
      /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|UND_ERR_(?:SOCKET|CLOSED|DESTROYED))$/,
  },
  { errorCode: 'too_many_requests', passes: true, status: (status) => status === 429 || status === 425 },
  { errorCode: 'service_error', passes: true, status: (status) => status >= 500 && status <= 599 },
  {
    errorCode: 'service_refused_key',
    passes: false,
    status: (status) => status === 401 || status === 402 || status === 403,
    message: `A service that this analysis needs did not accept our access to it. ${askAdministrator}`,
  },
  {
    errorCode: 'service_refused_request',
    passes: false,
    status: (status) => status >= 400 && status <= 499,
    message: `A service that this analysis needs did not accept what was asked of it, and would not the next time. ${askAdministrator}`,
  },
];

/** What is known of an error that ended an attempt. */
export type KnownFailure =
  | { passes: true; errorCode: string; retryAfterMs: number | undefined }
  | { passes: false; errorCode: string; errorMessage: string };

/** Judges what an attempt ended with, by what was said of it, else by `failureKinds`. */
export function judgeFailure(error: unknown): KnownFailure {
  if (error instanceof PermanentFailure) return { passes: false, errorCode: error.code, errorMessage: error.message };
  if (error instanceof TransientFailure) {
    const { code, retryAfterMs } = error;
    return { passes: true, errorCode: code, retryAfterMs };
  }
  const kind = causesOf(error)
    .map((cause) => failureKinds.find((one) => fits(one, cause)))
    .find((found) => found !== undefined);
  if (kind?.message !== undefined) return { passes: false, errorCode: kind.errorCode, errorMessage: kind.message };
  return { passes: true, errorCode: kind?.errorCode ?? unforeseen, retryAfterMs: undefined };
}

function fits({ named, status }: FailureKind, error: Error): boolean {
  if (named && [codeOf(error), error.name].some((name) => name !== undefined && named.test(name))) return true;
  const answered = statusOf(error);
  return status !== undefined && answered !== undefined && status(answered);
}

function statusOf(error: Error): number | undefined {
  for (const value of ['statusCode' in error && error.statusCode, 'status' in error && error.status])
    if (typeof value === 'number') return value;
  return undefined;
}

/** The error and what caused it: `fetch` says only "fetch failed", and its cause says why. */
function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && chain.length < 5; one = one.cause) chain.push(one);
  return chain;
}
