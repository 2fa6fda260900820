import type { Stage } from '@groundwork/analysis/schema';
import { isFinal } from '@groundwork/db';
import type { LedgerLine, PaidCall } from '../ledger.ts';
import type { Witnessed } from '../witness.ts';
import type { Rule } from './rules.ts';

/** By the witness in the database, which sees also what a later write covers up. */
export const finalStaysFinal: Rule = ({ witness }) =>
  witness.flatMap((seen) => {
    if (seen.what === 'result') return [];
    const isRetry = seen.what === 'row' && seen.after.state === 'waiting' && seen.after.attempt === seen.before.attempt;
    return isFinal(seen.before.state) && !isRetry
      ? [{ analysisId: seen.analysisId, what: `${seen.writer} wrote a ${seen.what} to what was ${seen.before.state}` }]
      : [];
  });

/**
 * While an analysis is active only the worker that holds it writes its row or its checkpoints; others may only take it back (which counts a
 * lost attempt) or cancel it.
 */
export const writtenByTheHolder: Rule = ({ witness }) =>
  witness.flatMap((seen) => {
    if (seen.what === 'result') return [];
    const { before, writer, analysisId, what } = seen;
    if (before.state !== 'active')
      return seen.what === 'checkpoint' ? [{ analysisId, what: `${writer} stored a checkpoint while ${before.state}` }] : [];
    const isFreed = seen.what === 'row' && (seen.after.lostAttempts > before.lostAttempts || seen.after.state === 'cancelled');
    return writer === before.workerId || isFreed ? [] : [{ analysisId, what: `${writer} wrote a ${what} that ${before.workerId} held` }];
  });

/** A claim counts the others under the provider's lock, so in the order of the writes there is never one too many. */
export const noMoreThanMayAsk: Rule = ({ witness, modelProviderConcurrency = Number.POSITIVE_INFINITY }) => {
  const holding = new Set<string>();
  return witness.flatMap((seen) => {
    if (seen.what !== 'row') return [];
    const { analysisId, before, after } = seen;
    if (after.state !== 'active') holding.delete(analysisId);
    if (after.state !== 'active' || before.state === 'active') return [];
    holding.add(analysisId);
    return holding.size > modelProviderConcurrency ? [{ analysisId, what: `claimed as number ${holding.size}` }] : [];
  });
};

/**
 * Paid calls: at most one of a stage in an attempt; and none in an attempt whose predecessor had stored this stage's answer, because the fence
 * makes "stored under attempt n" come before "attempt n + 1 was claimed". So a stage costs one call, and one more for each attempt that ended
 * between its call and the storing of the answer.
 */
export const paidOnce: Rule = ({ ledger, witness }) => {
  const storedUnder = firstStored(witness);
  const made = Map.groupBy(ledger.filter(isCall), ({ analysisId, stage }) => keyOf(analysisId, stage));
  return [...made].flatMap(([key, calls]) =>
    calls.flatMap(({ analysisId, stage, attempt }, index) => {
      const earlier = storedUnder.get(key);
      if (earlier !== undefined && earlier < attempt)
        return [{ analysisId, what: `${stage} paid in attempt ${attempt}, stored since attempt ${earlier}` }];
      const isRepeated = calls.slice(0, index).some((call) => call.attempt === attempt);
      return isRepeated ? [{ analysisId, what: `${stage} paid twice in attempt ${attempt}` }] : [];
    }),
  );
};

/** Under which attempt each stage's answer was first stored. */
function firstStored(witness: Witnessed[]): Map<string, number> {
  const stored = new Map<string, number>();
  for (const seen of witness) {
    if (seen.what !== 'checkpoint') continue;
    const key = keyOf(seen.analysisId, seen.after.stage);
    if (!stored.has(key)) stored.set(key, seen.before.attempt);
  }
  return stored;
}

function isCall(line: LedgerLine): line is PaidCall {
  return line.kind === 'call';
}

function keyOf(analysisId: string, stage: Stage): string {
  return `${analysisId}/${stage}`;
}
