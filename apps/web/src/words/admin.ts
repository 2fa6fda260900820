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
  downHint: {
    redis: 'Redis does not answer. Submissions are kept and wait; they start by themselves when Redis is back.',
    postgres: 'Postgres does not answer. Nothing can be submitted or shown until it is back; nothing stored is lost.',
  },
  counts: {
    waiting: 'Waiting',
    active: 'Running',
    delayed: 'To be tried again',
    completed: 'Completed',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  countsTitle: 'Analyses of all customers by state',
  dashboard: 'Open the queue dashboard',
  dashboardText:
    'The dashboard shows each job of the queue with its tries and errors, and retries what failed. It knows ids, never a document.',
  loading: 'Loading the state of the queue',
  renewed: (time: string) => `As of ${time}; renewed every few seconds.`,
} as const;
