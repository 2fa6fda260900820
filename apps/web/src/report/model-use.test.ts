import { expect, it } from 'vitest';
import { words } from './words.ts';

const usage = { calls: 2, inputTokens: 12_345, outputTokens: 678 };

it('tells what a language model took, and what that cost by which prices', () => {
  const cost = { amount: 0.0549, currency: 'USD' as const, prices: 'a price list, read 2026-11-25' };
  expect(words.modelUseOf({ ...usage, cost })).toBe(
    '2 questions, 12,345 tokens read and 678 written; about $0.05 by a price list, read 2026-11-25',
  );
});

it('says that a cost is not known, and never that it is nothing', () => {
  expect(words.modelUseOf(usage)).toContain('not known');
  expect(words.modelUseOf(usage)).not.toContain('$');
});
