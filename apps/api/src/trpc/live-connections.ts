import type { Actor } from '@groundwork/jobs';
import { RequestError } from '../errors/request-error.ts';

/** Keeps the open subscriptions of this process within bounds. */
export interface LiveConnections {
  /**
   * The same events, counted as one open subscription of the actor for as long as they are followed.
   * @throws RequestError busy, before the first event, when too many are open
   */
  keep<Event>(actor: Actor, events: AsyncIterable<Event>): AsyncGenerator<Event, void, undefined>;
}

/** An open subscription takes about 65 kB (`npm run bench -- subscriptions`); who is refused asks `status` instead, and tries again. */
const defaults = { mostOfAll: 5000, mostOfCaller: 2000 };
const retryAfterSeconds = 15;

export function createLiveConnections({ mostOfAll, mostOfCaller } = defaults): LiveConnections {
  const ofCaller = new Map<string, number>();
  let open = 0;
  return {
    async *keep(actor, events) {
      const caller = `${actor.kind}:${actor.id}`;
      const own = ofCaller.get(caller) ?? 0;
      if (open >= mostOfAll || own >= mostOfCaller) throw tooMany();
      open++;
      ofCaller.set(caller, own + 1);
      try {
        yield* events;
      } finally {
        open--;
        const left = (ofCaller.get(caller) ?? 1) - 1;
        if (left > 0) ofCaller.set(caller, left);
        else ofCaller.delete(caller);
      }
    },
  };
}

function tooMany(): RequestError {
  return new RequestError('busy', 'Too many live connections are open right now. The analysis goes on; ask for its status instead.', {
    retryAfterSeconds,
  });
}
