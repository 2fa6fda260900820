import type { Evidence } from './check/evidence.ts';
import type { Fleet } from './fleet.ts';
import type { Episode } from './strike.ts';

/** What became of an analysis that a killed worker held, in milliseconds after the kill. */
export interface Recovery {
  /** Until it was in line again: the lease had run out, and somebody saw it. */
  takenBackMs: number;
  /** Until the next claim, which needs a worker with a free hand; undefined when there was none, because it was cancelled or set aside. */
  takenUpMs: number | undefined;
}

export function recoveries({ witness }: Evidence, kills: Fleet['kills']): Recovery[] {
  const rowWrites = witness.filter((seen) => seen.what === 'row');
  return kills.flatMap(({ name, pid, at }) => {
    const workerId = `${name}-${pid}`;
    const taken = rowWrites.filter(({ before, after }) => before.workerId === workerId && after.lostAttempts > before.lostAttempts);
    return taken.map((one) => {
      const next = rowWrites.find(
        ({ analysisId, before, after }) =>
          analysisId === one.analysisId && before.seq >= one.after.seq && (after.state === 'active' || after.state === 'cancelled'),
      );
      const takenUpMs = next?.after.state === 'active' ? next.at.getTime() - at : undefined;
      return { takenBackMs: one.at.getTime() - at, takenUpMs };
    });
  });
}

/** For each restart or crash of Redis: milliseconds from when it answers again to the next claim, if anything waited for one. */
export function queueBack({ witness }: Evidence, episodes: readonly Episode[]): number[] {
  const rowWrites = witness.filter((seen) => seen.what === 'row');
  const claims = rowWrites.filter(({ before, after }) => before.state !== 'active' && after.state === 'active');
  return episodes.flatMap(({ fault, to }) => {
    if (fault.kind !== 'redisRestart' && fault.kind !== 'redisCrash') return [];
    const next = claims.find(({ at }) => at.getTime() >= to);
    if (!next) return [];
    // What was claimed came in, or became due, at its last write; a queue that had nothing to do is not slow.
    const waitingSince = rowWrites.findLast(
      (one) => one.analysisId === next.analysisId && one.at < next.at && one.after.state !== 'active',
    );
    return [next.at.getTime() - Math.max(to, waitingSince?.at.getTime() ?? to)];
  });
}

/** A cancel of a running analysis, and how long its handler went on. */
export interface HeardCancel {
  ms: number;
  /** Postgres, the worker's way to it or the worker itself was struck just then. */
  isStruck: boolean;
}

export function cancelsHeard({ ledger, witness }: Evidence, episodes: readonly Episode[]): HeardCancel[] {
  const cancels = new Map(
    witness.flatMap((seen) =>
      seen.what === 'row' && seen.before.state === 'active' && seen.after.state === 'cancelled'
        ? [[`${seen.analysisId}/${seen.after.attempt}`, seen.at.getTime()] as const]
        : [],
    ),
  );
  return ledger.flatMap((line) => {
    const at = line.kind === 'stopped' && line.reason === 'cancelled' ? cancels.get(`${line.analysisId}/${line.attempt}`) : undefined;
    if (at === undefined) return [];
    const isStruck = episodes.some(
      (episode) => strikesDatabaseOf(line.worker, episode) && episode.from <= line.at && episode.to + reconnectMs >= at,
    );
    return [{ ms: Math.max(0, line.at - at), isStruck }];
  });
}

/** After Postgres is back, connections are made again; until then a worker is as cut off as before. */
const reconnectMs = 2000;

function strikesDatabaseOf(workerId: string, { fault }: Episode): boolean {
  switch (fault.kind) {
    case 'postgresRestart':
    case 'postgresCrash':
    case 'crowd':
    case 'poolTaken':
      return true;
    case 'pause':
    case 'kill':
    case 'leave':
      return workerId.startsWith(`${fault.process}-`);
    case 'line':
      return fault.store === 'postgres' && workerId.startsWith(`${fault.process}-`);
    default:
      return false;
  }
}

/** How long clients waited for the answer to a submit that was accepted. */
export function submitsAnswered({ history }: Evidence): number[] {
  return history.operations.flatMap(({ call, outcome, startedAt, endedAt }) =>
    call.op === 'submit' && outcome.kind === 'ok' ? [endedAt - startedAt] : [],
  );
}
