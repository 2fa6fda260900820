import { inability, soundness, weakness } from '../catalogue/evidence/cues.ts';
import type { Span } from './clauses.ts';

/** A word of weakness or of soundness, and how far from the ability it stands. */
interface Cue {
  says: 'weak' | 'sound';
  word: string;
  span: Span;
  distance: number;
}

/** The word nearest to the ability that a clause names, if it stands near enough to be said of it. */
export function nearestCue(clause: string, topic: Span): Cue | null {
  const cues = (['weak', 'sound'] as const).flatMap((says) => {
    const patterns = says === 'weak' ? [weakness, inability] : [soundness];
    return patterns.flatMap((pattern) =>
      [...clause.matchAll(pattern)].map((match): Cue => {
        const span = { start: match.index, end: match.index + match[0].length };
        return { says, word: match[0], span, distance: distanceBetween(span, topic) };
      }),
    );
  });
  const usable = cues.filter(
    (cue) =>
      cue.distance <= maxCueDistance &&
      (cue.says === 'sound' ? !isWanting(cue, clause) : !isInside(cue.span, topic)) &&
      isOfTopic(cue, topic, clause),
  );
  return usable.sort((a, b) => a.distance - b.distance || (a.says === 'weak' ? -1 : 1))[0] ?? null;
}

/** "hard for him to read smoothly": what is hard to do well is not done well. */
const makesHard =
  /\b(?:hard(?:er)?|difficult|impossible|challenging|struggl(?:es?|ed|ing)|unable|not able)\b(?: for (?:\w+ ){1,3}?| )to\b[^;]*$/i;

/** "a clear weakness", "considerably and clearly impaired": the word of soundness only says how weak. */
const amplifiesWeakness =
  /^ (?:and \w+ )?(?:weak|deficit|difficult|impair|problem|delay|concern|disorder|struggl|slow|poor|limited|reduced|below)/i;

function isWanting({ span }: Cue, clause: string): boolean {
  return makesHard.test(clause.slice(0, span.start)) || amplifiesWeakness.test(clause.slice(span.end));
}

const maxCueDistance = 70;
const percentile = /\d(?:st|nd|rd|th)\b/;

/** A percentile speaks of the scale that was named last before it, never of one that follows. */
function isOfTopic(cue: Cue, topic: Span, clause: string): boolean {
  if (!percentile.test(cue.word)) return true;
  return cue.span.start >= topic.end && !percentile.test(clause.slice(topic.end, cue.span.start));
}

function distanceBetween(a: Span, b: Span): number {
  if (a.end <= b.start) return b.start - a.end;
  return a.start >= b.end ? a.start - b.end : 0;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
