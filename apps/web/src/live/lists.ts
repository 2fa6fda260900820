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

/** Many analyses may begin and end together; one request a second fetches them. */
const refetchAfterMs = 1000;
let refetchDue: 'finished' | 'all' | undefined;

/** Puts news of one analysis into every list that is shown, and has its end announced. */
export function showNews(item: AnalysisItem): void {
  const wasInProgress = cache.analyses.list.getData(inProgressInput)?.items.some(({ jobId }) => jobId === item.jobId);
  if (wasInProgress && isOver(item)) announce(`${nameOf(item).name}: ${endWords[item.status]}`);
  for (const input of [inProgressInput, inProgressOfCase(item.caseId)]) {
    cache.analyses.list.setData(input, (known) => known && mergeInProgress(known, item));
    const page = cache.analyses.list.getData(input);
    if (page && !isWhole(page)) refetchSoon('all');
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
  if (isOver(item) && !isListed) refetchSoon('finished');
}

/** Asks for all lists again: after a gap in the live connection nobody knows what was missed. */
export function refetchLists(): void {
  void cache.analyses.list.invalidate();
  void cache.analyses.status.invalidate();
}

/** Of an analysis that is not on a list nobody can say whether the list's total counts it. */
function isWhole({ items, total }: AnalysisPage): boolean {
  return total === items.length;
}

/** Further news does not put it off: where something ends all the time, the lists would never be asked for. */
function refetchSoon(lists: 'finished' | 'all'): void {
  const isWaiting = refetchDue !== undefined;
  if (refetchDue !== 'all') refetchDue = lists;
  if (!isWaiting) setTimeout(refetchNow, refetchAfterMs);
}

function refetchNow(): void {
  if (refetchDue === 'all') void cache.analyses.list.invalidate();
  else void queryClient.invalidateQueries({ queryKey: finishedKey });
  refetchDue = undefined;
}
