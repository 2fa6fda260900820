import type { Answers } from '../api/trpc.ts';

/** One page of the list of analyses. */
export type AnalysisPage = Answers['analyses']['list'];
/** An analysis as a line of the list. */
export type AnalysisItem = AnalysisPage['items'][number];

/** How an analysis can end. */
export type EndState = Extract<AnalysisItem['status'], 'completed' | 'failed' | 'cancelled'>;

/** Whether an analysis is over, so that it stands under "Finished". */
export function isOver<Item extends Pick<AnalysisItem, 'status'>>(item: Item): item is Item & { status: EndState } {
  const { status } = item;
  return status === 'completed' || status === 'failed' || status === 'cancelled';
}

/**
 * The list of what is in progress after news of one analysis: added, replaced, or taken out when it is over. News older than what the
 * list knows changes nothing, because hints may overtake each other.
 */
export function mergeInProgress(page: AnalysisPage, item: AnalysisItem): AnalysisPage {
  const known = page.items.find(({ jobId }) => jobId === item.jobId);
  if (known && known.seq > item.seq) return page;
  const others = page.items.filter(({ jobId }) => jobId !== item.jobId);
  const items = isOver(item) ? others : [...others, item].sort(byNewest);
  return { ...page, items, total: page.total + items.length - page.items.length };
}

/** One page of finished analyses after news of one: replaced where it stands, taken out when it was started again. */
export function mergeFinished(page: AnalysisPage, item: AnalysisItem): AnalysisPage {
  const known = page.items.find(({ jobId }) => jobId === item.jobId);
  if (!known || known.seq > item.seq) return page;
  if (isOver(item)) return { ...page, items: page.items.map((each) => (each === known ? item : each)) };
  return { ...page, items: page.items.filter((each) => each !== known), total: page.total - 1 };
}

function byNewest(one: AnalysisItem, other: AnalysisItem): number {
  return other.createdAt.localeCompare(one.createdAt) || other.jobId.localeCompare(one.jobId);
}
