import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '../api/query-client.ts';
import { cache } from '../api/trpc.ts';
import { inProgressInput, showNews } from './lists.ts';
import type { AnalysisItem } from './merge-activity.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const anItem = (jobId: string, changes: Partial<AnalysisItem>): AnalysisItem => ({
  jobId,
  seq: 1,
  status: 'active',
  createdAt: '2026-11-24T10:00:00.000Z',
  updatedAt: '2026-11-24T10:00:00.000Z',
  progress: 0,
  moduleType: 'k12',
  caseId: 'a case',
  counts: {},
  attempt: 1,
  maxAttempts: 3,
  caseLabel: null,
  fileName: null,
  origin: 'pasted',
  barrierCount: null,
  accommodationCount: null,
  needsReviewCount: null,
  warningCodes: [],
  ...changes,
});

test('a list that holds only a part of what runs is asked for again, once a second however much ends', () => {
  const ask = vi.spyOn(queryClient, 'invalidateQueries').mockResolvedValue();
  cache.analyses.list.setData(inProgressInput, { items: [anItem('1', {})], total: 41, nextCursor: null });
  for (let ended = 0; ended < 30; ended++) {
    showNews(anItem(`beyond-${ended}`, { status: 'completed', seq: 9 }));
    vi.advanceTimersByTime(100);
  }
  const everyList = ask.mock.calls.filter(([filters]) => JSON.stringify(filters?.queryKey) === '[["analyses","list"]]');
  expect(everyList.length).toBeGreaterThanOrEqual(2);
  expect(everyList.length).toBeLessThanOrEqual(3);
});
