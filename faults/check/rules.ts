import type { Evidence } from './evidence.ts';
import { acceptedOnce, noneOfAnother, refusedAsPromised, shownOnlyWhenCompleted, timeGoesForward, told } from './seen-by-clients.ts';
import { everyFollowerArrives, followersSeeWhatIsStored } from './seen-by-followers.ts';
import { allOver, attemptsRise, eventsWithoutGaps, lifeFollowsTheTable, oneResult, progressNeverFalls } from './stored.ts';
import { finalStaysFinal, noMoreThanMayAsk, paidOnce, writtenByTheHolder } from './written.ts';

/** Something that must not be. */
export interface Violation {
  rule: string;
  analysisId: string;
  what: string;
}
/** Finds what breaks one rule. */
export type Rule = (evidence: Evidence) => Omit<Violation, 'rule'>[];

/** What holds in every history, whatever went wrong. The reasons are in `docs/decisions/012`. */
const rules = {
  'every analysis that was accepted is stored, and over': allOver,
  'a life follows the table of transitions; after a final state only a retry': lifeFollowsTheTable,
  'events are numbered from 1 without gaps, and the row agrees with the last': eventsWithoutGaps,
  'the attempt number rises by one at a claim and never else': attemptsRise,
  'progress never falls': progressNeverFalls,
  'one result of a completed analysis, written once; none of any other': oneResult,
  'no write after a final state but a retry': finalStaysFinal,
  'no write of a worker that does not hold the claim': writtenByTheHolder,
  'no paid call twice in an attempt, none whose answer an earlier attempt had stored': paidOnce,
  'no more analyses hold the model provider than may': noMoreThanMayAsk,
  'one analysis for a request, however often it was sent': acceptedOnce,
  'what was answered to a cancel or a retry has happened': told,
  'a refusal is one the client could expect': refusedAsPromised,
  'a report is shown only of a completed analysis': shownOnlyWhenCompleted,
  'nobody sees an older state after a newer one': timeGoesForward,
  "nobody sees another customer's": noneOfAnother,
  'followers see what is stored, in order, without gaps or repeats': followersSeeWhatIsStored,
  'every follower arrives at the end': everyFollowerArrives,
} as const satisfies Record<string, Rule>;
export type RuleName = keyof typeof rules;

/** Everything in the evidence that breaks a rule. */
export function check(evidence: Evidence): Violation[] {
  return Object.entries(rules).flatMap(([rule, find]) => find(evidence).map((found) => ({ rule, ...found })));
}
