import { type Inputs, trpc } from '../../api/trpc.ts';
import type { FinishedGroup, ListFilter } from '../list-filter.ts';

const pageSize = 25;

const statesOf = {
  all: ['completed', 'failed', 'cancelled'],
  done: ['completed'],
  failed: ['failed'],
  cancelled: ['cancelled'],
} as const satisfies Record<FinishedGroup, readonly string[]>;

/** What the server is asked for: the finished analyses that fit the filter. */
export function listInput({ q, module, state }: ListFilter, caseId?: string): Inputs['analyses']['list'] {
  return {
    limit: pageSize,
    states: [...statesOf[state ?? 'all']],
    ...(q && { search: q }),
    ...(module && { moduleType: module }),
    ...(caseId && { caseId }),
  };
}

/** The finished analyses that fit the filter, page after page, newest first; `caseId` narrows them to one case. */
export function useFinished(filter: ListFilter, caseId?: string) {
  const query = trpc.analyses.list.useInfiniteQuery(listInput(filter, caseId), {
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items, total: query.data?.pages.at(-1)?.total ?? 0 };
}
