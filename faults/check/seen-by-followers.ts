import { isFinal } from '@groundwork/db';
import type { Rule } from './rules.ts';

/**
 * Each subscription gets exactly the stored events after the number it came with, as far as it went, also over its reconnects. The client
 * library, which asks for the status where the stream does not get through, may leave out what it was not told, and nothing else.
 */
export const followersSeeWhatIsStored: Rule = ({ history, events }) =>
  history.streams.flatMap(({ jobId, through, afterSeq, events: given }) =>
    given.flatMap((event, index) => {
      const last = given[index - 1]?.seq ?? afterSeq;
      if (through === 'stream' ? event.seq !== last + 1 : event.seq <= last)
        return [{ analysisId: jobId, what: `a follower (${through}) was given ${event.seq} after ${last}` }];
      const stored = events.get(jobId)?.[event.seq - 1];
      return stored?.state === event.state && stored.progress === event.progress
        ? []
        : [{ analysisId: jobId, what: `a follower was given ${event.seq} as ${event.state}, stored is ${stored?.state}` }];
    }),
  );

/** A subscription that ended by itself ended with a final event, and at the end of the run none is left waiting. */
export const everyFollowerArrives: Rule = ({ history }) =>
  history.streams.flatMap(({ jobId, events, end }) => {
    if (end === 'open') return [{ analysisId: jobId, what: `a follower is left waiting after event ${events.at(-1)?.seq ?? 'none'}` }];
    const last = events.at(-1);
    return end === 'final' && last && !isFinal(last.state)
      ? [{ analysisId: jobId, what: `a follower was left at ${last.seq} ${last.state}` }]
      : [];
  });
