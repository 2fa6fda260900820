import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client';
import { EventSource } from 'eventsource';
import type { AppRouter } from './contract.ts';
import { unexpectedAnswer } from './errors.ts';

export type ConnectionOptions = {
  /** Address of the Groundwork server, such as `https://groundwork.example.org`. */
  url: string;
  /** An API key of your customer; an admin of it makes one. In a page that is signed in already, leave it out. */
  apiKey?: string;
  /** Replaces the platform's own `fetch`, for a proxy, a log, or a test. */
  fetch?: typeof fetch;
};

/** The raw tRPC client: every procedure of the server, with its types. */
export type GroundworkConnection = TRPCClient<AppRouter>;

/** Opens nothing yet: connections are made by calls. Calls go over HTTP, subscriptions over SSE, both with the key. */
export function connect(options: ConnectionOptions): GroundworkConnection {
  const url = new URL('/api/trpc', options.url).href;
  const authorizedFetch = bearerFetch(options);
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (operation) => operation.type === 'subscription',
        // The platform's EventSource cannot send a header, and Node 20 has none.
        true: httpSubscriptionLink({ url, EventSource, eventSourceOptions: { fetch: authorizedFetch } }),
        // One call, one request: a file cannot ride in a batch, and each answer keeps its own status and Retry-After.
        false: httpLink({ url, fetch: authorizedFetch }),
      }),
    ],
  });
}

function bearerFetch({ apiKey, fetch: ownFetch = globalThis.fetch }: ConnectionOptions): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    if (apiKey) headers.set('authorization', `Bearer ${apiKey}`);
    const response = await ownFetch(input, { ...init, headers });
    if (!response.ok && !response.headers.get('content-type')?.includes('json')) throw unexpectedAnswer(response);
    return response;
  };
}
