import type { DomainErrorCode } from '@groundwork/jobs';
import type { Call, Operation } from '../history.ts';
import type { Rule } from './rules.ts';

/**
 * Same customer, key and text: one analysis, whoever was answered and however often. Without a key: at least one for each yes, at most one for
 * each request that was not refused. (A case stands for one request here; the clients never use it twice.)
 */
export const acceptedOnce: Rule = ({ history, rows }) => {
  const stored = Map.groupBy(rows.values(), ({ caseId }) => caseId);
  const requests = Map.groupBy(history.operations.filter(isSubmit), ({ call }) => call.caseId);
  return [...requests].flatMap(([caseId, sent]) => {
    const count = stored.get(caseId)?.length ?? 0;
    const answered = sent.flatMap(({ outcome }) => (outcome.kind === 'ok' ? [outcome.seen] : []));
    const open = sent.filter(({ outcome }) => outcome.kind === 'info').length;
    const isKeyed = sent.some(({ call }) => call.key !== null);
    const least = isKeyed ? Math.min(1, answered.length) : answered.length;
    const most = isKeyed ? 1 : answered.length + open;
    const analysisId = answered[0]?.jobIds[0] ?? `case ${caseId}`;
    const ids = new Set(answered.flatMap(({ jobIds }) => jobIds));
    const makers = answered.filter(({ isExisting }) => isExisting === false).length;
    return [
      ...(count < least || count > most ? [{ analysisId, what: `${answered.length} accepted, ${open} unanswered, ${count} stored` }] : []),
      ...(isKeyed && (ids.size > 1 || makers > 1)
        ? [{ analysisId, what: `one key, ${ids.size} ids, ${makers} times said to be new` }]
        : []),
    ];
  });
};

/** A cancel or a retry that was answered stands in the events, under the number that was answered if one was. */
export const told: Rule = ({ history, events }) =>
  history.operations.flatMap(({ call, outcome }) => {
    if ((call.op !== 'cancel' && call.op !== 'retry') || outcome.kind !== 'ok') return [];
    const { seq, state } = outcome.seen;
    if (seq === undefined) {
      const isStored = events.get(call.jobId)?.some((event) => event.state === 'cancelled') === true;
      return isStored ? [] : [{ analysisId: call.jobId, what: `${call.op} was answered, and is not stored` }];
    }
    const stored = events.get(call.jobId)?.[seq - 1]?.state;
    const wanted = call.op === 'cancel' ? 'cancelled' : 'waiting';
    return stored === wanted && state === wanted
      ? []
      : [{ analysisId: call.jobId, what: `${call.op} answered ${seq} ${state}, stored is ${stored}` }];
  });

/** Refusals by what was asked. */
const expected: Record<Call['op'], readonly DomainErrorCode[]> = {
  submit: ['idempotency_key_reused', 'overloaded'],
  cancel: ['already_finished', 'analysis_not_found'],
  retry: ['not_retryable', 'analysis_not_found'],
  status: ['analysis_not_found'],
  result: ['not_completed', 'analysis_not_found'],
  list: [],
};

/** Nobody is refused for another reason; and the owner of a stored analysis is never told that there is none. */
export const refusedAsPromised: Rule = ({ history, rows }) =>
  history.operations.flatMap(({ call, customerId, outcome }) => {
    if (outcome.kind !== 'fail') return [];
    const id = 'jobId' in call ? call.jobId : 'none';
    const isDisowned = outcome.code === 'analysis_not_found' && rows.get(id)?.customerId === customerId;
    const isExpected = expected[call.op].some((code) => code === outcome.code);
    return isExpected && !isDisowned ? [] : [{ analysisId: id, what: `${call.op} was refused: ${outcome.code}` }];
  });

/** Completed is for ever, so a report that was shown belongs to an analysis that is completed now: never to a cancelled one. */
export const shownOnlyWhenCompleted: Rule = ({ history, rows }) =>
  history.operations.flatMap(({ call, outcome }) => {
    if (call.op !== 'result' || outcome.kind !== 'ok') return [];
    const state = rows.get(call.jobId)?.state;
    return state === 'completed' ? [] : [{ analysisId: call.jobId, what: `its report was shown, and it is ${state}` }];
  });

/** What was asked after another answer had come is answered by the same state or a later one, at any API process. */
export const timeGoesForward: Rule = ({ history }) => {
  const asked = Map.groupBy(history.operations, ({ call }) => ('jobId' in call ? call.jobId : ''));
  return [...asked].flatMap(([analysisId, operations]) => {
    const answers = operations.flatMap((one) =>
      one.outcome.kind === 'ok' && one.outcome.seen.seq !== undefined ? [{ ...one, seen: one.outcome.seen }] : [],
    );
    return answers.flatMap((later) => {
      const overtaken = answers.find(
        (one) =>
          one.endedAt < later.startedAt &&
          ((one.seen.seq ?? 0) > (later.seen.seq ?? 0) || (one.seen.progress ?? 0) > (later.seen.progress ?? 0)),
      );
      return overtaken ? [{ analysisId, what: `${overtaken.seen.seq} was seen, then ${later.seen.seq}` }] : [];
    });
  });
};

/** Whatever was answered or streamed belongs to who asked. */
export const noneOfAnother: Rule = ({ history, rows }) => {
  const isForeign = (customerId: string) => (id: string) => rows.has(id) && rows.get(id)?.customerId !== customerId;
  return [
    ...history.operations.flatMap(({ call, customerId, outcome }) =>
      (outcome.kind === 'ok' ? outcome.seen.jobIds : [])
        .filter(isForeign(customerId))
        .map((analysisId) => ({ analysisId, what: `${customerId} was answered to ${call.op}` })),
    ),
    ...history.streams
      .filter(({ customerId, jobId, events }) => events.length > 0 && isForeign(customerId)(jobId))
      .map(({ customerId, jobId }) => ({ analysisId: jobId, what: `${customerId} followed it` })),
  ];
};

type Submit = Operation & { call: Extract<Call, { op: 'submit' }> };
function isSubmit(operation: Operation): operation is Submit {
  // A key that is sent with another text is another request, which is refused.
  return operation.call.op === 'submit' && !(operation.outcome.kind === 'fail' && operation.outcome.code === 'idempotency_key_reused');
}
