import type { AnalysisState } from '@groundwork/db';
import type { Evidence } from './check/evidence.ts';
import type { Fleet } from './fleet.ts';

/** A run in numbers; times in milliseconds. */
export interface Figures {
  analyses: number;
  states: Partial<Record<AnalysisState, number>>;
  events: number;
  /** Subscriptions, and how many of them broke and came back. */
  streams: number;
  broken: number;
  /** Calls of clients, and how many of them never learned what came of it. */
  calls: number;
  unanswered: number;
  paidCalls: number;
  /** Paid calls above one a stage: each for an attempt that ended before the answer was stored. */
  paidAgain: number;
  /** From a kill -9 until another attempt went on. */
  recovery: Spread;
  /** From the answer to a cancel until the handler knew. */
  cancelHeard: Spread;
  /** From SIGTERM to the end of the process. */
  left: Spread;
}

export interface Spread {
  count: number;
  p95: number;
  max: number;
}

export function figuresOf(evidence: Evidence, fleet: Pick<Fleet, 'kills' | 'leaves'>): Figures {
  const { history, rows, events, ledger } = evidence;
  const calls = ledger.filter(({ kind }) => kind === 'call');
  const stagesPaid = new Set(ledger.flatMap((line) => (line.kind === 'call' ? [`${line.analysisId}/${line.stage}`] : [])));
  const states: Figures['states'] = {};
  for (const { state } of rows.values()) states[state] = (states[state] ?? 0) + 1;
  return {
    analyses: rows.size,
    states,
    events: [...events.values()].reduce((sum, own) => sum + own.length, 0),
    streams: history.streams.length,
    broken: history.streams.filter(({ end }) => end === 'broken').length,
    calls: history.operations.length,
    unanswered: history.operations.filter(({ outcome }) => outcome.kind === 'info').length,
    paidCalls: calls.length,
    paidAgain: calls.length - stagesPaid.size,
    recovery: spreadOf(recoveries(evidence, fleet.kills)),
    cancelHeard: spreadOf(cancelsHeard(evidence)),
    left: spreadOf(fleet.leaves),
  };
}

/** For each analysis a killed worker held: from the kill to the next claim. A cancel in between ends the wait. */
function recoveries({ witness }: Evidence, kills: Fleet['kills']): number[] {
  const rowWrites = witness.filter((seen) => seen.what === 'row');
  return kills.flatMap(({ workerId, at }) => {
    const taken = rowWrites.filter(({ before, after }) => before.workerId === workerId && after.lostAttempts > before.lostAttempts);
    return taken.flatMap(({ analysisId, after }) => {
      const next = rowWrites.find(
        (one) =>
          one.analysisId === analysisId && one.before.seq >= after.seq && (one.after.state === 'active' || one.after.state === 'cancelled'),
      );
      return next?.after.state === 'active' ? [next.at.getTime() - at] : [];
    });
  });
}

function cancelsHeard({ ledger, witness }: Evidence): number[] {
  const cancels = new Map(
    witness.flatMap((seen) =>
      seen.what === 'row' && seen.after.state === 'cancelled'
        ? [[`${seen.analysisId}/${seen.after.attempt}`, seen.at.getTime()] as const]
        : [],
    ),
  );
  return ledger.flatMap((line) => {
    const at = line.kind === 'stopped' && line.reason === 'cancelled' ? cancels.get(`${line.analysisId}/${line.attempt}`) : undefined;
    return at === undefined ? [] : [Math.max(0, line.at - at)];
  });
}

function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { count: sorted.length, p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, max: sorted.at(-1) ?? 0 };
}
