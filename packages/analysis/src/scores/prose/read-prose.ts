import type { ScoreContext } from '../context.ts';
import type { ScoreReading } from '../score-reading.ts';

export function readProse(_context: ScoreContext, _inTables: ScoreReading[]): ScoreReading[] {
  return [];
}
