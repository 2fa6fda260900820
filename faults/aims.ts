import type { RuleName, Violation } from './check/rules.ts';
import type { Figures } from './figures.ts';

/** A figure that must be reached. */
export interface Aim {
  what: string;
  value: number;
  limit: number;
  unit: string;
  isMet: boolean;
}

/** What came of a measurement: a table for people, and the aims. */
export interface Measured {
  rows: Record<string, Record<string, number | string>>;
  aims: Aim[];
}

/** The aims of a run with the settings of operation, by the issue that asks for them; the last is the bound of a shutdown. */
export function aimsOf({ recovery, redisBack, cancelHeard, left }: Figures): Aim[] {
  return [
    atMost('taken up again after kill -9, p95', recovery.p95, 15_000),
    atMost('moves again after a restart of Redis, max', redisBack.max, 10_000),
    atMost('a running analysis hears of its cancel, p95', cancelHeard.p95, 1000),
    atMost('a running analysis hears of its cancel, max', cancelHeard.max, 2000),
    atMost('SIGTERM to the end of the process, max', left.max, 20_000),
  ];
}

export function atMost(what: string, value: number, limit: number, unit = 'ms'): Aim {
  return { what, value, limit, unit, isMet: value <= limit };
}

export function atLeast(what: string, value: number, limit: number, unit = 'ms'): Aim {
  return { what, value, limit, unit, isMet: value >= limit };
}

/** Prints a measurement; false when an aim is missed. */
export function print({ rows, aims }: Measured): boolean {
  console.table(rows);
  return printAims(aims);
}

/** Prints a line an aim; false when one is missed. */
export function printAims(aims: readonly Aim[]): boolean {
  for (const { what, value, limit, unit, isMet } of aims)
    console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${value} ${unit} (aim: ${limit} ${unit})`);
  return aims.every(({ isMet }) => isMet);
}

/** What each rule would mean for a customer whose analysis broke it. */
const lost: readonly RuleName[] = ['every analysis that was accepted is stored, and over', 'every follower arrives at the end'];
const doubled: readonly RuleName[] = [
  'one result of a completed analysis, written once; none of any other',
  'no paid call twice in an attempt, none whose answer an earlier attempt had stored',
  'one analysis for a request, however often it was sent',
];

/** Counts violations as lost, done twice, or otherwise broken. */
export function tally(violations: readonly Violation[]): { lost: number; doubled: number; broken: number } {
  const count = (rules: readonly string[]) => violations.filter(({ rule }) => rules.includes(rule)).length;
  return { lost: count(lost), doubled: count(doubled), broken: violations.length - count(lost) - count(doubled) };
}
