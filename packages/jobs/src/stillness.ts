/** Tells a worker that is still because nothing comes from one that is still because it lost Redis for good. */
export interface Stillness {
  /** Something came, or an answer that there is nothing: the queue is alive. */
  moved(): void;
  /** Whether the queue has been still for too long, although Redis answers others all the while. Asks Redis only when in doubt. */
  isLost(): Promise<boolean>;
}

export interface StillnessOptions {
  /** How long a queue may be still beside a Redis that answers. */
  stillMs: number;
  /** Whether Redis answers over a connection of its own. */
  isAnswering(): Promise<boolean>;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
}

/**
 * Only time in which Redis is known to answer counts: a worker waits out an outage of any length, and gets as long after it as a lost
 * connection needs to come back by itself.
 */
export function createStillness({ stillMs, isAnswering, now }: StillnessOptions): Stillness {
  const doubtMs = stillMs / 4;
  let movedAt = now();
  let answeringSince: number | undefined;
  return {
    moved() {
      movedAt = now();
      answeringSince = undefined;
    },
    async isLost() {
      if (now() - movedAt < doubtMs) return false;
      const doubted = movedAt;
      if (!(await isAnswering())) {
        answeringSince = undefined;
        return false;
      }
      if (movedAt !== doubted) return false;
      answeringSince ??= now();
      return now() - answeringSince >= stillMs - doubtMs;
    },
  };
}
