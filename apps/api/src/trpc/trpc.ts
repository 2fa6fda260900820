import type { Actor, JobsContext } from '@groundwork/jobs';
import { initTRPC } from '@trpc/server';
import { describeError } from '../errors/describe-error.ts';
import { trpcError, unreadableInput } from '../errors/trpc-error.ts';
import type { GiveBack } from '../http/limit-rate.ts';
import { notSignedIn } from '../http/signed-in.ts';
import type { Deployment } from './deployment.ts';
import type { LiveConnections } from './live-connections.ts';

/** What a procedure can reach: who asks, the application, and facts of this installation. */
export interface TrpcContext {
  actor: Actor | null;
  jobs: JobsContext;
  deployment: Deployment;
  /** Counts the open subscriptions of this process. */
  live: LiveConnections;
  requestId: string;
  /** Sends a submission of the caller through the door of REST's. */
  passDoor: () => Promise<GiveBack>;
}

const trpc = initTRPC.context<TrpcContext>().create({
  /** The message is the sentence a person reads; `code` is the stable name of what went wrong. */
  errorFormatter: ({ shape, error, ctx }) => {
    const problem = describeError(error);
    return {
      ...shape,
      message: problem.detail,
      data: {
        code: problem.code,
        httpStatus: problem.status,
        requestId: ctx?.requestId,
        fields: problem.fields,
        retryAfterSeconds: problem.retryAfterSeconds,
      },
    };
  },
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
    // A connection is renewed now and then, so that a deployment or a revoked session takes effect; `tracked` ids make it seamless.
    maxDurationMs: 15 * 60_000,
  },
});

export const { router } = trpc;

/** Errors of the application leave with their own code. */
const signedInProcedure = trpc.procedure.use(async ({ ctx, next }) => {
  if (!ctx.actor) throw trpcError(notSignedIn());
  const result = await next({ ctx: { actor: ctx.actor } });
  if (!result.ok) throw trpcError(result.error);
  return result;
});

/** Reads the body of the request, once for a whole batch. */
const readInput = trpc.middleware(async ({ getRawInput, next }) => {
  await getRawInput().catch((error: unknown) => {
    throw unreadableInput(error);
  });
  return next();
});

/** A call of someone who is signed in or holds an API key. */
export const procedure = signedInProcedure.use(readInput);

/** A call that puts work into the queue; counted together with REST's submits, and like there only if it was taken. */
export const submitProcedure = signedInProcedure
  .use(async ({ ctx, next }) => {
    const giveBack = await ctx.passDoor();
    const result = await next();
    if (!result.ok) await giveBack();
    return result;
  })
  .use(readInput);
