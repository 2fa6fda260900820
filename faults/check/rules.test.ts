import { describe, expect, it } from 'vitest';
import type { Call, Operation, Outcome } from '../history.ts';
import type { Standing, Witnessed } from '../witness.ts';
import type { Evidence, Row, StoredEvent } from './evidence.ts';
import { check, type RuleName } from './rules.ts';

const done = 'analysis-1';
const cancelled = 'analysis-2';
const mine = 'north-valley';

const event = (analysisId: string, seq: number, state: StoredEvent['state'], attempt: number, progress: number): StoredEvent => ({
  analysisId,
  seq,
  state,
  attempt,
  progress,
});
const row = (id: string, state: Row['state'], seq: number): Row => ({
  id,
  customerId: mine,
  caseId: `case-of-${id}`,
  state,
  seq,
  attempt: 2,
});
const standing = (given: Partial<Standing> = {}): Standing => ({
  state: 'active',
  attempt: 2,
  workerId: 'worker-b',
  lostAttempts: 1,
  seq: 5,
  progress: 40,
  ...given,
});
const witnessed = { analysisId: done, writer: 'worker-b', at: new Date() };
const operation = (call: Call, outcome: Outcome, startedAt: number): Operation => ({
  customerId: mine,
  call,
  startedAt,
  endedAt: startedAt + 1,
  outcome,
});
const status = (jobId: string, seq: number, startedAt: number) =>
  operation({ op: 'status', jobId }, { kind: 'ok', seen: { jobIds: [jobId], state: 'active', seq, progress: seq } }, startedAt);

/**
 * A history in which all is well: `analysis-1` was taken from worker-a, which died, and completed by worker-b; `analysis-2` was cancelled,
 * once retried, and cancelled again.
 */
function aGoodHistory(): Evidence {
  const completed = [
    event(done, 1, 'waiting', 0, 0),
    event(done, 2, 'active', 1, 0),
    event(done, 3, 'active', 1, 40),
    event(done, 4, 'waiting', 1, 40),
    event(done, 5, 'active', 2, 40),
    event(done, 6, 'completed', 2, 100),
  ];
  const stopped = [
    event(cancelled, 1, 'waiting', 0, 0),
    event(cancelled, 2, 'cancelled', 0, 0),
    event(cancelled, 3, 'waiting', 0, 0),
    event(cancelled, 4, 'cancelled', 0, 0),
  ];
  const submit: Call = { op: 'submit', caseId: `case-of-${done}`, key: 'key-1', text: 'text' };
  return {
    rows: new Map([row(done, 'completed', 6), row(cancelled, 'cancelled', 4)].map((one) => [one.id, one])),
    events: new Map([
      [done, completed],
      [cancelled, stopped],
    ]),
    results: [done],
    ledger: [
      { kind: 'call', at: 1, worker: 'worker-a', analysisId: done, attempt: 1, stage: 'read' },
      { kind: 'call', at: 2, worker: 'worker-a', analysisId: done, attempt: 1, stage: 'scores' },
      { kind: 'call', at: 3, worker: 'worker-b', analysisId: done, attempt: 2, stage: 'scores' },
    ],
    witness: [
      {
        ...witnessed,
        what: 'checkpoint',
        writer: 'worker-a',
        before: standing({ attempt: 1, workerId: 'worker-a' }),
        after: { stage: 'read' },
      },
      { ...witnessed, what: 'row', writer: 'api-0', before: standing({ workerId: 'worker-a', lostAttempts: 0 }), after: standing() },
      { ...witnessed, what: 'checkpoint', before: standing(), after: { stage: 'scores' } },
      { ...witnessed, what: 'row', before: standing(), after: standing({ state: 'completed', workerId: null }) },
      { ...witnessed, what: 'result', before: standing({ state: 'completed' }), after: null },
    ],
    history: {
      operations: [
        operation(submit, { kind: 'info', reason: 'timeout' }, 1),
        operation(submit, { kind: 'ok', seen: { jobIds: [done], isExisting: true } }, 3),
        operation({ op: 'cancel', jobId: cancelled }, { kind: 'ok', seen: { jobIds: [cancelled], state: 'cancelled', seq: 2 } }, 5),
        operation({ op: 'retry', jobId: cancelled }, { kind: 'ok', seen: { jobIds: [cancelled], state: 'waiting', seq: 3 } }, 7),
        operation({ op: 'result', jobId: done }, { kind: 'ok', seen: { jobIds: [done] } }, 9),
        status(done, 5, 11),
      ],
      streams: [
        {
          customerId: mine,
          jobId: done,
          through: 'stream',
          reconnects: 0,
          afterSeq: 4,
          end: 'final',
          events: completed.slice(4).map(({ seq, state, progress }) => ({ seq, state, progress })),
        },
      ],
    },
  };
}

