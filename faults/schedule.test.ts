import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultKinds, type ScheduleShape, scheduleOf } from './schedule.ts';

const shape: ScheduleShape = {
  seconds: 60,
  workers: 3,
  apis: 2,
  customers: 5,
  longPauseMs: 4000,
  longestBreakMs: 3500,
  everyMs: 1000,
};

describe('the schedule of a seed', () => {
  it('is the same each time, and another for another seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(scheduleOf(seed, shape)).toEqual(scheduleOf(seed, shape));
        expect(scheduleOf(seed, shape)).not.toEqual(scheduleOf(seed + 1, shape));
      }),
    );
  });

  it('gives every kind of fault its turn within a minute, in order of time, and never after the end', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const planned = scheduleOf(seed, shape);
        expect(new Set(planned.map(({ fault }) => fault.kind))).toEqual(new Set(faultKinds));
        const times = planned.map(({ atMs }) => atMs);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(Math.max(...times)).toBeLessThan(shape.seconds * 1000);
      }),
    );
  });

  it('draws only what it is asked for', () => {
    const planned = scheduleOf(1, { ...shape, kinds: ['kill', 'flush'] });
    expect(new Set(planned.map(({ fault }) => fault.kind))).toEqual(new Set(['kill', 'flush']));
  });
});
