import { type Random, seededRandom } from './random.ts';

/** What a TCP line does to whoever talks over it. */
export type LineFault =
  /** Breaks what is connected and refuses what comes. */
  | 'cut'
  /** Accepts and swallows everything, both ways, as a half-open network does. */
  | 'swallow'
  /** Delivers everything late. */
  | 'slow'
  /** Delivers the request, loses the answer, then breaks: the caller sees a failure of something that succeeded. */
  | 'answerless';

/** One thing that goes wrong. Numbers are drawn in advance, so that the schedule is the same each time; `pick` chooses among what is there then. */
export type Fault =
  /** kill -9 of a worker or an API. */
  | { kind: 'kill'; process: string }
  /** SIGSTOP, later SIGCONT. */
  | { kind: 'pause'; process: string; forMs: number }
  /** SIGTERM. */
  | { kind: 'leave'; process: string }
  /** Between a process and a store. */
  | { kind: 'line'; process: string; store: 'redis' | 'postgres'; does: LineFault; forMs: number }
  /** Between a customer and the API. */
  | { kind: 'front'; customer: number; does: LineFault; forMs: number }
  | { kind: 'redisRestart' }
  | { kind: 'redisCrash' }
  | { kind: 'flush' }
  | { kind: 'deleteActive' }
  | { kind: 'deleteJob'; pick: number }
  | { kind: 'cutClients' }
  | { kind: 'postgresRestart' }
  | { kind: 'postgresCrash' }
  /** Every connection Postgres has to give is taken. */
  | { kind: 'crowd'; forMs: number }
  /** A lock holds up every query about analyses, until all connections of all pools wait. */
  | { kind: 'poolTaken'; forMs: number }
  | { kind: 'cancelStorm'; most: number };
export type FaultKind = Fault['kind'];

export interface PlannedFault {
  /** Milliseconds after the start. */
  atMs: number;
  fault: Fault;
}

/** What there is to break. */
export interface ScheduleShape {
  seconds: number;
  workers: number;
  apis: number;
  customers: number;
  /** Default: all. */
  kinds?: readonly FaultKind[];
  /** How long a process that is paused for longer than the lease stands still. */
  longPauseMs: number;
  /** A line is broken for this long at most. */
  longestBreakMs: number;
  /** About as often something goes wrong. */
  everyMs: number;
}

const lineFaults = ['cut', 'swallow', 'slow', 'answerless'] as const satisfies readonly LineFault[];
const stores = ['redis', 'postgres'] as const;

/** How each kind of fault is drawn. */
const makers: { [Kind in FaultKind]: (random: Random, shape: ScheduleShape) => Extract<Fault, { kind: Kind }> } = {
  kill: (random, shape) => ({ kind: 'kill', process: aProcess(random, shape) }),
  pause: (random, shape) => ({
    kind: 'pause',
    process: aProcess(random, shape),
    forMs: random.chance(0.6) ? shape.longPauseMs : random.between(100, 1000),
  }),
  leave: (random, shape) => ({ kind: 'leave', process: aProcess(random, shape) }),
  line: (random, shape) => ({
    kind: 'line',
    process: aProcess(random, shape),
    store: random.pick(stores),
    does: random.pick(lineFaults),
    forMs: random.between(300, shape.longestBreakMs),
  }),
  front: (random, { customers }) => ({
    kind: 'front',
    customer: random.between(0, customers - 1),
    does: random.pick(lineFaults),
    forMs: random.between(300, 3500),
  }),
  redisRestart: () => ({ kind: 'redisRestart' }),
  redisCrash: () => ({ kind: 'redisCrash' }),
  flush: () => ({ kind: 'flush' }),
  deleteActive: () => ({ kind: 'deleteActive' }),
  deleteJob: (random) => ({ kind: 'deleteJob', pick: random.between(0, 1000) }),
  cutClients: () => ({ kind: 'cutClients' }),
  postgresRestart: () => ({ kind: 'postgresRestart' }),
  postgresCrash: () => ({ kind: 'postgresCrash' }),
  crowd: (random) => ({ kind: 'crowd', forMs: random.between(500, 2000) }),
  poolTaken: (random) => ({ kind: 'poolTaken', forMs: random.between(500, 2000) }),
  cancelStorm: (random) => ({ kind: 'cancelStorm', most: random.between(5, 30) }),
};
export const faultKinds: readonly FaultKind[] = [
  'kill',
  'pause',
  'leave',
  'line',
  'front',
  'redisRestart',
  'redisCrash',
  'flush',
  'deleteActive',
  'deleteJob',
  'cutClients',
  'postgresRestart',
  'postgresCrash',
  'crowd',
  'poolTaken',
  'cancelStorm',
];
/** Drawn more often than the others, since they have the most ways to go wrong. */
const weighty: readonly FaultKind[] = ['kill', 'kill', 'pause', 'line', 'line', 'line', 'front', 'flush'];

/**
 * The faults of a seed, in order of time. Kinds are drawn from a shuffled bag that is filled again when it is empty, so that each has its turn
 * also in a short run.
 */
export function scheduleOf(seed: number, shape: ScheduleShape): PlannedFault[] {
  const random = seededRandom(seed).fork('schedule');
  const kinds = shape.kinds ?? faultKinds;
  const bag: FaultKind[] = [];
  const planned: PlannedFault[] = [];
  for (let atMs = shape.everyMs; atMs < shape.seconds * 1000; atMs += random.between(shape.everyMs * 0.5, shape.everyMs * 1.5)) {
    if (bag.length === 0) bag.push(...random.shuffle([...kinds, ...weighty.filter((kind) => kinds.includes(kind))]));
    const kind = bag.pop();
    if (kind !== undefined) planned.push({ atMs: Math.round(atMs), fault: makers[kind](random, shape) });
  }
  return planned;
}

function aProcess(random: Random, { workers, apis }: ScheduleShape): string {
  return random.chance(0.65) ? `worker-${random.between(0, workers - 1)}` : `api-${random.between(0, apis - 1)}`;
}
