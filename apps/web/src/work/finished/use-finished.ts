import { trpc } from '../../api/trpc.ts';
import type { FinishedGroup, ListFilter } from '../list-filter.ts';

const pageSize = 25;

const statesOf = {
  all: ['completed', 'failed', 'cancelled'],
  done: ['completed'],
  failed: ['failed'],
  cancelled: ['cancelled'],
} as const satisfies Record<FinishedGroup, readonly string[]>;

/** The finished analyses that fit the filter, page after page, newest first; `caseId` narrows them to one case. */
export function useFinished({ q, module, state }: ListFilter, caseId?: string) {
  const query = trpc.analyses.list.useInfiniteQuery(
    {
      limit: pageSize,
      states: [...statesOf[state ?? 'all']],
      ...(q && { search: q }),
      ...(module && { moduleType: module }),
      ...(caseId && { caseId }),
    },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined, placeholderData: (before) => before },
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, items, total: query.data?.pages.at(-1)?.total ?? 0 };
}
