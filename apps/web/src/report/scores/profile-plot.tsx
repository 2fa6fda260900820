import { useId } from 'react';
import { words } from '../words.ts';
import { describeProfile } from './describe-profile.ts';
import { type ChartScale, type ProfileLine, positionOn } from './standard-metric.ts';

interface ProfilePlotProps {
  title: string;
  scale: ChartScale;
  lines: readonly ProfileLine[];
}

/**
 * The drawing itself: average band, grid, intervals and values, one line below the other. All places are percentages, so it fits any width
 * without being measured, and its text stays as large as the page's.
 */
export function ProfilePlot({ title, scale, lines }: ProfilePlotProps) {
  const id = useId();
  const from = positionOn(scale, scale.average.low);
  const to = positionOn(scale, scale.average.high);
  return (
    <svg className="profile-plot" width="100%" height="100%" role="img" aria-labelledby={`${id}-title ${id}-text`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{`${words.profileText(lines.length, scale.average.low, scale.average.high)} ${describeProfile(lines)}`}</desc>
      <rect className="plot-average" x={`${from}%`} y="0" width={`${to - from}%`} height="100%" />
      {scale.ticks.map((tick) => (
        <line key={tick} className="plot-grid" x1={`${positionOn(scale, tick)}%`} x2={`${positionOn(scale, tick)}%`} y1="0" y2="100%" />
      ))}
      {lines.map((line, place) => (
        <PlottedScore key={line.score.id} line={line} y={`${((place + 0.5) / lines.length) * 100}%`} />
      ))}
    </svg>
  );
}

/** A value with its interval; a concern differs by shape and by colour. */
function PlottedScore({ line: { score, at, interval }, y }: { line: ProfileLine; y: string }) {
  return (
    <>
      {interval && (
        <line
          className={score.isConcern ? 'plot-interval concern' : 'plot-interval'}
          x1={`${interval.from}%`}
          x2={`${interval.to}%`}
          y1={y}
          y2={y}
        />
      )}
      <svg x={`${at}%`} y={y} overflow="visible" aria-hidden="true">
        {score.isConcern ? <path className="plot-concern" d="M0 -6.5 L6.5 0 L0 6.5 L-6.5 0 Z" /> : <circle className="plot-point" r="5" />}
      </svg>
    </>
  );
}
