import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../api/problem.ts';
import { createOutbox } from './outbox.ts';
import type { Parcel } from './outbox-state.ts';
import type { SendOutcome } from './send-parcel.ts';

function parcel(id: string): Parcel {
  return { id, name: `${id}.pdf`, size: 10, content: { kind: 'text', text: 'x' }, moduleType: 'k12', caseId: id, caseLabel: '' };
}

const rateLimited: Problem = { code: 'rate_limited', message: 'Too many', requestId: undefined, retryAfterSeconds: 600, isTemporary: true };

/** An outbox whose uploads end when the test says so, on a clock the test turns. */
function setUp() {
  let now = 0;
  let alarm: { moment: number; wake: () => void } | undefined;
  const uploads: { id: string; end: (outcome: SendOutcome) => Promise<void>; onBytes: (loaded: number) => void }[] = [];
  const cancel = vi.fn(async () => {});
  const showInList = vi.fn(async () => {});
  const outbox = createOutbox({
    cancel,
    showInList,
    send: ({ id }, onBytes) => {
      const { promise: outcome, resolve } = Promise.withResolvers<SendOutcome>();
      const end = async (ending: SendOutcome) => {
        resolve(ending);
        await vi.waitFor(() => outcome);
        await new Promise(setImmediate);
      };
      uploads.push({ id, onBytes, end });
      return { outcome, breakOff: () => resolve({ is: 'brokenOff' }) };
    },
    clock: {
      now: () => now,
      at: (moment, wake) => {
        alarm = { moment, wake };
        return () => {
          alarm = undefined;
        };
      },
    },
  });
  const passTo = (moment: number) => {
    now = moment;
    if (alarm && alarm.moment <= now) alarm.wake();
  };
  return { outbox, uploads, cancel, showInList, passTo };
}

const accepted = (jobId: string): SendOutcome => ({ is: 'accepted', jobId });

describe('an outbox', () => {
  it('waits as long as the limit says, then sends the rest by itself, one after another', async () => {
    const { outbox, uploads, passTo } = setUp();
    outbox.add([parcel('a'), parcel('b'), parcel('c')]);
    await uploads[0]?.end(accepted('job-a'));
    await uploads[1]?.end({ is: 'refused', problem: rateLimited });
    expect(outbox.state().held).toEqual({ until: 600_000, why: 'limit' });
    passTo(599_999);
    expect(uploads.map(({ id }) => id)).toEqual(['a', 'b']);
    passTo(600_000);
    expect(uploads.map(({ id }) => id)).toEqual(['a', 'b', 'b']);
    await uploads[2]?.end(accepted('job-b'));
    await uploads[3]?.end(accepted('job-c'));
    expect(uploads.map(({ id }) => id)).toEqual(['a', 'b', 'b', 'c']);
    expect(outbox.state().entries).toEqual([]);
  });

  it.each(['busy', 'overloaded', 'backlog_full'])(
    'waits out a server that says %s, and says that it is not the own limit',
    async (code) => {
      const { outbox, uploads, passTo } = setUp();
      outbox.add([parcel('a')]);
      await uploads[0]?.end({ is: 'refused', problem: { ...rateLimited, code, retryAfterSeconds: 5 } });
      expect(outbox.state()).toMatchObject({ entries: [{ stage: { is: 'queued' } }], held: { until: 5000, why: 'crowd' } });
      passTo(5000);
      await uploads[1]?.end(accepted('job-a'));
      expect(outbox.state()).toEqual({ entries: [], held: null });
    },
  );

  it('keeps a refused document with what happened, and sends it again when asked', async () => {
    const { outbox, uploads } = setUp();
    outbox.add([parcel('a')]);
    await uploads[0]?.end({ is: 'refused', problem: { ...rateLimited, code: 'storage_unavailable', message: 'The database is away.' } });
    expect(outbox.state().entries[0]?.stage).toMatchObject({ is: 'stopped', problem: { message: 'The database is away.' } });
    outbox.tryAgain('a');
    expect(uploads).toHaveLength(2);
  });

  it('breaks off the upload of a document that is cancelled on its way', async () => {
    const { outbox, uploads, cancel } = setUp();
    outbox.add([parcel('a'), parcel('b')]);
    uploads[0]?.onBytes(4);
    outbox.withdraw('a');
    expect(outbox.state().entries.map((entry) => entry.parcel.id)).toEqual(['b']);
    expect(cancel).not.toHaveBeenCalled();
    expect(uploads.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('cancels the analysis of a document that was cancelled when all its bytes were gone', async () => {
    const { outbox, uploads, cancel, showInList } = setUp();
    outbox.add([parcel('a')]);
    uploads[0]?.onBytes(10);
    outbox.withdraw('a');
    await uploads[0]?.end(accepted('job-a'));
    expect(cancel).toHaveBeenCalledWith('job-a');
    expect(showInList).not.toHaveBeenCalled();
    expect(outbox.state().entries).toEqual([]);
  });
});
