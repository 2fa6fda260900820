import { breakerStates, type QueueFigures } from '@groundwork/jobs';
import type { MetricFamily } from '@groundwork/worker';

/** The queue in metrics. Every process tells the same of it: take the largest, not the sum. */
export function queueMetrics({ states, activity, failures, providers }: QueueFigures): MetricFamily[] {
  const gauge = (name: string, help: string, samples: MetricFamily['samples']): MetricFamily => ({
    name: `groundwork_${name}`,
    type: 'gauge',
    help,
    samples,
  });
  const known = (name: string, help: string, value: number | null) => gauge(name, help, value === null ? [] : [{ value }]);
  const failuresOf = (state: 'failed' | 'delayed') =>
    failures.filter((one) => one.state === state).map(({ errorCode, count }) => ({ labels: { code: errorCode }, value: count }));
  const ofProviders = (figureOf: (provider: QueueFigures['providers'][number]) => number) =>
    providers.map((provider) => ({ labels: { provider: provider.name }, value: figureOf(provider) }));
  return [
    gauge(
      'analyses',
      'Analyses by state.',
      Object.entries(states).map(([state, value]) => ({ labels: { state }, value })),
    ),
    gauge('failed_in_a_day', 'Analyses that failed in the last 24 hours, by what happened.', failuresOf('failed')),
    gauge('delayed_for', 'Analyses that wait for another try, by what happened.', failuresOf('delayed')),
    gauge('queue_depth', "Waiting analyses: for their customer's turn, and for the next free slot.", [
      { labels: { where: 'backlog' }, value: activity.backlog },
      { labels: { where: 'released' }, value: activity.released },
    ]),
    known(
      'longest_wait_seconds',
      'How long the analysis that has waited longest has done so since it last changed.',
      activity.waitingSeconds,
    ),
    known('still_seconds', 'How long nothing has moved in the queue.', activity.stillSeconds),
    known('canary_seconds', 'How long the latest canary took.', activity.canaryMs === null ? null : activity.canaryMs / 1000),
    known('workers', 'Workers alive.', activity.workers),
    known('worker_slots', 'Analyses these workers take at a time.', activity.slots),
    gauge(
      'model_provider_state',
      'Whether a model provider is asked (closed), left alone (open), or tried by one analysis (half_open): 1 for the state it is in.',
      providers.flatMap(({ name, state }) =>
        breakerStates.map((one) => ({ labels: { provider: name, state: one }, value: one === state ? 1 : 0 })),
      ),
    ),
    gauge(
      'model_provider_failures',
      'Failed calls of a model provider in a row.',
      ofProviders(({ consecutiveFailures }) => consecutiveFailures),
    ),
    gauge(
      'model_provider_active',
      'Analyses that hold a model provider now.',
      ofProviders(({ active }) => active),
    ),
  ];
}
