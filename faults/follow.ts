import { setTimeout as sleep } from 'node:timers/promises';
import { type Door, outcomeOf } from './calls.ts';
import type { History, SeenEvent, Stream } from './history.ts';
import type { Random } from './random.ts';

export interface FollowOptions {
  door: Door;
  customerId: string;
  jobId: string;
  history: History;
  random: Random;
  until: AbortSignal;
}

/**
 * Follows an analysis to its end as a page or an app does: over the live stream, which reconnects by itself with the id of the last event, or
 * with the client library. Some leave on their own in the middle and come back; so does whoever met an error.
 */
export async function follow({ door, customerId, jobId, history, random, until }: FollowOptions): Promise<void> {
  const through = random.chance(0.7) ? 'stream' : 'client';
  let afterSeq = 0;
  while (!until.aborted) {
    const stream: Stream = { customerId, jobId, through, afterSeq, events: [], reconnects: 0, end: 'open' };
    history.streams.push(stream);
    const leaving = random.chance(0.2) ? AbortSignal.any([until, AbortSignal.timeout(random.between(50, 3000))]) : until;
    try {
      await (through === 'stream' ? listen(door, stream, leaving) : followByClient(door, stream, leaving));
      stream.end = 'final';
      return;
    } catch (error) {
      if (until.aborted) return;
      stream.end = outcomeOf(error).kind === 'fail' ? 'refused' : 'broken';
      if (stream.end === 'refused') return;
      // The client library begins with the first event each time.
      if (through === 'stream') afterSeq = stream.events.at(-1)?.seq ?? afterSeq;
      await sleep(random.between(100, 500));
    }
  }
}

/** Ends with the stream; rejects with its error, or when the follower leaves. */
function listen({ client }: Door, stream: Stream, leaving: AbortSignal): Promise<void> {
  const { jobId, afterSeq } = stream;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(new Error('left'));
      subscription.unsubscribe();
    };
    const subscription = client.trpc.analyses.onProgress.subscribe(
      { jobId, ...(afterSeq > 0 && { lastEventId: String(afterSeq) }) },
      {
        onData: ({ data }) => stream.events.push(eventOf(data)),
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'connecting' && error) stream.reconnects += 1;
        },
        onError: reject,
        onComplete: resolve,
      },
    );
    if (leaving.aborted) leave();
    leaving.addEventListener('abort', leave, { once: true });
  });
}

async function followByClient({ client }: Door, stream: Stream, signal: AbortSignal): Promise<void> {
  for await (const status of client.analyses.follow(stream.jobId, { signal, pollEveryMs: 500 })) stream.events.push(eventOf(status));
}

function eventOf({ seq, status, progress }: { seq: number; status: SeenEvent['state']; progress: number }): SeenEvent {
  return { seq, state: status, progress };
}
