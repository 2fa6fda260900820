import { expect, it } from 'vitest';
import { runNemesis } from './nemesis.ts';

// The short form of `npm run faults`. It is over in about twenty seconds; the time limit is for a machine that does other things too.
it('a run in which things go wrong loses nothing, does nothing twice and shows nobody what is not so', { timeout: 240_000 }, async () => {
  const { violations, crashes, figures } = await runNemesis({ seed: 1490, seconds: 7, workers: 2, customers: 3 });
  expect(violations).toEqual([]);
  expect(crashes).toEqual([]);
  expect(figures.states.completed).toBeGreaterThan(5);
});

it('the same holds when all workers share a model provider that is away now and then, and no more of them hold it than may', {
  timeout: 240_000,
}, async () => {
  const { violations, crashes, figures } = await runNemesis({ seed: 1491, seconds: 7, workers: 2, customers: 3, pretence: 'asking' });
  expect(violations).toEqual([]);
  expect(crashes).toEqual([]);
  expect(figures.states.completed).toBeGreaterThan(5);
});