/** For each rule something that must not be, and which the checker has to find. */
const breaches: Record<RuleName, (good: Evidence) => void> = {
  'every analysis that was accepted is stored, and over': ({ rows }) => rows.set(done, row(done, 'active', 6)),
  'a life follows the table of transitions; after a final state only a retry': ({ events }) =>
    events.get(cancelled)?.splice(2, 1, event(cancelled, 3, 'active', 0, 0)),
  'events are numbered from 1 without gaps, and the row agrees with the last': ({ events }) => events.get(done)?.splice(2, 1),
  'the attempt number rises by one at a claim and never else': ({ events }) =>
    events.get(done)?.splice(5, 1, event(done, 6, 'completed', 1, 100)),
  'progress never falls': ({ events }) => events.get(done)?.splice(4, 1, event(done, 5, 'active', 2, 30)),
  'one result of a completed analysis, written once; none of any other': ({ witness }) =>
    witness.push({ ...witnessed, what: 'result', before: standing({ state: 'completed' }), after: null }),
  'no write after a final state but a retry': ({ witness }) =>
    witness.push({ ...witnessed, what: 'row', before: standing({ state: 'completed' }), after: standing({ state: 'completed' }) }),
  'no write of a worker that does not hold the claim': ({ witness }) =>
    witness.push({ ...witnessed, writer: 'worker-a', what: 'row', before: standing(), after: standing({ progress: 60 }) }),
  'no paid call twice in an attempt, none whose answer an earlier attempt had stored': ({ ledger }) =>
    ledger.push({ kind: 'call', at: 4, worker: 'worker-b', analysisId: done, attempt: 2, stage: 'read' }),
  'no more analyses hold the model provider than may': (good) => {
    good.modelProviderConcurrency = 1;
    for (const analysisId of [done, cancelled])
      good.witness.push({ ...witnessed, analysisId, what: 'row', before: standing({ state: 'waiting' }), after: standing() });
  },
  'one analysis for a request, however often it was sent': ({ rows }) =>
    rows.set('twin', { ...row('twin', 'completed', 6), caseId: `case-of-${done}` }),
  'what was answered to a cancel or a retry has happened': ({ history }) =>
    history.operations.push(
      operation({ op: 'cancel', jobId: done }, { kind: 'ok', seen: { jobIds: [done], state: 'cancelled', seq: 6 } }, 20),
    ),
  'a refusal is one the client could expect': ({ history }) =>
    history.operations.push(operation({ op: 'status', jobId: done }, { kind: 'fail', code: 'analysis_not_found' }, 20)),
  'a report is shown only of a completed analysis': ({ history }) =>
    history.operations.push(operation({ op: 'result', jobId: cancelled }, { kind: 'ok', seen: { jobIds: [cancelled] } }, 20)),
  'nobody sees an older state after a newer one': ({ history }) => history.operations.push(status(done, 3, 20)),
  "nobody sees another customer's": ({ history }) =>
    history.streams.push({
      through: 'stream',
      reconnects: 0,
      customerId: 'south-valley',
      jobId: done,
      afterSeq: 0,
      events: [{ seq: 1, state: 'waiting', progress: 0 }],
      end: 'broken',
    }),
  'followers see what is stored, in order, without gaps or repeats': ({ history }) => history.streams[0]?.events.shift(),
  'every follower arrives at the end': ({ history }) =>
    history.streams.push({ through: 'stream', reconnects: 0, customerId: mine, jobId: done, afterSeq: 0, events: [], end: 'open' }),
};

/** Other ways to break a rule than the first, and what looks like one and is none. */
const aStream = { customerId: mine, jobId: done, afterSeq: 0, reconnects: 1, end: 'final' } as const;
const given = (seqs: number[], { events }: Evidence) => seqs.flatMap((seq) => events.get(done)?.slice(seq - 1, seq) ?? []);

describe('the checker', () => {
  it('lets the client library leave out what it was not told, but not repeat it, and lets the stream leave out nothing', () => {
    const over = (through: 'stream' | 'client', seqs: number[]) => {
      const good = aGoodHistory();
      good.history.streams.push({ ...aStream, through, events: given(seqs, good) });
      return check(good).map(({ rule }) => rule);
    };
    const rule: RuleName = 'followers see what is stored, in order, without gaps or repeats';
    expect(over('client', [1, 3, 6])).toEqual([]);
    expect(over('client', [1, 3, 3, 6])).toEqual([rule]);
    expect(over('stream', [1, 3, 6])).toContain(rule);
  });

  it('finds a cancel that was answered without a number and never happened', () => {
    const good = aGoodHistory();
    good.history.operations.push(operation({ op: 'cancel', jobId: done }, { kind: 'ok', seen: { jobIds: [done] } }, 20));
    expect(check(good).map(({ rule }) => rule)).toEqual(['what was answered to a cancel or a retry has happened' satisfies RuleName]);
  });

  it('finds nothing in a good history', () => {
    expect(check(aGoodHistory())).toEqual([]);
  });

  it.each(Object.entries(breaches))('finds a breach of: %s', (rule, breach) => {
    const evidence = aGoodHistory();
    breach(evidence);
    expect(check(evidence).map((violation) => violation.rule)).toContain(rule);
  });

  it('takes a call again for what it is when the attempt before it ended without its answer', () => {
    const evidence = aGoodHistory();
    const unstored = (seen: Witnessed) => seen.what !== 'checkpoint';
    expect(check({ ...evidence, witness: evidence.witness.filter(unstored) })).toEqual([]);
  });
});
