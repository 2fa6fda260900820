import { countOf } from './figures.ts';

/** The words of the administrators' page. */
export const adminWords = {
  title: 'Admin',
  onlyAdmins: 'This page is for administrators. Ask yours to look, or sign in as one.',
  health: 'Queue',
  healthy: 'Healthy',
  unhealthy: 'Needs attention',
  checks: { redis: 'Redis', postgres: 'Postgres' },
  up: 'up',
  down: 'down',
  counts: {
    waiting: 'Waiting',
    active: 'Running',
    delayed: 'To be tried again',
    completed: 'Completed',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  countsTitle: 'Analyses of all customers by state',
  line: {
    title: 'Who works, and what waits',
    loading: 'Loading what waits',
    tiles: {
      workers: 'Workers alive',
      slots: 'Analyses they run side by side',
      active: 'Running',
      released: 'Next for the workers',
      backlog: 'Waiting for their turn',
    },
    explain:
      'Customers take turns: the workers are shared among all who have something waiting. Only what is next is handed to the workers’ queue; the rest waits here, in order, and is not lost when Redis is.',
    customers: 'Customers with something in the queue',
    ownShare: 'Your organisation in the queue',
    none: 'Nothing is in the queue.',
    columns: {
      customer: 'Customer',
      waiting: 'Waiting',
      active: 'Running',
      delayed: 'To be tried again',
      oldest: 'Waits since',
      share: 'Share',
    },
    oldest: (duration: string) => `${duration} ago`,
    share: (weight: number, cap: number | null) => `${weight}${cap === null ? '' : `, at most ${cap} at a time`}`,
    shareHint: 'Share: a customer with 2 gets twice as many of the workers as one with 1, when both have something waiting.',
  },
  providers: {
    title: 'Model providers',
    ok: 'answering',
    failing: (failures: number) => `${countOf(failures, 'failure')} in a row`,
    open: (time: string) => `left alone until ${time}`,
    active: (count: number) => `${countOf(count, 'analysis', 'analyses')} asking it now`,
  },
  canary: (ms: number) => `A test dispatch went through Redis and a worker in ${ms.toLocaleString('en')} ms.`,
  moved: (time: string) => `Last moved at ${time}.`,
  dashboard: 'Open the queue dashboard',
  dashboardText:
    'The dashboard shows each job of the queue with its tries and errors, and retries what failed. It knows ids, never a document.',
  loading: 'Loading the state of the queue',
  renewed: (time: string) => `As of ${time}; renewed every few seconds.`,
} as const;
