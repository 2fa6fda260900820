import { useEffect, useSyncExternalStore } from 'react';
import { cache, trpcClient } from '../../api/trpc.ts';
import { inProgressInput, refetchLists } from '../../live/lists.ts';
import { createOutbox } from './outbox.ts';
import { holdsUnsent, type OutboxState } from './outbox-state.ts';
import { sendParcel } from './send-parcel.ts';
import { rememberSubmitted } from './submitted-here.ts';

/** The tab's one outbox. It lives outside the pages, so that an upload goes on while another page is looked at. */
export const outbox = createOutbox({
  send: sendParcel,
  cancel: (jobId) => trpcClient.analyses.cancel.mutate({ jobId }),
  showInList: (jobId, parcel) => {
    rememberSubmitted({ jobId, name: parcel.caseLabel || parcel.name });
    refetchLists();
    return cache.analyses.list.fetch(inProgressInput, { staleTime: 0 }).catch(() => {});
  },
  clock: {
    now: () => Date.now(),
    at: (moment, wake) => {
      const timer = setTimeout(wake, Math.max(0, moment - Date.now()));
      return () => clearTimeout(timer);
    },
  },
});

/** The outbox as it stands; leaving the browser's page asks first while it holds something that is not sent. */
export function useOutbox(): OutboxState {
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}

/** Has the browser ask before the page is left with documents unsent. */
export function useLeaveWarning(): void {
  const isNeeded = holdsUnsent(useOutbox());
  useEffect(() => {
    if (!isNeeded) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
}
