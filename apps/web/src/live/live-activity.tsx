import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { trpc } from '../api/trpc.ts';
import { useInView } from '../shell/use-in-view.ts';
import { useOnline } from '../shell/use-online.ts';
import { refetchLists, showNews } from './lists.ts';

/** How the connection for live changes stands. */
export type LiveState = 'live' | 'connecting' | 'away';

const LiveContext = createContext<LiveState>('connecting');

/** How long a refused connection waits before the next try. */
const againAfterMs = 4000;
/** A connection that takes longer than this is away. */
const connectsWithinMs = 4000;
/**
 * A tab nobody looks at gives its connection back: without HTTP/2 a browser has six to one server, for all its tabs together, and a seventh tab
 * would not load. Coming back, the lists are asked for again.
 */
const hiddenForMs = 60_000;
/** While the connection is away the lists are asked for instead. */
const askEveryMs = 5000;

/** The tab's one live connection: whatever changes among the customer's analyses goes into the lists. */
export function LiveActivity({ children }: { children: ReactNode }) {
  const hasConnected = useRef(false);
  const isInView = useInView(hiddenForMs);
  const { status, reset } = trpc.analyses.onActivity.useSubscription(undefined, { enabled: isInView, onData: showNews });
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
  const isLate = useIsLate(isInView && status !== 'pending');
  const state = stateOf(status, isLate || !isOnline);
  useEffect(() => {
    if (state !== 'away') return;
    const timer = setInterval(refetchLists, askEveryMs);
    return () => clearInterval(timer);
  }, [state]);
  return <LiveContext value={state}>{children}</LiveContext>;
}

/** How the connection for live changes stands. */
export function useLiveState(): LiveState {
  return useContext(LiveContext);
}

/** Whether what is waited for has not come within the time a connection takes. */
function useIsLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), connectsWithinMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting]);
  return isLate;
}

function stateOf(status: 'idle' | 'connecting' | 'pending' | 'error', isAway: boolean): LiveState {
  if (isAway || status === 'error') return 'away';
  return status === 'pending' ? 'live' : 'connecting';
}
