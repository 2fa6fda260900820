import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOnlyReconciler } from './one-at-a-time.ts';
import { openTestStore, type TestStore } from './testing/index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.drop());

describe('the reconciler', () => {
  it('works in one process at a time', async () => {
    const working = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const first = asOnlyReconciler(store.database, () => {
      begun.resolve();
      return working.promise;
    });
    await begun.promise;
    expect(await asOnlyReconciler(store.database, async () => expect.unreachable())).toBe(false);
    working.resolve();
    expect(await first).toBe(true);
    expect(await asOnlyReconciler(store.database, async () => {})).toBe(true);
  });

  it('is not held up for long by a process that was paused at it', async () => {
    const begun = Promise.withResolvers<void>();
    const paused = asOnlyReconciler(
      store.database,
      () => {
        begun.resolve();
        return new Promise(() => {});
      },
      { pausedMs: 200 },
    );
    const cut = expect(paused).rejects.toThrow();
    await begun.promise;
    await cut;
    expect(await asOnlyReconciler(store.database, async () => {})).toBe(true);
  });
});
