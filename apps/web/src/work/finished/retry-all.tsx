import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { type Answers, trpc } from '../../api/trpc.ts';
import { refetchLists } from '../../live/lists.ts';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { workWords } from '../../words/work.ts';
import type { ListFilter } from '../list-filter.ts';
import { listInput, useFinished } from './use-finished.ts';

const words = workWords.finished;

/** The most the server takes up again by one call, and the most it lists on a page. */
const mostAtOnce = 200;
const pageSize = 100;

interface Outcome {
  tone: 'neutral' | 'bad';
  text: string;
}

/** Offers to start all failed analyses that fit the filter again, where there are several; says afterwards what became of them. */
export function RetryAll({ filter, caseId }: { filter: ListFilter; caseId?: string }) {
  const { total, isAsking, outcome, retryAll } = useRetryAll(filter, caseId);
  const said = useRef<HTMLDivElement>(null);
  // The button is gone when there is nothing left to start; who pressed it is taken to the answer, and hears it.
  useEffect(() => {
    if (outcome) said.current?.focus();
  }, [outcome]);
  const isOffered = (filter.state === undefined || filter.state === 'failed') && total > 1;
  if (!isOffered && !outcome) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3">
      {isOffered && (
        <Button size="small" disabled={isAsking} onClick={retryAll}>
          <RotateCcw size={14} aria-hidden />
          {words.tryAllAgain(Math.min(total, mostAtOnce), total)}
        </Button>
      )}
      {outcome && (
        <div ref={said} tabIndex={-1} className="min-w-0 flex-1 basis-64">
          <Notice tone={outcome.tone}>{outcome.text}</Notice>
        </div>
      )}
    </div>
  );
}

function useRetryAll(filter: ListFilter, caseId: string | undefined) {
  const failed: ListFilter = { ...filter, state: 'failed' };
  const { total } = useFinished(failed, caseId);
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const server = trpc.useUtils().client.analyses;

  const idsOfFailed = async () => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null && ids.length < mostAtOnce; ) {
      const page = await server.list.query({ ...listInput(failed, caseId), limit: pageSize, cursor });
      ids.push(...page.items.map(({ jobId }) => jobId));
      cursor = page.nextCursor;
    }
    return ids.slice(0, mostAtOnce);
  };
  const retryAll = async () => {
    setIsAsking(true);
    try {
      const jobIds = await idsOfFailed();
      if (jobIds.length > 0) setOutcome({ tone: 'neutral', text: outcomeWords(await server.retryMany.mutate({ jobIds })) });
    } catch (error) {
      setOutcome({ tone: 'bad', text: words.tryAllFailed(problemOf(error).message) });
    }
    refetchLists();
    setIsAsking(false);
  };
  return { total, isAsking, outcome, retryAll };
}

/** How many were started again, and what is the matter with the others. */
function outcomeWords({ retried, jobs }: Answers['analyses']['retryMany']): string {
  const others = jobs.length - retried;
  return others === 0 ? words.startedAgain(retried) : words.startedAgainBut(retried, others);
}
