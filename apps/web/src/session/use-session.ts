import { trpc } from '../api/trpc.ts';
import type { Session } from './guard.ts';

/** The signed-in session; the router's guard has fetched it before any page is shown. */
export function useSession(): Session {
  const [session] = trpc.session.me.useSuspenseQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  return session;
}
