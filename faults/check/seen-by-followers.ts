import { isFinal } from '@groundwork/db';
import type { Rule } from './rules.ts';

/** Each subscription gets exactly the stored events after the number it came with, as far as it went. */
export const followersSeeWhatIsStored: Rule = ({ history, events }) =>
  history.streams.flatMap(({ jobId, afterSeq, events: given }) =>
    given.flatMap((event, index) => {
      const wanted = afterSeq + index + 1;
      if (event.seq !== wanted) return [{ analysisId: jobId, what: `a follower was given ${event.seq}, next was ${wanted}` }];
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
