import * as z from 'zod/mini';
import { failureWords } from '../words/failures.ts';

/** What went wrong with a call, in the words a person reads. */
export interface Problem {
  /** The server's stable code; `unreachable` when no answer came. */
  code: string;
  /** What happened and the next step. */
  message: string;
  requestId: string | undefined;
  /** Until a limit allows the next call, in seconds. */
  retryAfterSeconds: number | undefined;
  /** Whether the same call may work later. */
  isTemporary: boolean;
}

const trpcErrorSchema = z.object({
  message: z.string(),
  data: z.object({
    code: z.string(),
    httpStatus: z.number(),
    requestId: z.optional(z.string()),
    retryAfterSeconds: z.optional(z.number()),
  }),
});

const restProblemSchema = z.object({ code: z.string(), detail: z.string(), requestId: z.optional(z.string()) });

/** The problem in an error of a tRPC call; one without an answer is `unreachable`. */
export function problemOf(error: unknown): Problem {
  const parsed = trpcErrorSchema.safeParse(error);
  if (!parsed.success) return unreachable();
  const { message, data } = parsed.data;
  return {
    code: data.code,
    message,
    requestId: data.requestId,
    retryAfterSeconds: data.retryAfterSeconds,
    isTemporary: isTemporaryStatus(data.httpStatus),
  };
}

/** The problem in an answer of the REST API (RFC 9457); `retryAfter` is the header of that name, in seconds. */
export function problemOfAnswer(status: number, body: string, retryAfter: string | null): Problem {
  const parsed = restProblemSchema.safeParse(parseJson(body));
  const seconds = Number(retryAfter);
  return {
    code: parsed.data?.code ?? 'unexpected_answer',
    message: parsed.data?.detail ?? failureWords.unexpectedAnswer(status),
    requestId: parsed.data?.requestId,
    retryAfterSeconds: retryAfter !== null && Number.isFinite(seconds) ? seconds : undefined,
    isTemporary: isTemporaryStatus(status),
  };
}

/** No answer came: the network or the server is away. */
export function unreachable(): Problem {
  return { code: 'unreachable', message: failureWords.unreachable, requestId: undefined, retryAfterSeconds: undefined, isTemporary: true };
}

function isTemporaryStatus(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** The value in a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
