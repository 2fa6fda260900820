import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportWorker } from '../fleet/workers.ts';
import { createCustomer } from '../people/people.ts';
import { aSubmission, openTestStore, type TestStore } from '../testing/index.ts';
import { becomeDue } from './become-due.ts';
import { claimAnalysisRow } from './claim.ts';
import { completeAnalysisRow } from './complete.ts';
import { delayAnalysisRow } from './fail.ts';
import { findPlaceInLine } from './find-place-in-line.ts';
import { insertSubmission } from './insert-submission.ts';
import { releaseBacklog } from './release.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.drop());

const policy = { customerConcurrency: 1000, leaseMs: 10_000, modelProviderConcurrency: 2, windowWithoutWorkers: 3 };

async function aCustomer(id: string, { weight = 1, cap = null }: { weight?: number; cap?: number | null } = {}): Promise<void> {
  await createCustomer(store, { id, name: id });
  await store.database.sql`update customers set dispatch_weight = ${weight}, concurrency_cap = ${cap} where id = ${id}`;
}

async function handsIn(customerId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const submission = aSubmission(customerId);
    await insertSubmission(store, submission);
    ids.push(submission.analysisId);
  }
  return ids;
}

/** Releases what has its turn; the customers, in the order in which they enter Bull. */
async function release(): Promise<string[]> {
  return (await releaseBacklog(store, policy)).map(({ customerId }) => customerId);
}

/** Claims the analysis and completes it. */
async function analyse(analysisId: string): Promise<void> {
  const claim = await begin(analysisId);
  const [row] = await store.database.sql<{ id: string }[]>`select document_id as id from analyses where id = ${analysisId}`;
  await completeAnalysisRow(store, claim, {
    documentId: row?.id ?? '',
    result: JSON.parse('{"analysis_data":{"document":{"warnings":[]}}}'),
    sourceText: { kind: 'txt', pages: [] },
    counts: {},
    barrierCount: 0,
    accommodationCount: 0,
    needsReviewCount: 0,
  });
}

async function begin(analysisId: string) {
  const outcome = await claimAnalysisRow(store, { analysisId, workerId: 'worker', leaseMs: 60_000 });
  if (outcome.kind !== 'claimed') throw new Error(`not claimed: ${JSON.stringify(outcome)}`);
  return { analysisId, customerId: outcome.analysis.customerId, attempt: outcome.analysis.attempt };
}

describe('the line', () => {
  it('lets a newcomer in at once, however much another has handed in before', async () => {
    await aCustomer('flood');
    await aCustomer('single');
    await reportWorker(store, { workerId: 'worker', slots: 4 });
    await handsIn('flood', 30);
    expect(await release()).toEqual(Array(5).fill('flood'));
    await handsIn('single', 2);
    expect(await release()).toEqual(['single']);
  });

  it('shares what comes free equally, and by weight where customers have one', async () => {
    for (const [id, weight] of [
      ['once', 1],
      ['twice', 2],
      ['thrice', 3],
    ] as const) {
      await aCustomer(id, { weight });
      await handsIn(id, 30);
    }
    await reportWorker(store, { workerId: 'worker', slots: 20 });
    const released = await release();
    const count = (id: string) => released.filter((customer) => customer === id).length;
    expect(released).toHaveLength(25);
    expect([count('once'), count('twice'), count('thrice')]).toEqual([4, 8, 13]);
  });

  it('takes what one customer handed in by its age', async () => {
    await aCustomer('north');
    const ids = await handsIn('north', 5);
    expect((await releaseBacklog(store, policy)).map(({ analysisId }) => analysisId)).toEqual(ids.slice(0, 3));
    expect(await release()).toEqual([]);
  });

  it('never has more of a customer in flight than its cap, also when many look at the same time', async () => {
    await aCustomer('capped', { cap: 2 });
    await aCustomer('other');
    await handsIn('capped', 20);
    await handsIn('other', 20);
    await reportWorker(store, { workerId: 'worker', slots: 8 });
    const looks = await Promise.all(Array.from({ length: 6 }, release));
    const released = looks.flat();
    expect(released.filter((id) => id === 'capped')).toHaveLength(2);
    expect(released).toHaveLength(10);
  });

  it('fills up as analyses end, and holds back while they run', async () => {
    await aCustomer('north');
    await reportWorker(store, { workerId: 'worker', slots: 2 });
    const ids = await handsIn('north', 6);
    expect(await release()).toHaveLength(3);
    await begin(ids[0] ?? '');
    expect(await release()).toHaveLength(0);
    await analyse(ids[1] ?? '');
    expect(await release()).toHaveLength(1);
  });

  it('is no longer than a model provider allows, whose slots its workers cannot all use', async () => {
    await aCustomer('north');
    for (const workerId of ['one', 'other']) await reportWorker(store, { workerId, slots: 20, modelProvider: 'a-provider' });
    await reportWorker(store, { workerId: 'local', slots: 2 });
    await handsIn('north', 30);
    // Two that may ask the provider, two of the local engine, and a quarter more.
    expect(await release()).toHaveLength(5);
  });

  it('gives no slots to a worker that died', async () => {
    await aCustomer('north');
    await reportWorker(store, { workerId: 'lost', slots: 40 });
    await store.database.sql`update workers set seen_at = now() - interval '11 seconds'`;
    await handsIn('north', 9);
    expect(await release()).toHaveLength(policy.windowWithoutWorkers);
  });

  it('takes a retry that became due at the place of its submission', async () => {
    await aCustomer('north');
    await reportWorker(store, { workerId: 'worker', slots: 1 });
    const [first = '', second = ''] = await handsIn('north', 3);
    await release();
    await delayAnalysisRow(store, await begin(first), { errorCode: 'x', errorMessage: 'x', counts: {}, delayMs: 0 });
    await analyse(second);
    expect(await becomeDue(store, { overdueMs: 0 })).toHaveLength(1);
    const [next] = await releaseBacklog(store, policy);
    expect(next).toMatchObject({ analysisId: first, dispatchNumber: 2 });
  });
});

