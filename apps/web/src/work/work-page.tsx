import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTitle } from '../shell/use-title.ts';
import { workWords } from '../words/work.ts';
import { Finished } from './finished/finished.tsx';
import { InProgress } from './in-progress/in-progress.tsx';
import type { ListFilter } from './list-filter.ts';
import { NewAnalysis } from './new-analysis/new-analysis.tsx';
import { SampleOffers } from './samples/sample-offers.tsx';

/** Where documents are submitted and followed: new ones on the left, what runs on top, what is finished below. */
export function WorkPage() {
  useTitle(workWords.title);
  const filter = useSearch({ from: '/signed-in/' });
  const navigate = useNavigate();
  const setFilter = useCallback((search: ListFilter) => void navigate({ to: '/', search, replace: true, resetScroll: false }), [navigate]);
  return (
    <div className="mx-auto grid max-w-304 items-start gap-6 p-3 sm:p-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <h1 className="sr-only">{workWords.title}</h1>
      <NewAnalysis />
      <div className="grid min-w-0 gap-6">
        <InProgress />
        <Finished filter={filter} onFilter={setFilter} whenEmpty={<SampleOffers />} />
      </div>
    </div>
  );
}
