import type { InfiniteData } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { queryClient } from '../api/query-client.ts';
import { cache, type Inputs, trpc } from '../api/trpc.ts';
import { announce } from '../shell/announcer.tsx';
import { endWords } from '../words/work.ts';
import { nameOf } from '../work/analysis-name.ts';
import { type AnalysisItem, type AnalysisPage, isOver, mergeFinished, mergeInProgress } from './merge-activity.ts';

/** What the list "In progress" asks for; its entry in the cache is kept current by the live connection. */
export const inProgressInput: Inputs['analyses']['list'] = { states: ['waiting', 'active', 'delayed'], limit: 100 };

/** What the same list of one case asks for. */
export function inProgressOfCase(caseId: string): Inputs['analyses']['list'] {
  return { ...inProgressInput, caseId };
}

const finishedKey = getQueryKey(trpc.analyses.list, undefined, 'infinite');
let refetch: ReturnType<typeof setTimeout> | undefined;

/** Puts news of one analysis into every list that is shown, and has its end announced. */
export function showNews(item: AnalysisItem): void {
  const wasInProgress = cache.analyses.list.getData(inProgressInput)?.items.some(({ jobId }) => jobId === item.jobId);
  if (wasInProgress && isOver(item)) announce(`${nameOf(item).name}: ${endWords[item.status]}`);
  for (const input of [inProgressInput, inProgressOfCase(item.caseId)]) {
    cache.analyses.list.setData(input, (page) => page && mergeInProgress(page, item));
  }
  // The list's line knows no place in the queue and no estimate; until the next answer the known ones stand.
  cache.analyses.status.setData({ jobId: item.jobId }, (known) =>
    known && item.seq > known.seq ? { ...item, etaSeconds: known.etaSeconds } : known,
  );
  let isListed = false;
  queryClient.setQueriesData<InfiniteData<AnalysisPage>>({ queryKey: finishedKey }, (list) => {
    if (!list) return list;
    isListed ||= list.pages.some((page) => page.items.some(({ jobId }) => jobId === item.jobId));
    return { ...list, pages: list.pages.map((page) => mergeFinished(page, item)) };
  });
  if (isOver(item) && !isListed) refetchFinishedSoon();
}

/** Asks for all lists again: after a gap in the live connection nobody knows what was missed. */
export function refetchLists(): void {
  void cache.analyses.list.invalidate();
  void cache.analyses.status.invalidate();
}

/** Many analyses may end together; one request fetches them. */
function refetchFinishedSoon(): void {
  clearTimeout(refetch);
  refetch = setTimeout(() => void queryClient.invalidateQueries({ queryKey: finishedKey }), 250);
}
