import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Actor,
  type AnalysisStatus,
  analysisResult,
  analysisStatus,
  cancelAnalysis,
  DomainError,
  type JobsContext,
  listAnalyses,
  retryAnalysis,
  submitAnalysis,
} from '@groundwork/jobs';
import { follow } from './follow.ts';
import type { Call, History, Outcome, Seen } from './history.ts';
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
  apis: { jobs: JobsContext }[];
  history: History;
  random: Random;
  /** The other customer's ids, to be curious about. */
  foreign(): string[];
  /** Ends subscriptions at the end of the run. */
  until: AbortSignal;
}

/** Who does not hear for so long goes on without knowing. */
const patienceMs = 8000;

interface Submitted {
  caseId: string;
  key: string | null;
  text: string;
}

/** Begins to do one thing after the other, a few at a time. */
export function startCustomer({ customerId, apis, history, random, foreign, until }: CustomerOptions): Customer {
  const actor: Actor = { kind: 'user', id: `user-of-${customerId}`, customerId, role: 'clinician' };
  const known: string[] = [];
  const keyed: Submitted[] = [];
  const underway = new Set<Promise<unknown>>();
  const followed = new Set<string>();
  let isStopped = false;

  const ask = async (call: Call, api = random.between(0, apis.length - 1)): Promise<Outcome> => {
    const startedAt = performance.now();
    const jobs = apis[api]?.jobs;
    const outcome: Outcome = jobs ? await Promise.race([perform(jobs, actor, call).then(happened, failed), unheard()]) : nobody;
    history.operations.push({ customerId, api, call, startedAt, endedAt: performance.now(), outcome });
    return outcome;
  };
  const accept = (outcome: Outcome) => {
    if (outcome.kind !== 'ok') return;
    for (const id of outcome.seen.jobIds) {
      if (followed.has(id)) continue;
      followed.add(id);
      known.push(id);
      if (random.chance(0.6)) void follow({ apis, actor, jobId: id, history, random: random.fork(id), until });
    }
  };
  const submit = async (submitted: Submitted, api?: number) => {
    const outcome = await ask({ op: 'submit', ...submitted }, api);
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

  const deeds: readonly [number, () => Promise<unknown>][] = [
    [26, () => submit(aSubmission(null))],
    [16, () => submitUntilAnswered(aSubmission(randomUUID()))],
    [
      8,
      () => {
        const racing = aSubmission(randomUUID());
        return Promise.all([0, 1, 0].map((api) => submit(racing, api % apis.length))).then(() => submitUntilAnswered(racing));
      },
    ],
    [5, async () => (keyed.length > 0 ? submit(random.pickAny(keyed) ?? aSubmission(null)) : undefined)],
    [
      3,
      async () => (keyed.length > 0 ? submit({ ...(random.pickAny(keyed) ?? aSubmission(null)), text: 'Another document.' }) : undefined),
    ],
    [10, () => about('cancel', something())],
    [8, () => about('retry', something())],
    [10, () => about('status', something())],
    [10, () => about('result', something())],
    [4, () => ask({ op: 'list' })],
    [6, () => about(random.pick(['cancel', 'retry', 'status', 'result'] as const), random.pickAny(foreign()))],
    [2, async () => spy(random.pickAny(foreign()))],
  ];
  const spy = async (jobId: string | undefined) => {
    if (jobId !== undefined) await follow({ apis, actor, jobId, history, random, until });
  };
  const begin = (work: Promise<unknown>) => {
    underway.add(work);
    void work.finally(() => underway.delete(work));
  };
  const draws = deeds.flatMap(([weight, deed]) => Array.from({ length: weight }, () => deed));
  const live = async () => {
    while (!isStopped) {
      // Nobody has more than a few things open at once; else a store that is away would be met by thousands.
      if (underway.size < 24) begin(Promise.resolve(random.pickAny(draws)?.()));
      await sleep(random.between(30, 370));
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

const unheard = () => sleep(patienceMs, { kind: 'info', reason: 'timeout' } satisfies Outcome, { ref: false });
const nobody: Outcome = { kind: 'info', reason: 'there is no such API' };

async function perform(jobs: JobsContext, actor: Actor, call: Call): Promise<Seen> {
  switch (call.op) {
    case 'submit': {
      const { jobId, isExisting } = await submitAnalysis(jobs, {
        actor,
        caseId: call.caseId,
        moduleType: 'post_secondary',
        document: { origin: 'pasted', kind: 'txt', bytes: Buffer.from(call.text) },
        ...(call.key !== null && { idempotencyKey: call.key }),
      });
      return { jobIds: [jobId], isExisting };
    }
    case 'cancel':
      return seenOf(await cancelAnalysis(jobs, { actor, jobId: call.jobId }));
    case 'retry':
      return seenOf(await retryAnalysis(jobs, { actor, jobId: call.jobId }));
    case 'status':
      return seenOf(await analysisStatus(jobs, { actor, jobId: call.jobId }));
    case 'result':
      return { jobIds: [(await analysisResult(jobs, { actor, jobId: call.jobId })).jobId] };
    case 'list':
      return { jobIds: (await listAnalyses(jobs, { actor, limit: 50 })).items.map(({ jobId }) => jobId) };
  }
}

function seenOf({ jobId, status, seq, progress }: AnalysisStatus): Seen {
  return { jobIds: [jobId], state: status, seq, progress };
}

function happened(seen: Seen): Outcome {
  return { kind: 'ok', seen };
}

/** A refusal is an answer; any other error leaves open whether it happened. */
function failed(error: unknown): Outcome {
  if (error instanceof DomainError) return { kind: 'fail', code: error.code };
  return { kind: 'info', reason: error instanceof Error ? error.message : 'unknown' };
}