describe('the place in the line', () => {
  it('is the order in which analyses are in fact released, whoever waits with whatever weight', async () => {
    const aLine = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 3 }), count: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(aLine, fc.boolean(), async (line, interleaved) => {
        round++;
        await store.database.sql`update analyses set state = 'cancelled' where state in ('waiting', 'active')`;
        const ids = line.map((_, index) => `customer-${round}-${index}`);
        for (const [index, id] of ids.entries()) await aCustomer(id, { weight: line[index]?.weight ?? 1 });
        await reportWorker(store, { workerId: 'worker', slots: 3 });
        for (const id of ids.slice(1)) await handsIn(id, 1);
        for (const { analysisId } of await releaseBacklog(store, policy)) await begin(analysisId);
        const waiting: string[] = [];
        for (let nth = 0; nth < 5; nth++) {
          for (const [index, id] of ids.entries()) {
            const count = line[index]?.count ?? 0;
            if (interleaved ? nth < count : nth === 0) waiting.push(...(await handsIn(id, interleaved ? 1 : count)));
          }
        }
        const foretold = await Promise.all(
          waiting.map(async (analysisId) => ({
            analysisId,
            position:
              (await findPlaceInLine(store, { analysisId, leaseMs: 10_000, modelProviderConcurrency: 2, customerConcurrency: 1000 }))
                ?.position ?? 0,
          })),
        );
        await reportWorker(store, { workerId: 'worker', slots: 100 });
        const released = await releaseBacklog(store, policy);
        const expected = foretold.toSorted((a, b) => a.position - b.position).map(({ analysisId }) => analysisId);
        expect(foretold.map(({ position }) => position).toSorted((a, b) => a - b)).toEqual(waiting.map((_, index) => index + 1));
        expect(released.map(({ analysisId }) => analysisId)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('counts down while what is before it runs, and says what a cap makes it wait for', async () => {
    await aCustomer('north', { cap: 1 });
    await reportWorker(store, { workerId: 'worker', slots: 2 });
    const [first = '', , third = ''] = await handsIn('north', 3);
    const place = () => findPlaceInLine(store, { analysisId: third, leaseMs: 10_000, modelProviderConcurrency: 2, customerConcurrency: 5 });
    await release();
    expect(await place()).toEqual({ position: 3, turnOfCustomer: 3, customerConcurrency: 1, slots: 2 });
    await analyse(first);
    expect(await place()).toMatchObject({ position: 2, turnOfCustomer: 2 });
    expect(
      await findPlaceInLine(store, { analysisId: first, leaseMs: 10_000, modelProviderConcurrency: 2, customerConcurrency: 5 }),
    ).toBeUndefined();
  });
});
