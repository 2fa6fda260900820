import { expect, test } from 'vitest';
import { runningFirst } from './in-progress.tsx';

test('what runs stands above what is tried again, and that above what waits; each in the order it came in', () => {
  const jobs = [
    { jobId: '5', status: 'waiting' },
    { jobId: '4', status: 'delayed' },
    { jobId: '3', status: 'waiting' },
    { jobId: '2', status: 'active' },
    { jobId: '1', status: 'active' },
  ] as const;
  expect(runningFirst(jobs).map(({ jobId }) => jobId)).toEqual(['2', '1', '4', '5', '3']);
});
