import type { AnalysisState } from '@groundwork/db';
import type { Evidence } from './check/evidence.ts';
import type { Fleet } from './fleet.ts';
import { cancelsHeard, queueBack, recoveries, submitsAnswered } from './measures.ts';
import type { Episode } from './strike.ts';

/** A run in numbers; times in milliseconds. */
export interface Figures {
  analyses: number;
  states: Partial<Record<AnalysisState, number>>;
  events: number;
  /** Subscriptions, how many of them broke and came back, and how often one reconnected by itself with the id of the last event. */
  streams: number;
  broken: number;
  reconnects: number;
  /** Calls of clients, and how many of them never learned what came of it. */
  calls: number;
  unanswered: number;
  paidCalls: number;
  /** Paid calls above one a stage: each for an attempt that ended before the answer was stored. */
  paidAgain: number;
  /** From a kill -9 until what the worker held was in line again. */
  takenBack: Spread;
  /** From a kill -9 until another attempt went on. */
  recovery: Spread;
  /** From when Redis answers again after a restart or a crash until an analysis is claimed. */
  redisBack: Spread;
  /** From the commit of a cancel until the handler knew; where neither Postgres, nor the worker's way to it, nor the worker itself was struck. */
  cancelHeard: Spread;
  /** All of them, whatever was struck. */
  cancelHeardStruck: Spread;
  /** Submits that were accepted: how long the client waited. */
  submitAnswered: Spread;
  /** From SIGTERM to the end of the process. */
  left: Spread;
  /** By how much the run's own timers came late: what the times above contain of a machine that does too much at once. */
  timersLate: Spread;
}

export interface Spread {
  count: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** What the run itself noted. */
export interface Noted {
  fleet: Pick<Fleet, 'kills' | 'leaves'>;
  episodes: Episode[];
  timersLateMs: number[];
}

export function figuresOf(evidence: Evidence, { fleet, episodes, timersLateMs }: Noted): Figures {
  const { history, rows, events, ledger } = evidence;
  const calls = ledger.filter(({ kind }) => kind === 'call');
  const stagesPaid = new Set(ledger.flatMap((line) => (line.kind === 'call' ? [`${line.analysisId}/${line.stage}`] : [])));
  const states: Figures['states'] = {};
  for (const { state } of rows.values()) states[state] = (states[state] ?? 0) + 1;
  const lost = recoveries(evidence, fleet.kills);
  const cancels = cancelsHeard(evidence, episodes);
  return {
    analyses: rows.size,
    states,
    events: [...events.values()].reduce((sum, own) => sum + own.length, 0),
    streams: history.streams.length,
    broken: history.streams.filter(({ end }) => end === 'broken').length,
    reconnects: history.streams.reduce((sum, { reconnects }) => sum + reconnects, 0),
    calls: history.operations.length,
    unanswered: history.operations.filter(({ outcome }) => outcome.kind === 'info').length,
    paidCalls: calls.length,
    paidAgain: calls.length - stagesPaid.size,
    takenBack: spreadOf(lost.map(({ takenBackMs }) => takenBackMs)),
    recovery: spreadOf(lost.flatMap(({ takenUpMs }) => takenUpMs ?? [])),
    redisBack: spreadOf(queueBack(evidence, episodes)),
    cancelHeard: spreadOf(cancels.filter(({ isStruck }) => !isStruck).map(({ ms }) => ms)),
    cancelHeardStruck: spreadOf(cancels.filter(({ isStruck }) => isStruck).map(({ ms }) => ms)),
    submitAnswered: spreadOf(submitsAnswered(evidence)),
    left: spreadOf(fleet.leaves.map(({ ms }) => ms)),
    timersLate: spreadOf(timersLateMs),
  };
}

/** Percentiles by nearest rank. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}
