import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { trpc } from '../api/trpc.ts';
import { useOnline } from '../shell/use-online.ts';
import { refetchLists, showNews } from './lists.ts';

/** How the connection for live changes stands. */
export type LiveState = 'live' | 'connecting' | 'away';

const LiveContext = createContext<LiveState>('connecting');

/** How long a refused connection waits before the next try. */
const againAfterMs = 4000;

/** The tab's one live connection: whatever changes among the customer's analyses goes into the lists. */
export function LiveActivity({ children }: { children: ReactNode }) {
  const hasConnected = useRef(false);
  const { status, reset } = trpc.analyses.onActivity.useSubscription(undefined, { onData: showNews });
  useEffect(() => {
    if (status === 'error') {
      const timer = setTimeout(reset, againAfterMs);
      return () => clearTimeout(timer);
    }
    if (status !== 'pending') return;
    if (hasConnected.current) refetchLists();
    hasConnected.current = true;
  }, [status, reset]);
  const isOnline = useOnline();
  const wasOnline = useRef(isOnline);
  useEffect(() => {
    // A connection that slept through a break may look open and be dead.
    if (isOnline && !wasOnline.current) reset();
    wasOnline.current = isOnline;
  }, [isOnline, reset]);
  return <LiveContext value={isOnline ? stateOf(status) : 'away'}>{children}</LiveContext>;
}

/** How the connection for live changes stands. */
export function useLiveState(): LiveState {
  return useContext(LiveContext);
}

function stateOf(status: 'idle' | 'connecting' | 'pending' | 'error'): LiveState {
  if (status === 'pending') return 'live';
  return status === 'error' ? 'away' : 'connecting';
}
