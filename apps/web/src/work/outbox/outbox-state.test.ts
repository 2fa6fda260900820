import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyOutbox, holdsUnsent, nextOutbox, nextStep, type OutboxEvent, type OutboxState, type Parcel } from './outbox-state.ts';

const problem = { code: 'unreachable', message: 'No answer', requestId: undefined, retryAfterSeconds: undefined, isTemporary: true };

function parcel(id: string, size = 100): Parcel {
  return { id, name: `${id}.pdf`, size, content: { kind: 'text', text: 'x' }, moduleType: 'k12', caseId: id, caseLabel: '' };
}

function after(...events: OutboxEvent[]): OutboxState {
  return events.reduce(nextOutbox, emptyOutbox);
}

const added: OutboxEvent = { type: 'added', parcels: [parcel('a'), parcel('b')] };
const started: OutboxEvent = { type: 'sendingStarted', id: 'a' };

describe('the outbox', () => {
  it('sends one parcel at a time, the oldest first', () => {
    expect(nextStep(after(added), 0)).toMatchObject({ do: 'send', parcel: { id: 'a' } });
    expect(nextStep(after(added, started), 0)).toEqual({ do: 'nothing' });
    expect(nextStep(after(added, started, { type: 'accepted', id: 'a', jobId: 'j' }), 0)).toMatchObject({
      do: 'send',
      parcel: { id: 'b' },
    });
  });

  it('holds everything while the limit holds, then sends the refused one first', () => {
    const held = after(added, started, { type: 'putOff', id: 'a', until: 5000, why: 'limit' });
    expect(nextStep(held, 4999)).toEqual({ do: 'wait', until: 5000 });
    expect(nextStep(held, 5000)).toMatchObject({ do: 'send', parcel: { id: 'a' } });
  });

  it('keeps what could not be sent, and goes on with the next', () => {
    const stopped = after(added, started, { type: 'refused', id: 'a', problem });
    expect(stopped.entries.map(({ stage }) => stage.is)).toEqual(['stopped', 'queued']);
    expect(nextStep(stopped, 0)).toMatchObject({ do: 'send', parcel: { id: 'b' } });
    expect(nextStep(nextOutbox(stopped, { type: 'triedAgain', id: 'a' }), 0)).toMatchObject({ parcel: { id: 'a' } });
  });

  it('drops a parcel that is withdrawn while its bytes go out', () => {
    const withdrawn = after(added, started, { type: 'bytesSent', id: 'a', loaded: 99 }, { type: 'withdrawn', id: 'a' });
    expect(withdrawn.entries.map((entry) => entry.parcel.id)).toEqual(['b']);
  });

  it('keeps a parcel that is withdrawn after its last byte until its fate is known', () => {
    const withdrawn = after(added, started, { type: 'bytesSent', id: 'a', loaded: 100 }, { type: 'withdrawn', id: 'a' });
    expect(withdrawn.entries[0]?.stage).toEqual({ is: 'sending', loaded: 100, isWithdrawn: true });
    expect(nextOutbox(withdrawn, { type: 'accepted', id: 'a', jobId: 'j' }).entries.map((entry) => entry.parcel.id)).toEqual(['b']);
    expect(nextOutbox(withdrawn, { type: 'putOff', id: 'a', until: 9, why: 'crowd' }).entries.map((entry) => entry.parcel.id)).toEqual([
      'b',
    ]);
  });

  it('asks before the page is left only while something is unsent', () => {
    expect(holdsUnsent(emptyOutbox)).toBe(false);
    expect(holdsUnsent(after(added))).toBe(true);
    expect(holdsUnsent(after({ type: 'added', parcels: [parcel('a')] }, started, { type: 'accepted', id: 'a', jobId: 'j' }))).toBe(false);
  });
});

const ids = ['a', 'b', 'c'];
const anyId = fc.constantFrom(...ids);
/** What may happen after everything was added; sending starts only as the outbox itself decides. */
const anyEvent: fc.Arbitrary<OutboxEvent | 'act'> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('act' as const) },
  fc.record({ type: fc.constant('bytesSent' as const), id: anyId, loaded: fc.integer({ min: 0, max: 120 }) }),
  fc.record({ type: fc.constant('accepted' as const), id: anyId, jobId: fc.constant('job') }),
  fc.record({
    type: fc.constant('putOff' as const),
    id: anyId,
    until: fc.integer({ min: 0, max: 60 }),
    why: fc.constantFrom('limit' as const, 'crowd' as const),
  }),
  fc.record({ type: fc.constant('refused' as const), id: anyId, problem: fc.constant(problem) }),
  fc.record({ type: fc.constant('withdrawn' as const), id: anyId }),
  fc.record({ type: fc.constant('triedAgain' as const), id: anyId }),
);

describe('the outbox, whatever happens in whatever order', () => {
  it('never sends two at once, never before the limit allows, never unsends bytes, and loses nothing that was not withdrawn', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        let state = nextOutbox(emptyOutbox, { type: 'added', parcels: ids.map((id) => parcel(id)) });
        const withdrawn = new Set<string>();
        for (const [now, event] of events.entries()) {
          const before = state;
          if (event === 'act') {
            const step = nextStep(state, now);
            if (step.do === 'send') {
              expect(state.held === null || state.held.until <= now).toBe(true);
              state = nextOutbox(state, { type: 'sendingStarted', id: step.parcel.id });
            }
          } else {
            if (event.type === 'withdrawn') withdrawn.add(event.id);
            state = nextOutbox(state, event);
          }
          expect(state.entries.filter(({ stage }) => stage.is === 'sending').length).toBeLessThanOrEqual(1);
          expect(state.entries.map((entry) => entry.parcel.id)).toEqual(
            ids.filter((id) => state.entries.some((entry) => entry.parcel.id === id)),
          );
          for (const id of ids) {
            const [was, is] = [before, state].map(({ entries }) => entries.find((entry) => entry.parcel.id === id)?.stage);
            if (!is) expect(withdrawn).toContain(id);
            if (was?.is === 'sending' && is?.is === 'sending') expect(is.loaded).toBeGreaterThanOrEqual(was.loaded);
            if (was?.is === 'accepted') expect(is).toEqual(was);
          }
        }
      }),
    );
  });
});
