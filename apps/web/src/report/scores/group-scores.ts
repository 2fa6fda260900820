import type { Score } from '@groundwork/analysis/schema';

/** Scores of one instrument, told by one rater where it has raters. */
export interface InstrumentScores {
  name: string;
  scores: Score[];
}

/** A report's scores, with what is not the person's present standing set apart. */
export interface GroupedScores {
  present: InstrumentScores[];
  /** Earlier evaluations; `name` carries the year where the document tells it. */
  historic: InstrumentScores[];
  otherPerson: InstrumentScores[];
}

/** Sorts scores into those tables, each in the document's order. */
export function groupScores(scores: readonly Score[]): GroupedScores {
  const own = scores.filter((score) => score.subject === 'client');
  return {
    present: byName(
      own.filter((score) => !score.historic),
      nameOf,
    ),
    historic: byName(
      own.filter((score) => score.historic),
      (score) => (score.year ? `${nameOf(score)}, ${score.year}` : nameOf(score)),
    ),
    otherPerson: byName(
      scores.filter((score) => score.subject === 'other'),
      nameOf,
    ),
  };
}

function nameOf({ instrument, rater }: Score): string {
  return rater ? `${instrument} (${rater})` : instrument;
}

function byName(scores: readonly Score[], name: (score: Score) => string): InstrumentScores[] {
  return [...Map.groupBy(scores, name)].map(([group, members]) => ({ name: group, scores: members }));
}
