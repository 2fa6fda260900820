import { problemOf } from '../../api/problem.ts';
import { trpc } from '../../api/trpc.ts';
import { inProgressInput } from '../../live/lists.ts';
import type { AnalysisItem } from '../../live/merge-activity.ts';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { Skeleton } from '../../look/skeleton.tsx';
import { useNow } from '../../shell/use-now.ts';
import { failureWords } from '../../words/failures.ts';
import { workWords } from '../../words/work.ts';
import { useOutbox } from '../outbox/tab-outbox.ts';
import { JobCard } from './job-card.tsx';
import { ParcelCard } from './parcel-card.tsx';
import { ReadyNote } from './ready-note.tsx';

const words = workWords.inProgress;

/** As many cards as a person can follow; of more only the number is said. */
const mostCards = 30;

/** Everything on its way: what this tab is sending, what waits, runs or will be tried again, and reports that have just become ready. */
export function InProgress() {
  const { entries, held } = useOutbox();
  const list = trpc.analyses.list.useQuery(inProgressInput);
  const now = useNow();
  const jobs = list.data?.items ?? [];
  // While an accepted document's own card is still there, its line of the list would say the same twice.
  const accepted = new Set(entries.flatMap(({ stage }) => (stage.is === 'accepted' ? [stage.jobId] : [])));
  const shown = runningFirst(jobs.filter(({ jobId }) => !accepted.has(jobId)));
  const count = entries.length + shown.length + (list.data ? list.data.total - jobs.length : 0);
  return (
    <section aria-labelledby="in-progress" className="grid gap-3">
      <div className="flex items-baseline gap-3">
        <h2 id="in-progress" className="font-semibold">
          {words.title}
        </h2>
        <span className="text-sm text-ink-3">{list.data || entries.length > 0 ? count : ''}</span>
      </div>
      <ReadyNote />
      {entries.map((entry) => (
        <ParcelCard key={entry.parcel.id} entry={entry} held={held} now={now} />
      ))}
      {list.isPending && <Skeleton label={words.loading} lines={2} />}
      {list.isError && (
        <Notice
          tone="bad"
          action={
            <Button size="small" onClick={() => void list.refetch()}>
              {failureWords.tryAgain}
            </Button>
          }
        >
          {problemOf(list.error).message}
        </Notice>
      )}
      {shown.slice(0, mostCards).map((item) => (
        <JobCard key={item.jobId} item={item} now={now} />
      ))}
      {count > entries.length + mostCards && <p className="text-sm text-ink-3">{words.more(count - entries.length - mostCards)}</p>}
      {list.data && count === 0 && <p className="rounded-lg border border-dashed border-line px-4 py-5 text-sm text-ink-3">{words.none}</p>}
    </section>
  );
}

const order: Record<AnalysisItem['status'], number> = { active: 0, delayed: 1, waiting: 2, completed: 3, failed: 3, cancelled: 3 };

/** What runs stands above what waits for its turn, each newest first. */
export function runningFirst<Job extends Pick<AnalysisItem, 'status'>>(jobs: readonly Job[]): Job[] {
  return jobs.toSorted((one, other) => order[one.status] - order[other.status]);
}
