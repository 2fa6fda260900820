import type { Score } from '@groundwork/analysis/schema';
import { TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import { usePickedEvidence } from '../evidence/picked-evidence.tsx';
import { scoreMarkId } from '../evidence/report-marks.ts';
import { words } from '../words.ts';
import { doubtsOf } from './describe-score.ts';
import { columnsOf, type ScoreColumn } from './score-columns.ts';
import './score-table.css';

interface ScoreTableProps {
  caption: string;
  scores: readonly Score[];
  /** Whether each row says of which instrument it is, because the caption does not. */
  namesInstrument?: boolean;
}

/** Scores as printed beside our own classification; each page number shows its row in the source. */
export function ScoreTable({ caption, scores, namesInstrument = false }: ScoreTableProps) {
  const columns = columnsOf(scores);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="score-table-frame scrolls-sideways" tabIndex={0} aria-label={caption}>
      <table className="score-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {[words.scoreColumns.scale, ...columns.map(({ title }) => title), words.scoreColumns.source].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <Fragment key={score.id}>
              <ScoreRow score={score} columns={columns} namesInstrument={namesInstrument} />
              <DoubtRow score={score} width={columns.length + 2} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ScoreRowProps {
  score: Score;
  columns: readonly ScoreColumn[];
  namesInstrument: boolean;
}

function ScoreRow({ score, columns, namesInstrument }: ScoreRowProps) {
  return (
    <tr id={namesInstrument ? undefined : score.id} className={score.isConcern ? 'concern' : undefined}>
      <th scope="row">
        {score.scale}
        {namesInstrument && <span className="block text-xs font-normal text-ink-3">{score.instrument}</span>}
      </th>
      {columns.map(({ key, cell }) => (
        <td key={key} className={key}>
          {cell(score) ?? words.none}
        </td>
      ))}
      <td>
        <ShowButton score={score} />
      </td>
    </tr>
  );
}

/** What does not fit about a printed score, directly below it. */
function DoubtRow({ score, width }: { score: Score; width: number }) {
  const doubts = doubtsOf(score);
  if (doubts.length === 0) return null;
  return (
    <tr className="doubt">
      <td colSpan={width}>
        <span>
          <TriangleAlert size={14} aria-hidden className="mr-1.5 inline -translate-y-px" />
          {doubts.map((doubt) => doubt.detail).join(' ')}
        </span>
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
