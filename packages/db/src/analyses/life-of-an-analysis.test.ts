import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnalysisState, type AnalysisTransition, analysisStates, analysisTransitions } from '../analysis-states.ts';
import { aSubmission, openTestStore, releaseOutOfTurn, type TestStore } from '../testing/index.ts';
import { becomeDue } from './become-due.ts';
import { cancelAnalysisRow } from './cancel.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoints.ts';
import { type Claim, claimAnalysisRow } from './claim.ts';
import { completeAnalysisRow } from './complete.ts';
import { delayAnalysisRow, failAnalysisRow } from './fail.ts';
import { findAnalysis } from './find-analysis.ts';
import { handBackRow } from './hand-back.ts';
import { extendLeases } from './heartbeat.ts';
import { insertSubmission } from './insert-submission.ts';
import { listEventsAfter } from './list-events.ts';
import { holdOffRow, postponeRow } from './postpone.ts';
import { recordProgressRow } from './record-progress.ts';
import { retryAnalysisRows } from './retry.ts';
import { takeBackLost } from './take-back-lost.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

const failure = { errorCode: 'document_corrupt', errorMessage: 'The file is damaged.', counts: {} };
const wait = { ...failure, modelProvider: 'a-provider', waitsUntil: new Date() };
const report = { markdown_report: '# Report', analysis_data: { schemaVersion: 1, document: { warnings: [] } } };

async function submitted(): Promise<string> {
  const submission = aSubmission(store.customerId);
  await insertSubmission(store, submission);
  return submission.analysisId;
}

async function claimed(analysisId: string, leaseMs = 10_000): Promise<Claim> {
  await releaseOutOfTurn(store, analysisId);
  const outcome = await claimAnalysisRow(store, { analysisId, workerId: 'worker-1', leaseMs });
  if (outcome.kind !== 'claimed') throw new Error(`not claimed: ${JSON.stringify(outcome)}`);
  return { analysisId, customerId: store.customerId, attempt: outcome.analysis.attempt };
}

async function completion(analysisId: string) {
  const [row] = await store.database.sql<
    { documentId: string }[]
  >`select document_id as "documentId" from analyses where id = ${analysisId}`;
  const sourceText = { kind: 'txt' as const, pages: [] };
  const counts = { barrierCount: 0, accommodationCount: 0, needsReviewCount: 0, counts: { scores: 4 } };
  return { documentId: row?.documentId ?? '', result: JSON.parse(JSON.stringify(report)), sourceText, ...counts };
}

const actor = () => ({ kind: 'user' as const, id: 'user-1', customerId: store.customerId });

/** Each transition as its caller makes it; true when the row moved. */
const make: Record<AnalysisTransition, (claim: Claim) => Promise<boolean>> = {
  claim: async ({ analysisId }) => {
    await releaseOutOfTurn(store, analysisId);
    return (await claimAnalysisRow(store, { analysisId, workerId: 'worker-2', leaseMs: 10_000 })).kind === 'claimed';
  },
  complete: async (claim) => (await completeAnalysisRow(store, claim, await completion(claim.analysisId))) !== undefined,
  retryLater: async (claim) => (await delayAnalysisRow(store, claim, { ...failure, delayMs: 0 })) !== undefined,
  postpone: async (claim) => (await postponeRow(store, claim, { ...wait, until: new Date() })) !== undefined,
  holdOff: async (claim) => (await holdOffRow(store, claim, { ...wait, until: new Date() })) !== undefined,
  comeDue: async ({ analysisId }) => (await becomeDue(store, { analysisId, overdueMs: 0 })).length === 1,
  fail: async (claim) => (await failAnalysisRow(store, claim, failure)) !== undefined,
  handBack: async (claim) => (await handBackRow(store, claim)) !== undefined,
  cancel: async ({ analysisId }) => (await cancelAnalysisRow(store, { analysisId, actor: actor() })) !== undefined,
  retry: async ({ analysisId }) =>
    (await retryAnalysisRows(store, { analysisIds: [analysisId], actor: actor(), maxAttempts: 3 })).length === 1,
};

/** An analysis in this state, and the claim its last worker held. */
async function anAnalysis(state: AnalysisState): Promise<Claim> {
  const analysisId = await submitted();
  if (state === 'waiting') return { analysisId, customerId: store.customerId, attempt: 0 };
  const claim = await claimed(analysisId);
  if (state === 'completed') await make.complete(claim);
  if (state === 'failed') await make.fail(claim);
  if (state === 'delayed') await make.retryLater(claim);
  if (state === 'cancelled') await make.cancel(claim);
  return claim;
}

const stateOf = async (analysisId: string) => (await findAnalysis(store, { analysisId, customerId: store.customerId }))?.state;
const transitions = Object.keys(analysisTransitions) as AnalysisTransition[];

