import { TRPCError } from '@trpc/server';
import { describeError } from './describe-error.ts';
import { RequestError } from './request-error.ts';

const trpcCodes: Record<number, TRPCError['code']> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** The same error as tRPC knows it; what it is stays in its cause, from where the error formatter takes code and sentence. */
export function trpcError(error: unknown): TRPCError {
  const cause = error instanceof TRPCError && error.cause ? error.cause : error;
  if (cause instanceof TRPCError) return cause;
  const { status, detail } = describeError(cause);
  return new TRPCError({ code: trpcCodes[status] ?? 'INTERNAL_SERVER_ERROR', message: detail, cause });
}

/** Why the input of a call could not be read: reading fails for reasons of the sender only, whatever tRPC wraps them in. */
export function unreadableInput(error: unknown): Error {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof TRPCError) return cause;
  if (error instanceof TRPCError && !cause) return error;
  if (cause instanceof SyntaxError) return new RequestError('invalid_json', 'The input is not valid JSON.', { cause });
  return new RequestError('invalid_request', 'The request arrived incomplete and nothing was stored. Please send it again.', { cause });
}

/** A subscription's items; an error on the way leaves with its code, so that a client reconnects only when that can help. */
export async function* withTrpcErrors<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  try {
    yield* items;
  } catch (error) {
    throw trpcError(error);
  }
}
