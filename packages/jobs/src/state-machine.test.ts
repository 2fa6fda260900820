import {
  type AnalysisState,
  analysisTransitions,
  becomeDue,
  type Claim,
  cancelAnalysisRow,
  claimAnalysisRow,
  completeAnalysisRow,
  delayAnalysisRow,
  failAnalysisRow,
  findAnalysis,
  handBackRow,
  holdOffRow,
  postponeRow,
  recordProgressRow,
  retryAnalysisRows,
  takeBackLost,
} from '@groundwork/db';
import { releaseOutOfTurn } from '@groundwork/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { followAnalysis, type ProgressEvent } from './follow-analysis.ts';
import { submitAnalysis } from './submit.ts';
import { anEmptyReport, aSubmission, openTestJobs, type TestJobs } from './testing/index.ts';

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterAll(() => jobs.drop());

const steps = [
  'claim',
  'progress',
  'complete',
  'retryLater',
  'postpone',
  'holdOff',
  'comeDue',
  'fail',
  'handBack',
  'lose',
  'cancel',
  'retry',
] as const;
type Step = (typeof steps)[number];
const failure = { errorCode: 'unexpected_error', errorMessage: 'It passes.', counts: {} };
const waitForModel = { ...failure, modelProvider: 'a-provider', waitsUntil: new Date() };
const policy = { lostAttemptsAllowed: 1000, errorCode: 'document_stops_workers', errorMessage: 'Set aside.' };

/** One analysis, the claims that were ever taken on it, and the state it must be in. */
interface Model {
  analysisId: string;
  claims: Claim[];
  state: AnalysisState;
}

/** Makes a step under the newest claim or, as a worker that lost it, under an older one. True when the row moved. */
async function make(step: Step, model: Model, { isStale, percent }: { isStale: boolean; percent: number }): Promise<boolean> {
  const { analysisId, claims } = model;
  const { clinician } = jobs;
  const claim = (isStale ? claims.at(-2) : claims.at(-1)) ?? { analysisId, customerId: clinician.customerId, attempt: -1 };
  switch (step) {
    case 'claim': {
      await releaseOutOfTurn(jobs, analysisId);
      const outcome = await claimAnalysisRow(jobs, { analysisId, workerId: 'worker', leaseMs: 60_000 });
      if (outcome.kind !== 'claimed') return false;
      claims.push({ analysisId, customerId: clinician.customerId, attempt: outcome.analysis.attempt });
      return true;
    }
    case 'progress':
      return (await recordProgressRow(jobs, claim, { stage: 'scores', progress: percent, counts: {} })) !== undefined;
    case 'complete': {
      // A completion is told again to the attempt that made it; that writes nothing.
      const before = await findAnalysis(jobs, claim);
      const [row] = await jobs.database.sql<{ id: string }[]>`select document_id as id from analyses where id = ${analysisId}`;
      await completeAnalysisRow(jobs, claim, { ...anEmptyReport(), documentId: row?.id ?? '' });
      return (await findAnalysis(jobs, claim))?.seq !== before?.seq;
    }
    case 'retryLater':
      return (await delayAnalysisRow(jobs, claim, { ...failure, delayMs: 0 })) !== undefined;
    case 'postpone':
      return (await postponeRow(jobs, claim, { ...waitForModel, until: new Date() })) !== undefined;
    case 'holdOff':
      return (await holdOffRow(jobs, claim, { ...waitForModel, until: new Date() })) !== undefined;
    case 'comeDue':
      return (await becomeDue(jobs, { analysisId, overdueMs: 0 })).length === 1;
    case 'fail':
      return (await failAnalysisRow(jobs, claim, failure)) !== undefined;
    case 'handBack':
      return (await handBackRow(jobs, claim)) !== undefined;
    case 'lose':
      await jobs.database
        .sql`update analyses set lease_expires_at = now() - interval '1 second' where id = ${analysisId} and state = 'active'`;
      return (await takeBackLost(jobs, policy)).length === 1;
    case 'cancel':
      return (await cancelAnalysisRow(jobs, { analysisId, actor: clinician })) !== undefined;
    case 'retry':
      return (await retryAnalysisRows(jobs, { analysisIds: [analysisId], actor: clinician, maxAttempts: 3 })).length === 1;
  }
}

/** The state a step must lead to; undefined when it must change nothing. */
function expected(step: Step, { state, claims }: Model, isStale: boolean): AnalysisState | undefined {
  const transition = analysisTransitions[step === 'lose' ? 'handBack' : step === 'progress' ? 'complete' : step];
  const isFenced = !['claim', 'holdOff', 'comeDue', 'lose', 'cancel', 'retry'].includes(step);
  if (isFenced && (isStale || claims.length === 0)) return undefined;
  if (!transition.from.some((from) => from === state)) return undefined;
  return step === 'progress' ? state : transition.to;
}

async function eventsOf(jobId: string, seq: number): Promise<ProgressEvent[]> {
  const events: ProgressEvent[] = [];
  const leaving = new AbortController();
  for await (const event of followAnalysis(jobs, { actor: jobs.clinician, jobId, signal: leaving.signal })) {
    events.push(event);
    if (event.seq >= seq) leaving.abort();
  }
  return events;
}

it('whatever happens in whatever order, the table of transitions holds, events have no gaps, and progress never falls', async () => {
  const aStep = fc.record({ step: fc.constantFrom(...steps), isStale: fc.boolean(), percent: fc.nat(99) });
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { maxLength: 14 }), async (plan) => {
      const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
      const model: Model = { analysisId: jobId, claims: [], state: 'waiting' };
      for (const { step, isStale, percent } of plan) {
        const to = expected(step, model, isStale);
        expect([step, await make(step, model, { isStale, percent })]).toEqual([step, to !== undefined]);
        model.state = to ?? model.state;
      }
      const found = await findAnalysis(jobs, { analysisId: jobId, customerId: jobs.clinician.customerId });
      expect(found?.state).toBe(model.state);
      const events = await eventsOf(jobId, found?.seq ?? 0);
      expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: found?.seq ?? 0 }, (_, i) => i + 1));
      expect(events.at(-1)?.status).toBe(model.state);
      const progress = events.map((event) => event.progress);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    }),
    { numRuns: 40 },
  );
});
