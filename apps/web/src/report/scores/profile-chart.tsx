import { useId, useState } from 'react';
import { Button } from '../../look/button.tsx';
import { Sheet } from '../../look/sheet.tsx';
import { usePickedEvidence } from '../evidence/picked-evidence.tsx';
import { scoreMarkId } from '../evidence/report-marks.ts';
import { words } from '../words.ts';
import { percentileInWords, valueInWords } from './describe-score.ts';
import { ProfilePlot } from './profile-plot.tsx';
import { ScoreTable } from './score-table.tsx';
import { atAGlance, type ChartScale, type ProfileLine, positionOn } from './standard-metric.ts';
import './profile.css';

interface ProfileChartProps {
  title: string;
  note: string;
  scale: ChartScale;
  lines: readonly ProfileLine[];
}

/** Scores on one scale, as a chart or as the table behind it. A line of the chart can be shown in the source. */
export function ProfileChart({ title, note, scale, lines }: ProfileChartProps) {
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  if (lines.length === 0) return null;
  const glance = atAGlance(lines);
  const shown = isWhole || isTable ? lines : glance;
  return (
    <Sheet as="section" className="grid gap-3 px-5 py-4" aria-labelledby={id}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        <span className="text-sm text-ink-3">{note}</span>
        <Button look="quiet" size="small" className="-mr-2.5 ml-auto" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? words.asAChart : words.asATable}
        </Button>
      </div>
      {isTable ? (
        <ScoreTable caption={title} scores={shown.map((line) => line.score)} namesInstrument />
      ) : (
        <div className="profile">
          <ProfilePlot title={title} scale={scale} lines={shown} />
          <ol className="profile-lines">
            {shown.map((line) => (
              <li key={line.score.id}>
                <ProfileLineButton line={line} />
              </li>
            ))}
          </ol>
          <Axis scale={scale} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-3">
        {!isTable && <Legend lines={shown} />}
        {!isTable && glance.length < lines.length && (
          <Button look="quiet" size="small" className="-mr-2.5 ml-auto" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? words.fewerScores : words.allScores(lines.length)}
          </Button>
        )}
      </div>
    </Sheet>
  );
}

/** The words of a line: what is measured left of the plot, its value right of it. */
function ProfileLineButton({ line: { score } }: { line: ProfileLine }) {
  const { markId, pick } = usePickedEvidence();
  const percentile = percentileInWords(score);
  return (
    <button
      type="button"
      className="profile-line"
      data-mark={scoreMarkId(score)}
      aria-pressed={markId === scoreMarkId(score)}
      title={`${score.instrument} ${score.scale}`}
      onClick={() => pick(scoreMarkId(score))}
    >
      <span className="profile-name">
        <span className="profile-scale">{score.scale}</span>
        {score.rater && <span className="profile-rater"> · {score.rater}</span>}
        <span className="sr-only">{`, ${score.instrument}`}</span>
      </span>
      <span className={score.isConcern ? 'profile-value font-semibold text-bad' : 'profile-value'}>
        {valueInWords(score)}
        <span className="sr-only">{`${percentile ? `, ${percentile}` : ''}${score.isConcern ? `, ${words.concern}` : ''}`}</span>
      </span>
    </button>
  );
}

/** The numbers under the plot, and the name of the average band. */
function Axis({ scale }: { scale: ChartScale }) {
  return (
    <div className="profile-axis">
      <svg width="100%" height="32" aria-hidden="true">
        {scale.ticks.map((tick) => (
          <text key={tick} x={`${positionOn(scale, tick)}%`} y="13" textAnchor="middle">
            {tick}
          </text>
        ))}
        <text x={`${positionOn(scale, (scale.average.low + scale.average.high) / 2)}%`} y="28" textAnchor="middle">
          {words.average}
        </text>
      </svg>
    </div>
  );
}

/** What the two shapes stand for, where both are on the chart or the concern is. */
function Legend({ lines }: { lines: readonly ProfileLine[] }) {
  if (!lines.some((line) => line.score.isConcern)) return null;
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <svg width="12" height="12" aria-hidden="true">
          <path className="plot-concern" d="M6 0 L12 6 L6 12 L0 6 Z" />
        </svg>
        {words.concern}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg width="12" height="12" aria-hidden="true">
          <circle className="plot-point" cx="6" cy="6" r="5" />
        </svg>
        {words.noConcern}
      </span>
    </>
  );
}
