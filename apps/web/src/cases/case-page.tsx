import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { trpc } from '../api/trpc.ts';
import { inProgressOfCase } from '../live/lists.ts';
import { Notice } from '../look/notice.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { useNow } from '../shell/use-now.ts';
import { useTitle } from '../shell/use-title.ts';
import { caseWords as words } from '../words/cases.ts';
import { workWords } from '../words/work.ts';
import { Finished } from '../work/finished/finished.tsx';
import { JobCard } from '../work/in-progress/job-card.tsx';
import type { ListFilter } from '../work/list-filter.ts';
import { RenameCase } from './rename-case.tsx';

/** One case with everything analysed for it. */
export function CasePage() {
  const { caseId } = useParams({ from: '/signed-in/cases/$caseId' });
  const [filter, setFilter] = useState<ListFilter>({});
  const now = useNow();
  const newest = trpc.analyses.list.useQuery({ caseId, limit: 1 });
  const running = trpc.analyses.list.useQuery(inProgressOfCase(caseId));
  const { caseLabel: label = null, fileName = null } = newest.data?.items[0] ?? {};
  const name = label ?? fileName ?? words.unnamed;
  useTitle(name);
  if (newest.isPending) return <PageSkeleton />;
  const complaint = newest.error ? problemOf(newest.error).message : newest.data.items.length === 0 ? words.notFound : undefined;
  return (
    <div className="mx-auto grid max-w-224 gap-6 p-4 sm:p-6">
      <div className="grid gap-1">
        <Link to="/cases" className="link inline-flex items-center gap-1 justify-self-start text-sm">
          <ChevronLeft size={14} aria-hidden />
          {words.all}
        </Link>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{name}</h1>
          {!complaint && <RenameCase caseId={caseId} label={label} />}
        </div>
      </div>
      {complaint ? <Notice tone="bad">{complaint}</Notice> : <Finished filter={filter} onFilter={setFilter} caseId={caseId} />}
      {running.data && running.data.items.length > 0 && (
        <section aria-labelledby="running" className="grid gap-3">
          <h2 id="running" className="font-semibold">
            {workWords.inProgress.title}
          </h2>
          {running.data.items.map((item) => (
            <JobCard key={item.jobId} item={item} now={now} />
          ))}
        </section>
      )}
    </div>
  );
}
