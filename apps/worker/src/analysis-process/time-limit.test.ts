import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTimeLimit } from './time-limit.ts';

describe('a limit on working time', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const start = (limitMs: number, ceilingMs = 100_000) => {
    const onOver = vi.fn();
    return { onOver, limit: startTimeLimit({ limitMs, ceilingMs }, onOver) };
  };

  it('is over when so much time was spent, and waits do not count', () => {
    const { onOver, limit } = start(1000);
    vi.advanceTimersByTime(900);
    limit.pause();
    vi.advanceTimersByTime(5000);
    limit.resume();
    vi.advanceTimersByTime(99);
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('does not count steps that are given back, however many there are', () => {
    const { onOver, limit } = start(1000);
    for (let page = 1; page <= 20; page += 1) {
      vi.advanceTimersByTime(800);
      limit.giveBack(900);
    }
    vi.advanceTimersByTime(999);
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('counts what a step takes beyond its allowance, and saves nothing up from quick ones', () => {
    const { onOver, limit } = start(1000);
    vi.advanceTimersByTime(10);
    limit.giveBack(300);
    vi.advanceTimersByTime(900);
    limit.giveBack(300);
    vi.advanceTimersByTime(399);
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('ends at the ceiling, whatever was given back', () => {
    const { onOver, limit } = start(1000, 5000);
    for (let page = 1; page <= 6; page += 1) {
      vi.advanceTimersByTime(800);
      limit.giveBack(900);
    }
    expect(onOver).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onOver).toHaveBeenCalledOnce();
  });

  it('says nothing after its end', () => {
    const { onOver, limit } = start(1000);
    limit.end();
    limit.resume();
    vi.advanceTimersByTime(5000);
    expect(onOver).not.toHaveBeenCalled();
  });
});
