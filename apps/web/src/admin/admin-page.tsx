import { ExternalLink } from 'lucide-react';
import { problemOf } from '../api/problem.ts';
import { type Answers, trpc } from '../api/trpc.ts';
import { buttonClasses } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { Sheet } from '../look/sheet.tsx';
import { Skeleton } from '../look/skeleton.tsx';
import { Tag } from '../look/tag.tsx';
import { useSession } from '../session/use-session.ts';
import { useTitle } from '../shell/use-title.ts';
import { adminWords as words } from '../words/admin.ts';
import { timeOfDay } from '../words/moments.ts';
import { QueueLine } from './queue-line.tsx';
import { renewEveryMs } from './renew-every.ts';

type Health = Answers['queue']['health'];

const shownStates = ['waiting', 'active', 'delayed', 'completed', 'failed', 'cancelled'] as const;

/** How the queue is, who has what in it, and the way to its dashboard. For administrators. */
export function AdminPage() {
  useTitle(words.title);
  const { role } = useSession();
  return (
    <div className="mx-auto grid max-w-304 gap-6 p-4 sm:p-6">
      <h1 className="text-xl font-semibold tracking-tight">{words.title}</h1>
      {role === 'admin' ? (
        <>
          <QueueHealth />
          <QueueLine />
        </>
      ) : (
        <Notice tone="warn">{words.onlyAdmins}</Notice>
      )}
    </div>
  );
}

function QueueHealth() {
  const { data: overview } = trpc.queue.overview.useQuery(undefined, { refetchInterval: renewEveryMs });
  const isOperator = overview?.isOperator ?? false;
  const { data, error, isPending, dataUpdatedAt } = trpc.queue.health.useQuery(undefined, { refetchInterval: renewEveryMs });
  return (
    <Sheet as="section" aria-labelledby="queue" className="grid gap-5 p-4 sm:p-6">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="queue" className="text-lg font-semibold">
          {words.health}
        </h2>
        {data && <Tag tone={data.queue === 'healthy' ? 'ok' : 'bad'}>{data.queue === 'healthy' ? words.healthy : words.unhealthy}</Tag>}
        <span className="flex-1" />
        {isOperator && (
          // Drawn by the server, so a plain link.
          <a href="/admin/queues" className={buttonClasses({ look: 'primary' })}>
            {words.dashboard}
            <ExternalLink size={16} aria-hidden />
          </a>
        )}
      </div>
      {isPending && <Skeleton label={words.loading} lines={2} />}
      {error && <Notice tone="bad">{problemOf(error).message}</Notice>}
      {data?.problem && (
        <Notice tone="bad" isUrgent>
          {data.problem}
        </Notice>
      )}
      {data && <Checks checks={data.checks} />}
      {data && <Counts stats={data.stats} />}
      <p className="text-sm text-ink-3">
        {isOperator && words.dashboardText} {data?.lastMovedAt && words.moved(timeOfDay(new Date(data.lastMovedAt)))}{' '}
        {data?.canaryMs !== undefined && words.canary(data.canaryMs)} {data && words.renewed(timeOfDay(new Date(dataUpdatedAt)))}
      </p>
    </Sheet>
  );
}

function Checks({ checks }: { checks: Health['checks'] }) {
  const stores = ['postgres', 'redis'] as const;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
      {stores.map((store) => (
        <div key={store} className="flex items-center gap-2">
          <dt className="font-semibold">{words.checks[store]}</dt>
          <dd>
            <Tag tone={checks[store] === 'up' ? 'ok' : 'bad'}>{checks[store] === 'up' ? words.up : words.down}</Tag>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Counts({ stats }: { stats: Health['stats'] }) {
  return (
    <dl aria-label={words.countsTitle} className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
      {shownStates.map((state) => (
        <div key={state} className="flex flex-col-reverse rounded-md border border-line px-4 py-3">
          <dt className="text-sm text-ink-3">{words.counts[state]}</dt>
          <dd className="text-xl font-[650]">{stats[state].toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
