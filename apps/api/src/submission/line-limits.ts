import { type CustomerBacklog, paceSeconds } from '@groundwork/db';

/** How much may wait, and for how long, before submissions are refused. */
export interface LineLimits {
  /** Analyses of all customers together. */
  mostWaiting: number;
  /** Analyses of one customer. */
  mostWaitingOfCustomer: number;
  /** How long what nobody has begun yet may have waited. */
  maxWaitSeconds: number;
}

/** Why a submission is not taken, and when it would be, judged by how fast the line has moved lately. */
export interface LineRefusal {
  /** `overloaded`: the line as a whole. `backlog_full`: what this customer itself has in it. */
  code: 'overloaded' | 'backlog_full';
  retryAfterSeconds: number;
}

/** Without a pace to judge by; and no answer sends anybody away for longer than an hour. */
const unknownPaceSeconds = 60;
const soonestSeconds = 5;
const latestSeconds = 3600;

/**
 * Judges one customer's next submission. Workers take turns between the customers, so one that floods the line delays itself: its depth and
 * its age are held against it alone. Against everybody counts only what everybody shares: the room for all, and a line in which nothing moves.
 */
export function whyRefused(line: readonly CustomerBacklog[], customerId: string, limits: LineLimits): LineRefusal | undefined {
  const total = sumOf(line);
  const own = line.find((customer) => customer.customerId === customerId) ?? nothing;
  const refuse = (code: LineRefusal['code'], tooMany: number, endedLately: number): LineRefusal => ({
    code,
    retryAfterSeconds: secondsUntil(tooMany, endedLately),
  });
  if (own.waiting >= limits.mostWaitingOfCustomer)
    return refuse('backlog_full', own.waiting - limits.mostWaitingOfCustomer + 1, own.endedLately);
  if (own.overdue > 0) return refuse('backlog_full', own.overdue, own.endedLately);
  if (total.waiting >= limits.mostWaiting) return refuse('overloaded', total.waiting - limits.mostWaiting + 1, total.endedLately);
  if (total.overdue > 0 && total.endedLately === 0) return refuse('overloaded', total.overdue, 0);
  return undefined;
}

const nothing = { waiting: 0, overdue: 0, endedLately: 0 };

function sumOf(line: readonly CustomerBacklog[]): typeof nothing {
  const total = { ...nothing };
  for (const { waiting, overdue, endedLately } of line) {
    total.waiting += waiting;
    total.overdue += overdue;
    total.endedLately += endedLately;
  }
  return total;
}

/** How long so many analyses take at the latest pace. */
function secondsUntil(tooMany: number, endedLately: number): number {
  if (endedLately === 0) return unknownPaceSeconds;
  return Math.min(latestSeconds, Math.max(soonestSeconds, Math.ceil((tooMany * paceSeconds) / endedLately)));
}
