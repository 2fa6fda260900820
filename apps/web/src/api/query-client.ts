import { QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem.ts';

const listeners = new Set<() => void>();

/** Calls `listener` when an answer says that the session is over; returns what stops it. */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The tab's one cache. A refusal (4xx) is an answer and is not asked again; what the network lost is, twice. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (problemOf(error).code === 'not_signed_in') for (const listener of listeners) listener();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && problemOf(error).isTemporary,
    },
  },
});
