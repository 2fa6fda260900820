import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type CounterName, counterNames, type JobsContext } from '@groundwork/jobs';
import type { MetricFamily } from './exposition.ts';

const meanings: Record<CounterName, string> = {
  claims: 'Analyses this process began to work on.',
  completions: 'Reports this process stored.',
  failures: 'Analyses this process ended as failed, by what happened.',
  later_tries: 'Tries of this process that failed and are followed by another, by what happened.',
  postponements: 'Analyses this process put off without counting a try, because their model provider is left alone.',
  hand_backs: 'Analyses this process gave back when it was asked to stop.',
  retries: 'Analyses people started again through this process.',
  uncounted_calls: 'Calls this process let pass without their limit, because Redis could not count, by limit.',
  repairs: 'What the reconciler of this process has mended, by kind.',
};

/**
 * Begins to watch the event loop, and returns what this process can say of itself at any moment: what it did, how late its event loop is, and
 * what memory and time it takes.
 */
export function watchProcess({ counters }: Pick<JobsContext, 'counters'>): () => MetricFamily[] {
  const lag = monitorEventLoopDelay({ resolution: 10 });
  lag.enable();
  return () => {
    const families = [...whatItDid(counters), ...howItIs(lag)];
    // So that each look tells of the time since the one before.
    lag.reset();
    return families;
  };
}

function whatItDid(counters: JobsContext['counters']): MetricFamily[] {
  const counts = Map.groupBy(counters.read(), ({ name }) => name);
  return (Object.keys(counterNames) as CounterName[]).map((name) => {
    const label = counterNames[name];
    const samples = (counts.get(name) ?? []).map(({ of, value }) => ({
      value,
      ...(label && of !== undefined && { labels: { [label]: of } }),
    }));
    const known = samples.length === 0 && label === undefined ? [{ value: 0 }] : samples;
    return { name: `groundwork_${name}_total`, type: 'counter', help: meanings[name], samples: known };
  });
}

function howItIs(lag: ReturnType<typeof monitorEventLoopDelay>): MetricFamily[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const seconds = (nanoseconds: number) => (Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0);
  const gauge = (name: string, help: string, value: number): MetricFamily => ({ name, type: 'gauge', help, samples: [{ value }] });
  return [
    {
      name: 'groundwork_event_loop_delay_seconds',
      type: 'gauge',
      help: 'How late the event loop was since the last look: half of all turns, 99 of 100, and the latest.',
      samples: [
        { labels: { quantile: '0.5' }, value: seconds(lag.percentile(50)) },
        { labels: { quantile: '0.99' }, value: seconds(lag.percentile(99)) },
        { labels: { quantile: '1' }, value: seconds(lag.max) },
      ],
    },
    gauge('process_resident_memory_bytes', 'Resident memory of this process.', rss),
    gauge('nodejs_heap_size_used_bytes', 'Heap in use.', heapUsed),
    { name: 'process_cpu_seconds_total', type: 'counter', help: 'Processor time used.', samples: [{ value: (user + system) / 1e6 }] },
    gauge('process_start_time_seconds', 'When this process started, in seconds since 1970.', Date.now() / 1000 - process.uptime()),
  ];
}
