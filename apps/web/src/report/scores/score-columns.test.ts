import { expect, test } from 'vitest';
import { aScore } from '../testing/a-report.ts';
import { columnsOf } from './score-columns.ts';

const titlesOf = (...scores: Parameters<typeof columnsOf>[0]) => columnsOf(scores).map(({ title }) => title);

test('a column that would be empty in every row is left out', () => {
  const bare = aScore({ percentile: null, interval: null, label: null, classification: 'not_classified' });
  expect(titlesOf(bare)).toEqual(['Standard score']);
  expect(titlesOf(bare, aScore({ percentile: 4, interval: null, label: null, classification: 'not_classified' }))).toEqual([
    'Standard score',
    'Percentile',
  ]);
});

test('a metric that all scores share is the title of their values; else each row tells its own', () => {
  expect(titlesOf(aScore({ type: 't' }), aScore({ type: 't' }))[0]).toBe('T score');
  expect(titlesOf(aScore({ type: 't' }), aScore({ type: 'scaled' })).slice(0, 2)).toEqual(['Type', 'Value']);
});
