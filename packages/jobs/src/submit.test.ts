import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisListItem, listAnalyses } from './list.ts';
import { analysisResult } from './result.ts';
import { retryAnalysis } from './retry.ts';
import { analysisSource } from './source.ts';
import { analysisStatus } from './status.ts';
import { submitAnalysis } from './submit.ts';
import { aSubmission, openTestJobs, type TestJobs } from './testing/index.ts';

let jobs: TestJobs;
beforeAll(async () => {
  jobs = await openTestJobs();
});
afterAll(() => jobs.drop());

describe('submitting', () => {
  it('with one Idempotency-Key from many at once makes one analysis, with one dispatch', async () => {
    const submission = aSubmission(jobs, { idempotencyKey: 'double-click' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => submitAnalysis(jobs, submission)));
    expect(new Set(answers.map(({ jobId }) => jobId)).size).toBe(1);
    expect(answers.filter(({ isExisting }) => !isExisting)).toHaveLength(1);
    const { total } = await listAnalyses(jobs, { actor: jobs.clinician, caseId: submission.caseId, limit: 10 });
    expect(total).toBe(1);
  });

  it('refuses another request under the same key, and gives the same key of another customer an analysis of its own', async () => {
    const submission = aSubmission(jobs, { idempotencyKey: 'key' });
    const first = await submitAnalysis(jobs, submission);
    await expect(submitAnalysis(jobs, { ...submission, moduleType: 'k12' })).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    const other = await submitAnalysis(jobs, aSubmission(jobs, { idempotencyKey: 'key', actor: jobs.stranger }));
    expect(other).toMatchObject({ isExisting: false });
    expect(other.jobId).not.toBe(first.jobId);
  });

  it('refuses a case of another customer, and leaves nothing behind, not even the key', async () => {
    const { caseId } = aSubmission(jobs);
    await submitAnalysis(jobs, aSubmission(jobs, { caseId, actor: jobs.stranger }));
    const refused = aSubmission(jobs, { caseId, idempotencyKey: 'refused' });
    await expect(submitAnalysis(jobs, refused)).rejects.toMatchObject({ code: 'case_of_another_customer' });
    await expect(submitAnalysis(jobs, { ...refused, caseId: randomUUID() })).resolves.toMatchObject({ isExisting: false });
  });

  it('puts the ids into Bull and nothing a person wrote', async () => {
    const { jobId } = await submitAnalysis(
      jobs,
      aSubmission(jobs, {
        caseLabel: 'Thornbury',
        document: { origin: 'file', kind: 'txt', bytes: Buffer.from('Thornbury scored 78'), fileName: 'thornbury.txt' },
      }),
    );
    const stored = await jobs.redis.hgetall(jobs.queue.toKey(jobId));
    expect(stored.data).toContain(jobId);
    expect(JSON.stringify(stored).toLowerCase()).not.toContain('thornbury');
  });
});

describe('another customer', () => {
  it('is told that there is no such analysis, whatever it asks', async () => {
    const { jobId } = await submitAnalysis(jobs, aSubmission(jobs));
    const asStranger = { actor: jobs.stranger, jobId };
    const notFound = { code: 'analysis_not_found' };
    await expect(analysisStatus(jobs, asStranger)).rejects.toMatchObject(notFound);
    await expect(analysisResult(jobs, asStranger)).rejects.toMatchObject(notFound);
    await expect(analysisSource(jobs, asStranger)).rejects.toMatchObject(notFound);
    await expect(analysisListItem(jobs, asStranger)).rejects.toMatchObject(notFound);
    await expect(retryAnalysis(jobs, asStranger)).rejects.toMatchObject(notFound);
  });
});

describe('the list', () => {
  it('pages through everything once, newest first, and finds by the beginning of words of label and file name', async () => {
    const actor = { ...jobs.clinician };
    const caseId = randomUUID();
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const document = {
        origin: 'file' as const,
        kind: 'txt' as const,
        bytes: Buffer.from(`page ${i}`),
        fileName: `Núñez evaluation ${i}.txt`,
      };
      ids.push((await submitAnalysis(jobs, aSubmission(jobs, { caseId, caseLabel: 'Riverside 12', document }))).jobId);
    }
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await listAnalyses(jobs, { actor, caseId, limit: 2, cursor });
      expect(page.total).toBe(5);
      seen.push(...page.items.map(({ jobId }) => jobId));
      cursor = page.nextCursor ?? undefined;
      more = cursor !== undefined;
    }
    expect(seen).toEqual(ids.toReversed());
    const found = async (search: string) => (await listAnalyses(jobs, { actor, search, limit: 10 })).total;
    expect(await found('nunez 3')).toBe(1);
    expect(await found('river eval')).toBe(5);
    expect(await found('nobody')).toBe(0);
    expect((await listAnalyses(jobs, { actor: jobs.stranger, search: 'nunez', limit: 10 })).total).toBe(0);
  });
});
