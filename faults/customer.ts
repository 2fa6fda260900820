import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Door, perform } from './calls.ts';
import { follow } from './follow.ts';
import type { Call, History, Outcome } from './history.ts';
import type { Random } from './random.ts';

/** A customer's people and apps: they submit, follow, cancel, retry, read, and try what is not theirs. */
export interface Customer {
  /** Ids this customer was told. */
  known: string[];
  cancel(most: number): Promise<void>;
  /** Ends when what is under way was answered. */
  stop(): Promise<void>;
}

export interface CustomerOptions {
  customerId: string;
  door: Door;
  history: History;
  random: Random;
  /** Other customers' ids, to be curious about. */
  foreign(): string[];
  /** Between two things it begins to do: at most, in milliseconds. */
  deedMs: number;
  /** Documents it hands in at once, now and then. */
  flood: number;
  /** Ends subscriptions at the end of the run. */
  until: AbortSignal;
}

interface Submitted {
  caseId: string;
  key: string | null;
  text: string;
}

/** Nobody has more than a few things open at once; else a store that is away would be met by thousands. */
const mostUnderway = 24;

/** Begins to do one thing after the other, a few at a time. */
export function startCustomer({ customerId, door, history, random, foreign, deedMs, flood, until }: CustomerOptions): Customer {
  const known: string[] = [];
  const keyed: Submitted[] = [];
  const underway = new Set<Promise<unknown>>();
  const followed = new Set<string>();
  let isStopped = false;

  const ask = async (call: Call): Promise<Outcome> => {
    const startedAt = performance.now();
    const outcome = await perform(door, call, random);
    history.operations.push({ customerId, call, startedAt, endedAt: performance.now(), outcome });
    return outcome;
  };
  const accept = (outcome: Outcome) => {
    if (outcome.kind !== 'ok') return;
    for (const jobId of outcome.seen.jobIds) {
      if (followed.has(jobId)) continue;
      followed.add(jobId);
      known.push(jobId);
      if (random.chance(0.6)) void follow({ door, customerId, jobId, history, random: random.fork(jobId), until });
    }
  };
  const submit = async (submitted: Submitted) => {
    const outcome = await ask({ op: 'submit', ...submitted });
    accept(outcome);
    return outcome;
  };
  /** As a careful client does: the same key until there is an answer. */
  const submitUntilAnswered = async (submitted: Submitted) => {
    for (let turn = 0; turn < 20 && !until.aborted; turn++) {
      if ((await submit(submitted)).kind !== 'info') break;
      await sleep(300);
    }
    keyed.push(submitted);
  };
  const something = () => random.pickAny(known.slice(random.chance(0.6) ? -6 : -60));
  const about = async (op: 'cancel' | 'retry' | 'status' | 'result', jobId: string | undefined) => {
    if (jobId !== undefined) await ask({ op, jobId });
  };
  const aSubmission = (key: string | null): Submitted => ({ caseId: randomUUID(), key, text: `A document, ${random.next()}.` });
  const submitRacing = async (racing: Submitted) => {
    await Promise.all([submit(racing), submit(racing), submit(racing)]);
    await submitUntilAnswered(racing);
  };
  const again = async (change: Partial<Submitted>) => {
    const earlier = random.pickAny(keyed);
    if (earlier) await submit({ ...earlier, ...change });
  };
  const spy = async (jobId: string | undefined) => {
    if (jobId !== undefined) await follow({ door, customerId, jobId, history, random, until });
  };

  const deeds: readonly [number, () => Promise<unknown>][] = [
    [26, () => submit(aSubmission(null))],
    [16, () => submitUntilAnswered(aSubmission(randomUUID()))],
    [8, () => submitRacing(aSubmission(randomUUID()))],
    [5, () => again({})],
    [3, () => again({ text: 'Another document.' })],
    [10, () => about('cancel', something())],
    [8, () => about('retry', something())],
    [10, () => about('status', something())],
    [10, () => about('result', something())],
    [4, () => ask({ op: 'list' })],
    [6, () => about(random.pick(['cancel', 'retry', 'status', 'result'] as const), random.pickAny(foreign()))],
    [2, () => spy(random.pickAny(foreign()))],
    [flood > 0 ? 8 : 0, () => Promise.all(Array.from({ length: flood }, () => submit(aSubmission(null))))],
  ];
  const begin = (work: Promise<unknown>) => {
    underway.add(work);
    void work.finally(() => underway.delete(work));
  };
  const draws = deeds.flatMap(([weight, deed]) => Array.from({ length: weight }, () => deed));
  const live = async () => {
    while (!isStopped) {
      if (underway.size < mostUnderway) begin(Promise.resolve(random.pickAny(draws)?.()));
      await sleep(random.between(deedMs / 10, deedMs));
    }
  };
  const living = live();
  return {
    known,
    async cancel(most) {
      await Promise.all(known.slice(-most).map((jobId) => about('cancel', jobId)));
    },
    async stop() {
      isStopped = true;
      await living;
      await Promise.all(underway);
    },
  };
}
