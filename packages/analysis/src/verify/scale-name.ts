import type { Score } from '../schema.ts';
import { findMentions } from '../scores/name-instruments.ts';
import { scaleOf } from '../scores/scale-names.ts';

/** `Processing Speed Index (PSI)` in a table is `Processing Speed` in prose, and `Color-Word Interference: Inhibition` is `Inhibition`. */
export function comparableScaleName(score: Pick<Score, 'instrument' | 'scale'>): string {
  const [mention] = findMentions(score.instrument);
  return (scaleOf(mention?.instrument ?? null, score.scale)?.name ?? score.scale)
    .toLowerCase()
    .replace(/\([^)]*\)|\b(?:index|composite|cluster|subtest|scale|standard score|score)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
