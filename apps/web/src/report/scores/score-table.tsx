import type { Score } from '@groundwork/analysis/schema';
import { TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import { usePickedEvidence } from '../evidence/picked-evidence.tsx';
import { scoreMarkId } from '../evidence/report-marks.ts';
import { scoreTypeNames, words } from '../words.ts';
import { classificationInWords, doubtsOf, intervalInWords } from './describe-score.ts';
import './score-table.css';

interface ScoreTableProps {
  caption: string;
  scores: readonly Score[];
  /** Whether each row says of which instrument it is, because the caption does not. */
  namesInstrument?: boolean;
}

/** Scores as printed beside our own classification; each page number shows its row in the source. */
export function ScoreTable({ caption, scores, namesInstrument = false }: ScoreTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="score-table-frame" tabIndex={0} aria-label={caption}>
      <table className="score-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {words.scoreColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <Fragment key={score.id}>
              <ScoreRow score={score} namesInstrument={namesInstrument} />
              <DoubtRow score={score} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ScoreRow({ score, namesInstrument }: { score: Score; namesInstrument: boolean }) {
  return (
    <tr id={namesInstrument ? undefined : score.id} className={score.isConcern ? 'concern' : undefined}>
      <th scope="row">
        {score.scale}
        {namesInstrument && <span className="block text-xs font-normal text-ink-3">{score.instrument}</span>}
      </th>
      <td>{scoreTypeNames[score.type].name}</td>
      <td className="figure font-semibold">{score.value}</td>
      <td className="figure">{score.percentile ?? words.none}</td>
      <td className="figure whitespace-nowrap">{intervalInWords(score) ?? words.none}</td>
      <td>{score.label ?? words.none}</td>
      <td>{classificationInWords(score) ?? words.none}</td>
      <td>
        <ShowButton score={score} />
      </td>
    </tr>
  );
}

/** What does not fit about a printed score, directly below it. */
function DoubtRow({ score }: { score: Score }) {
  const doubts = doubtsOf(score);
  if (doubts.length === 0) return null;
  return (
    <tr className="doubt">
      <td colSpan={words.scoreColumns.length}>
        <TriangleAlert size={14} aria-hidden className="mr-1.5 inline -translate-y-px" />
        {doubts.map((doubt) => doubt.detail).join(' ')}
      </td>
    </tr>
  );
}

function ShowButton({ score }: { score: Score }) {
  const { markId, pick } = usePickedEvidence();
  const id = scoreMarkId(score);
  return (
    <button
      type="button"
      className="page-button"
      data-mark={id}
      aria-pressed={markId === id}
      aria-label={words.showScore(score.scale, score.page)}
      onClick={() => pick(id)}
    >
      {score.page === null ? words.show : `p. ${score.page}`}
    </button>
  );
}
