import type { CustomerBacklog } from '@groundwork/db';
import { describe, expect, it } from 'vitest';
import { whyRefused } from './line-limits.ts';

const limits = { mostWaiting: 1000, mostWaitingOfCustomer: 100, maxWaitSeconds: 600 };

function backlog(customerId: string, given: Partial<CustomerBacklog>): CustomerBacklog {
  return { customerId, waiting: 0, overdue: 0, oldestSeconds: null, endedLately: 0, ...given };
}

describe('one customer that floods the line', () => {
  const flood = backlog('flood', { waiting: 100, overdue: 60, oldestSeconds: 900, endedLately: 50 });

  it('is refused for its own depth, until as many are done as are too many', () => {
    expect(whyRefused([flood], 'flood', limits)).toEqual({ code: 'backlog_full', retryAfterSeconds: 6 });
  });

  it('is refused for its own age, until what is overdue is done', () => {
    expect(whyRefused([{ ...flood, waiting: 70 }], 'flood', limits)).toEqual({ code: 'backlog_full', retryAfterSeconds: 360 });
  });

  it('has no other customer refused', () => {
    expect(whyRefused([flood], 'another', limits)).toBeUndefined();
    expect(whyRefused([flood, backlog('another', { waiting: 3, oldestSeconds: 4 })], 'another', limits)).toBeUndefined();
  });
});

describe('the line of all', () => {
  const eleven = Array.from({ length: 11 }, (_, index) => backlog(`customer-${index}`, { waiting: 95, endedLately: 1 }));

  it('refuses everybody when there is no room left', () => {
    expect(whyRefused(eleven, 'newcomer', limits)).toEqual({ code: 'overloaded', retryAfterSeconds: 1255 });
  });

  it('refuses everybody when something waits too long and nothing moves, and cannot say until when', () => {
    expect(whyRefused([backlog('one', { waiting: 1, overdue: 1, oldestSeconds: 700 })], 'newcomer', limits)).toEqual({
      code: 'overloaded',
      retryAfterSeconds: 60,
    });
  });

  it('sends nobody away for longer than an hour', () => {
    const slow = backlog('slow', { waiting: 100, overdue: 90, endedLately: 1 });
    expect(whyRefused([{ ...slow, waiting: 90 }], 'slow', limits)?.retryAfterSeconds).toBe(3600);
  });
});
