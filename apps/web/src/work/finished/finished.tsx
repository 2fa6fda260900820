import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemOf } from '../../api/problem.ts';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { Notice } from '../../look/notice.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { failureWords } from '../../words/failures.ts';
import { workWords } from '../../words/work.ts';
import type { ListFilter } from '../list-filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { FinishedList } from './finished-list.tsx';
import { RetryAll } from './retry-all.tsx';
import { useFinished } from './use-finished.ts';

const words = workWords.finished;

/** The analyses that are over, with search, filters and paging. `whenEmpty` stands where there has never been one. */
export function Finished({
  filter,
  onFilter,
  caseId,
  whenEmpty,
}: {
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  caseId?: string;
  whenEmpty?: ReactNode;
}) {
  const list = useFinished(filter, caseId);
  const isFiltered = Object.keys(filter).length > 0;
  const isEmpty = list.isSuccess && list.items.length === 0;
  if (isEmpty && !isFiltered && whenEmpty) return whenEmpty;
  return (
    <section aria-labelledby="finished" className="grid gap-3">
      <div className="flex items-baseline gap-3">
        <h2 id="finished" className="font-semibold">
          {words.title}
        </h2>
        {list.data && (
          <span role="status" className="text-sm text-ink-3">
            {list.total.toLocaleString('en')}
          </span>
        )}
      </div>
      <Sheet className="overflow-hidden">
        <FilterBar filter={filter} onChange={onFilter} />
        <RetryAll filter={filter} {...(caseId !== undefined && { caseId })} />
        {list.isPending && <Skeleton label={words.loading} lines={5} className="p-4" />}
        {list.isError && (
          <Notice
            tone="bad"
            className="m-4"
            action={
              <Button size="small" onClick={() => void list.refetch()}>
                {failureWords.tryAgain}
              </Button>
            }
          >
            {problemOf(list.error).message}
          </Notice>
        )}
        {isEmpty && (
          <EmptyState icon={<Inbox size={24} aria-hidden />} title={isFiltered ? words.noMatch : words.none}>
            {isFiltered && (
              <Button size="small" onClick={() => onFilter({})}>
                {words.clear}
              </Button>
            )}
          </EmptyState>
        )}
        {list.items.length > 0 && <FinishedList items={list.items} label={words.title} />}
        {list.hasNextPage && (
          <div className="flex items-center gap-3 border-t border-line px-4 py-3">
            <Button size="small" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {words.more}
            </Button>
            <span className="text-sm text-ink-3">{words.shown(list.items.length, list.total)}</span>
          </div>
        )}
      </Sheet>
    </section>
  );
}
