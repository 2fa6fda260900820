import { describe, expect, it } from 'vitest';
import { fuzz, isSound } from './fuzz.ts';

describe('a damaged document', () => {
  it('of any kind is read or refused, within the bounds of a worker', async () => {
    const faults: string[] = [];
    const kinds = new Set<string>();
    for await (const run of fuzz({ seed: 5, first: 0, runs: 150, bounds: { timeMs: 120_000, memoryBytes: 1024 ** 3 } })) {
      if (run.outcome.kind !== 'refused') kinds.add(run.sound.kind);
      if (!isSound(run)) faults.push(`run ${run.number}, ${run.sound.name}: ${JSON.stringify(run.outcome)}`);
    }
    expect(faults).toEqual([]);
    expect(kinds.size).toBe(5);
  }, 180_000);
});
