import { useEffect } from 'react';
import { cache, trpc } from '../../api/trpc.ts';

/** How long a refused connection waits before the next try; as often the analysis is asked for while there is none. */
const againAfterMs = 4000;

/** Follows one analysis step by step; each step goes into the cache under `analyses.item`, where the page reads it. */
export function useLiveItem(jobId: string): void {
  const { status, reset } = trpc.analyses.onProgress.useSubscription(
    { jobId },
    {
      onData: ({ data: step }) => {
        cache.analyses.item.setData({ jobId }, (known) => (known && step.seq >= known.seq ? { ...known, ...step } : known));
        // The last step tells how it ended, not what was found; the counts come with the whole line.
        if (step.status === 'completed') void cache.analyses.item.invalidate({ jobId });
      },
    },
  );
  useEffect(() => {
    if (status === 'pending') return;
    const timer = setInterval(() => void cache.analyses.item.invalidate({ jobId }), againAfterMs);
    return () => clearInterval(timer);
  }, [status, jobId]);
  useEffect(() => {
    if (status !== 'error') return;
    const timer = setTimeout(reset, againAfterMs);
    return () => clearTimeout(timer);
  }, [status, reset]);
}
