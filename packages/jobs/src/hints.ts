import type { AnalysisState } from '@groundwork/db';
import { analysisStates } from '@groundwork/db';
import { z } from 'zod';
import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { queueName } from './queue.ts';
import { keepSubscribed, type RedisConnection } from './redis.ts';

/**
 * Hints: "this analysis has a new event", told to every process right after a commit, through Redis pub/sub. Ids and numbers only.
 * A hint may be lost or doubled; whoever hears it reads Postgres, and looks there from time to time without a hint.
 *
 * A channel of our own and not Bull's `global:progress`, because a cancel, a retry and a reconciler's repair have no Bull job at hand to
 * report progress on. Bull's own progress is set as well, so that Bull Board shows it.
 */
export interface Hint {
  analysisId: string;
  customerId: string;
  seq: number;
  state: AnalysisState;
}

const hintSchema = z.object({ analysisId: z.string(), customerId: z.string(), seq: z.number(), state: z.enum(analysisStates) });

/** Hears hints of all processes, its own included. */
export interface HintEar {
  listen(hear: (hint: Hint) => void): () => void;
  close(): void;
}

/** How often the line is tried: a half-open one says nothing, and nobody would ask it anything. */
const tryMs = 15_000;

function hintChannel(queuePrefix: string): string {
  return `${queuePrefix}:${queueName}:hints`;
}

/** Tells everyone; never throws, and waits for a Redis that does not answer no longer than `redisTimeoutMs`. */
export async function publishHint(ctx: Pick<JobsContext, 'redis' | 'settings'>, hint: Hint): Promise<void> {
  const { analysisId, customerId, seq, state } = hint;
  await ctx.redis.publish(hintChannel(ctx.settings.queuePrefix), JSON.stringify({ analysisId, customerId, seq, state })).catch(() => {});
}

/** Subscribes a connection that is used for nothing else, and makes it anew when it does not answer any more. */
export function openHintEar(subscriber: RedisConnection, queuePrefix: string, everyMs = tryMs): HintEar {
  const listeners = new Set<(hint: Hint) => void>();
  const channel = hintChannel(queuePrefix);
  keepSubscribed(subscriber, () => channel);
  const tryLine = async () => {
    if (subscriber.status !== 'ready') return;
    // To subscribe again changes nothing, and has an answer.
    await within(everyMs / 3, 'Redis', subscriber.subscribe(channel)).catch(() => subscriber.disconnect(true));
  };
  const timer = setInterval(() => void tryLine(), everyMs);
  subscriber.on('message', (_channel: string, message: string) => {
    const hint = parseHint(message);
    if (hint) for (const hear of listeners) hear(hint);
  });
  return {
    listen(hear) {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    close: () => clearInterval(timer),
  };
}

function parseHint(message: string): Hint | undefined {
  try {
    return hintSchema.parse(JSON.parse(message));
  } catch {
    return undefined;
  }
}
