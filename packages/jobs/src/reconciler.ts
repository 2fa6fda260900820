import { setTimeout as sleep } from 'node:timers/promises';
import { asOnlyReconciler, becomeDue, pruneIdempotencyKeys } from '@groundwork/db';
import { settled } from './bounded.ts';
import { sendCanaryWhenQuiet } from './canary.ts';
import type { JobsContext } from './context.ts';
import { publishHint } from './hints.ts';
import { createRelay } from './relay.ts';
import { createSparingLog } from './sparing-log.ts';
import { takeBackFromLostWorkers } from './take-back.ts';
import { dropSpentDispatches } from './tidy.ts';

/** What this process has mended since it started. */
export interface Repairs {
  /** Analyses taken back from workers that died. */
  takenBack: number;
  /** Documents that kept stopping their workers. */
  setAside: number;
  /** Dispatches Redis never got or had lost. */
  addedAgain: number;
  /** Dispatches of analyses that were over. */
  dropped: number;
}

const repairKinds = ['takenBack', 'setAside', 'addedAgain', 'dropped'] as const satisfies (keyof Repairs)[];

/** Keeps Redis in step with Postgres; runs in every API and worker process, at work in one of them at a time. */
export interface Reconciler {
  repairs(): Repairs;
  /** Ends in bounded time, also with Redis or Postgres down. */
  stop(): Promise<void>;
}

const pruneMs = 3_600_000;
const lookForCanaryMs = 5000;

/** Begins to look every `reconcileMs`. Whatever is away, it goes on. */
export function startReconciler(ctx: JobsContext): Reconciler {
  const repairs: Repairs = { takenBack: 0, setAside: 0, addedAgain: 0, dropped: 0 };
  const stopping = new AbortController();
  const sparingLog = createSparingLog(ctx.log);
  const { relay } = createRelay(ctx);
  const mended = (found: Partial<Repairs>) => {
    for (const kind of repairKinds) {
      const count = found[kind] ?? 0;
      if (count === 0) continue;
      repairs[kind] += count;
      ctx.counters.count('repairs', kind, count);
      ctx.log.info({ kind, count, since: repairs[kind] }, 'The reconciler has mended something');
    }
  };
  const duties = [
    duty(ctx.settings.reconcileMs, async () => mended(await takeBackFromLostWorkers(ctx))),
    duty(ctx.settings.reconcileMs, async () => {
      // Bull brings a retry back when it is due; what Bull has lost becomes due by the database's clock alone.
      const overdue = await becomeDue(ctx, { overdueMs: ctx.settings.relayGraceMs });
      mended({ addedAgain: overdue.length });
      await Promise.all(overdue.map((row) => publishHint(ctx, { ...row, state: 'waiting' })));
      await ctx.dispatcher.dispatch();
    }),
    duty(ctx.settings.relayMs, async () => mended({ addedAgain: await relay() })),
    duty(ctx.settings.tidyMs, async () => mended({ dropped: await dropSpentDispatches(ctx) })),
    duty(Math.min(ctx.settings.canaryMs, lookForCanaryMs), () => sendCanaryWhenQuiet(ctx)),
    duty(pruneMs, async () => void (await pruneIdempotencyKeys(ctx))),
  ];

  const pass = async () => {
    for (const { isDue, work } of duties) {
      if (stopping.signal.aborted || !isDue()) continue;
      // One store that is away must not keep the other from being mended.
      await work().catch((error: unknown) => sparingLog.warn(error, 'The reconciler could not do all of its work, trying again'));
    }
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await asOnlyReconciler(ctx.database, pass).catch((error: unknown) =>
        sparingLog.warn(error, 'The reconciler could not reach Postgres, trying again'),
      );
      await sleep(ctx.settings.reconcileMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const finished = run();
  return {
    repairs: () => ({ ...repairs }),
    async stop() {
      stopping.abort();
      await settled(2000, finished);
    },
  };
}

/** Work that is due at once, and again every `everyMs` after it was begun. */
function duty(everyMs: number, work: () => Promise<void>) {
  let dueAt = Number.NEGATIVE_INFINITY;
  return {
    isDue: () => performance.now() >= dueAt,
    work() {
      dueAt = performance.now() + everyMs;
      return work();
    },
  };
}
