import type { AppRouter } from '@groundwork/api/router';
import { createTRPCClient, httpBatchStreamLink, httpSubscriptionLink, splitLink, type TRPCClientErrorLike } from '@trpc/client';
import { createTRPCQueryUtils, createTRPCReact } from '@trpc/react-query';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { queryClient } from './query-client.ts';

/** What the server's procedures answer, by router and name. */
export type Answers = inferRouterOutputs<AppRouter>;
/** What the server's procedures take. */
export type Inputs = inferRouterInputs<AppRouter>;
/** An error as a procedure sends it: `message` for a person, `data.code` stable, `data.requestId` for support. */
export type ApiError = TRPCClientErrorLike<AppRouter>;

const url = '/api/trpc';

/** Calls go in batches whose answers stream back as each is ready; subscriptions go over SSE. */
const links = [
  splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({ url }),
    false: httpBatchStreamLink({ url, maxItems: 20 }),
  }),
];

/** Hooks for the server's procedures: `trpc.analyses.list.useQuery(…)`. */
export const trpc = createTRPCReact<AppRouter, unknown>();

/** The same client without React, for the router's guards and the outbox. */
export const trpcClient = createTRPCClient<AppRouter>({ links });

/** The query cache, by procedure: `cache.analyses.list.invalidate()`. */
export const cache = createTRPCQueryUtils<AppRouter>({ client: trpcClient, queryClient });
