import { setTimeout as sleep } from 'node:timers/promises';
import { type Actor, DomainError, followAnalysis, type JobsContext } from '@groundwork/jobs';
import type { History, Stream } from './history.ts';
import type { Random } from './random.ts';

export interface FollowOptions {
  apis: { jobs: JobsContext }[];
  actor: Actor;
  jobId: string;
  history: History;
  random: Random;
  until: AbortSignal;
}

/**
 * Follows an analysis to its end as a browser does: whenever the stream breaks it comes back, to any API process, with the number of the last
 * event it has. Some leave on their own in the middle and come back, too.
 */
export async function follow({ apis, actor, jobId, history, random, until }: FollowOptions): Promise<void> {
  let afterSeq = 0;
  while (!until.aborted) {
    const jobs = random.pickAny(apis)?.jobs;
    if (!jobs) return;
    const stream: Stream = { customerId: actor.customerId, jobId, afterSeq, events: [], end: 'open' };
    history.streams.push(stream);
    const leaving = random.chance(0.2) ? AbortSignal.any([until, AbortSignal.timeout(random.between(50, 3000))]) : until;
    try {
      for await (const { seq, status, progress } of followAnalysis(jobs, { actor, jobId, afterSeq, signal: leaving })) {
        stream.events.push({ seq, state: status, progress });
        afterSeq = seq;
      }
      if (!leaving.aborted) {
        stream.end = 'final';
        return;
      }
      stream.end = until.aborted ? 'open' : 'broken';
    } catch (error) {
      stream.end = error instanceof DomainError ? 'refused' : 'broken';
      if (stream.end === 'refused') return;
      await sleep(random.between(100, 500));
    }
  }
}