describe.each(analysisStates)('an analysis that is %s', (state) => {
  it.each(transitions)('%s: moves just as the table of transitions says', async (transition) => {
    const { from, to } = analysisTransitions[transition];
    const claim = await anAnalysis(state);
    const isAllowed = from.some((allowed) => allowed === state);
    // A completion whose answer was lost is told again, without writing anything.
    const isRepeated = transition === 'complete' && state === 'completed';
    expect(await make[transition](claim)).toBe(isAllowed || isRepeated);
    expect(await stateOf(claim.analysisId)).toBe(isAllowed ? to : state);
  });
});

describe('the fence', () => {
  it('lets a worker whose claim was taken by another write nothing', async () => {
    const lost = await claimed(await submitted());
    await handBackRow(store, lost);
    const current = await claimed(lost.analysisId);
    const before = await findAnalysis(store, lost);

    expect(await recordProgressRow(store, lost, { stage: 'scores', progress: 50, counts: {} })).toBeUndefined();
    expect(await writeCheckpoint(store, lost, { stage: 'read', inputHash: 'h' }, '{}')).toBe(false);
    expect(await completeAnalysisRow(store, lost, await completion(lost.analysisId))).toBeUndefined();
    expect(await failAnalysisRow(store, lost, failure)).toBeUndefined();
    expect(await handBackRow(store, lost)).toBeUndefined();
    expect(await postponeRow(store, lost, { ...wait, until: new Date() })).toBeUndefined();
    expect([...(await extendLeases(store, [lost, current], 10_000))]).toEqual([current.analysisId]);
    expect(await findAnalysis(store, lost)).toEqual(before);
  });

  it('gives an analysis to one of two workers that claim at once', async () => {
    const analysisId = await submitted();
    await releaseOutOfTurn(store, analysisId);
    const tries = Array.from({ length: 8 }, (_, i) => claimAnalysisRow(store, { analysisId, workerId: `worker-${i}`, leaseMs: 10_000 }));
    expect((await Promise.all(tries)).filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
  });

  it('has one winner when a cancel races with a completion, the same for every observer', async () => {
    const claim = await claimed(await submitted());
    const done = await completion(claim.analysisId);
    const [completedSeq, cancelled] = await Promise.all([
      completeAnalysisRow(store, claim, done),
      cancelAnalysisRow(store, { analysisId: claim.analysisId, actor: actor() }),
    ]);
    expect([completedSeq === undefined, cancelled === undefined].filter(Boolean)).toHaveLength(1);
    expect(await stateOf(claim.analysisId)).toBe(cancelled ? 'cancelled' : 'completed');
  });
});

describe('events', () => {
  it('are numbered without gaps, and tell how the analysis stood at each', async () => {
    const claim = await claimed(await submitted());
    await recordProgressRow(store, claim, { stage: 'read', progress: 20, counts: { pages: 6 } });
    await recordProgressRow(store, claim, { stage: 'scores', progress: 10, counts: { scores: 38 } });
    await make.complete(claim);
    const { events } = await listEventsAfter(store, { ...claim, afterSeq: 0, limit: 100 });
    expect(events.map(({ seq, state, progress }) => [seq, state, progress])).toEqual([
      [1, 'waiting', 0],
      [2, 'active', 0],
      [3, 'active', 20],
      [4, 'active', 20],
      [5, 'completed', 100],
    ]);
  });
});

describe('a lost worker', () => {
  const policy = { lostAttemptsAllowed: 2, errorCode: 'document_stops_workers', errorMessage: 'Set aside.' };

  it('has its analysis taken back once its lease ran out, and no try is counted', async () => {
    const claim = await claimed(await submitted(), -1);
    const alive = await claimed(await submitted());
    const taken = await takeBackLost(store, policy);
    expect(taken.map(({ analysisId, state }) => [analysisId, state])).toEqual([[claim.analysisId, 'waiting']]);
    expect(await findAnalysis(store, claim)).toMatchObject({ state: 'waiting', failedAttempts: 0 });
    expect(await stateOf(alive.analysisId)).toBe('active');
  });

  it('is one too many for a document that has stopped two already: it is set aside with the reason', async () => {
    const analysisId = await submitted();
    for (let lost = 0; lost <= policy.lostAttemptsAllowed; lost++) {
      await claimed(analysisId, -1);
      await takeBackLost(store, policy);
    }
    const found = await findAnalysis(store, { analysisId, customerId: store.customerId });
    expect(found).toMatchObject({ state: 'failed', errorCode: 'document_stops_workers', errorMessage: 'Set aside.' });
  });
});

describe('a checkpoint', () => {
  it('is read back for the same input only, and goes with the completion', async () => {
    const claim = await claimed(await submitted());
    expect(await writeCheckpoint(store, claim, { stage: 'read', inputHash: 'one' }, '{"pages":6}')).toBe(true);
    expect(await readCheckpoint(store, claim, { stage: 'read', inputHash: 'one' })).toBe('{"pages":6}');
    expect(await readCheckpoint(store, claim, { stage: 'read', inputHash: 'two' })).toBeUndefined();
    await make.complete(claim);
    expect(await readCheckpoint(store, claim, { stage: 'read', inputHash: 'one' })).toBeUndefined();
  });
});
