import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalysisItem, type AnalysisPage, isOver, mergeFinished, mergeInProgress } from './merge-activity.ts';

function item(jobId: string, seq: number, status: AnalysisItem['status']): AnalysisItem {
  const createdAt = `2026-11-24T10:00:0${jobId}.000Z`;
  return {
    jobId,
    seq,
    status,
    createdAt,
    updatedAt: createdAt,
    progress: 0,
    moduleType: 'k12',
    caseId: jobId,
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
  };
}

const page = (...items: AnalysisItem[]): AnalysisPage => ({ items, total: items.length, nextCursor: null });

describe('news of analyses', () => {
  it('adds what has begun, newest first, and takes out what is over', () => {
    const begun = mergeInProgress(page(item('1', 1, 'active')), item('2', 1, 'waiting'));
    expect(begun.items.map(({ jobId }) => jobId)).toEqual(['2', '1']);
    expect(mergeInProgress(begun, item('1', 2, 'completed'))).toEqual(page(item('2', 1, 'waiting')));
  });

  it('is left out when the list knows something newer', () => {
    const known = page(item('1', 7, 'active'));
    expect(mergeInProgress(known, item('1', 6, 'waiting'))).toBe(known);
  });

  it('takes a finished analysis out of its list when it is started again', () => {
    const list = page(item('1', 3, 'failed'), item('2', 3, 'completed'));
    expect(mergeFinished(list, item('1', 4, 'waiting'))).toEqual(page(item('2', 3, 'completed')));
  });

  it('ends in the newest state of each analysis, in whatever order it comes', () => {
    const states: AnalysisItem['status'][] = ['waiting', 'active', 'delayed', 'active', 'completed'];
    const news = fc.record({ jobId: fc.constantFrom('1', '2', '3'), seq: fc.integer({ min: 0, max: 4 }) });
    fc.assert(
      fc.property(fc.array(news), (heard) => {
        const items = heard.map(({ jobId, seq }) => item(jobId, seq, states[seq] ?? 'waiting'));
        const open = items.filter((each) => !isOver(each));
        const list = open.reduce(mergeInProgress, page());
        const newest = Map.groupBy(open, ({ jobId }) => jobId);
        expect(list.total).toBe(newest.size);
        for (const each of list.items) expect(each.seq).toBe(Math.max(...(newest.get(each.jobId) ?? []).map(({ seq }) => seq)));
      }),
    );
  });
});
