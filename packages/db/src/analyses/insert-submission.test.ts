import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../new-id.ts';
import { createCustomer } from '../people/people.ts';
import { aSubmission, openTestStore, type TestStore } from '../testing/index.ts';
import { insertSubmission } from './insert-submission.ts';
import { listAnalysisRows } from './list-analyses.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
  await createCustomer(store, { id: 'south-valley', name: 'South Valley' });
});
afterAll(() => store.drop());

async function countRows(): Promise<number> {
  const [row] = await store.database.sql<{ count: number }[]>`
    select ((select count(*) from cases) + (select count(*) from documents) + (select count(*) from analyses)
      + (select count(*) from analysis_events) + (select count(*) from audit_entries))::int as count`;
  return row?.count ?? 0;
}

describe('a submission', () => {
  it('is stored whole: case, document, analysis, first event, audit entry', async () => {
    const before = await countRows();
    expect(await insertSubmission(store, aSubmission(store.customerId))).toMatchObject({ kind: 'inserted' });
    expect(await countRows()).toBe(before + 5);
  });

  it('leaves nothing behind when its case belongs to another customer', async () => {
    const caseId = randomUUID();
    await insertSubmission(store, aSubmission('south-valley', { caseId }));
    const before = await countRows();
    expect(await insertSubmission(store, aSubmission(store.customerId, { caseId }))).toEqual({ kind: 'case_of_another_customer' });
    expect(await insertSubmission(store, aSubmission(store.customerId, { caseId, idempotencyKey: 'k' }))).toEqual({
      kind: 'case_of_another_customer',
    });
    expect(await countRows()).toBe(before);
  });

  it('keeps nothing clinical in the clear', async () => {
    const text = 'Quillfeather reads at the 4th percentile.';
    const document = { origin: 'file' as const, kind: 'txt' as const, bytes: Buffer.from(text), fileName: 'Quillfeather eval.txt' };
    await insertSubmission(store, aSubmission(store.customerId, { caseLabel: 'Quillfeather, Ann', document }));
    const tables = ['cases', 'documents', 'analyses', 'analysis_events', 'audit_entries'];
    for (const table of tables) {
      const rows = await store.database.sql<{ row: string }[]>`select t::text as row from ${store.database.sql(table)} t`;
      const stored = rows
        .map(({ row }) => row.replace(/\\\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1')))
        .join('\n');
      expect(stored).not.toMatch(/quillfeather|percentile/i);
    }
  });
});

describe('an idempotency key', () => {
  it('gives one analysis to any number of racing requests', async () => {
    const submission = aSubmission(store.customerId, { idempotencyKey: 'race' });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => insertSubmission(store, { ...submission, analysisId: newId() })));
    expect(outcomes.filter(({ kind }) => kind === 'inserted')).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => 'analysisId' in outcome && outcome.analysisId)).size).toBe(1);
  });

  it('is refused with another request, and belongs to its customer alone', async () => {
    const submission = aSubmission(store.customerId, { idempotencyKey: 'one' });
    await insertSubmission(store, submission);
    const other = { ...submission, analysisId: newId(), moduleType: 'k12' as const };
    expect(await insertSubmission(store, other)).toEqual({ kind: 'idempotency_key_reused' });
    expect(await insertSubmission(store, aSubmission('south-valley', { idempotencyKey: 'one' }))).toMatchObject({ kind: 'inserted' });
  });

  it('is free again after 24 hours', async () => {
    const submission = aSubmission(store.customerId, { idempotencyKey: 'old' });
    await insertSubmission(store, submission);
    await store.database.sql`update idempotency_keys set created_at = now() - interval '25 hours'`;
    const again = { ...submission, analysisId: newId(), moduleType: 'k12' as const };
    expect(await insertSubmission(store, again)).toEqual({ kind: 'inserted', analysisId: again.analysisId });
  });
});

describe('the list', () => {
  it('finds sealed labels and file names by beginnings of words, within one customer', async () => {
    const document = { origin: 'file' as const, kind: 'pdf' as const, bytes: Buffer.from('x'), fileName: 'Núñez evaluation.pdf' };
    const { analysisId } = aSubmission(store.customerId);
    await insertSubmission(store, aSubmission(store.customerId, { analysisId, caseLabel: '2026-118 Thornbury', document }));
    await insertSubmission(store, aSubmission('south-valley', { caseLabel: '2026-118 Thornbury' }));
    const search = async (words: string) =>
      (await listAnalysisRows(store, { customerId: store.customerId, search: words, limit: 10 })).rows.map(({ id }) => id);
    expect(await search('thorn')).toEqual([analysisId]);
    expect(await search('nunez eval')).toEqual([analysisId]);
    expect(await search('thornbury nunez')).toEqual([analysisId]);
    expect(await search('bury')).toEqual([]);
  });

  it('pages from the newest to the oldest without gaps', async () => {
    const { rows: all, total } = await listAnalysisRows(store, { customerId: store.customerId, limit: 100 });
    expect(total).toBe(all.length);
    const first = await listAnalysisRows(store, { customerId: store.customerId, limit: 2 });
    const cursor = first.rows.at(-1)?.id;
    const rest = await listAnalysisRows(store, { customerId: store.customerId, limit: 100, cursor });
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });
});
