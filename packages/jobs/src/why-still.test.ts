import type { QueueActivity } from '@groundwork/db';
import { describe, expect, it } from 'vitest';
import { whyStill } from './why-still.ts';

function activity(given: Partial<QueueActivity>): QueueActivity {
  return {
    workers: 2,
    slots: 4,
    backlog: 0,
    released: 0,
    active: 0,
    waitingSeconds: null,
    lastMovedAt: new Date(),
    stillSeconds: 5,
    canaryMs: 3,
    canaryOutSeconds: null,
    ...given,
  };
}

describe('a queue that works', () => {
  it.each([
    ['has nothing to do, and its canary comes back', {}],
    ['has nothing to do and no worker', { workers: 0, slots: 0 }],
    ['has just been started', { lastMovedAt: null, stillSeconds: null, canaryMs: null }],
    ['is between two workers, as at a restart', { workers: 0, slots: 0, released: 3, waitingSeconds: 12 }],
    ['has a long line that moves', { backlog: 5000, released: 5, active: 4, waitingSeconds: 4000, stillSeconds: 1 }],
    ['has every slot at a long analysis, so that no canary gets through', { active: 4, stillSeconds: 100, canaryOutSeconds: 90 }],
    ['has sent a canary a moment ago', { stillSeconds: 60, canaryOutSeconds: 2 }],
  ])('is healthy when it %s', (_name, given) => {
    expect(whyStill(activity(given))).toBeUndefined();
  });
});

describe('a queue that stands still', () => {
  it('says that nobody works', () => {
    const alone = activity({ workers: 0, slots: 0, backlog: 2, released: 10, waitingSeconds: 40 });
    expect(whyStill(alone)).toBe('No worker is running, and 12 analyses wait. Start one: npm run worker. Nothing is lost.');
  });

  it('says that workers whose hearts beat take nothing', () => {
    expect(whyStill(activity({ released: 1, waitingSeconds: 70, stillSeconds: 65, canaryOutSeconds: 50 }))).toMatch(
      /none has taken anything for 65 seconds, and 1 analysis waits/,
    );
    expect(whyStill(activity({ stillSeconds: null, canaryOutSeconds: 45 }))).toMatch(/for 45 seconds\. Restart/);
  });

  it('says that what runs does not move', () => {
    expect(whyStill(activity({ active: 4, stillSeconds: 240 }))).toMatch(/has moved for 4 minutes/);
  });
});
