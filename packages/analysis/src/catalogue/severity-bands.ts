import type { CutOffs } from './cut-offs.ts';

/** A word that a publisher gives to scores from `low` to `high`, in the scale's own metric; where low is worse the score is mirrored at the metric's mean. */
export interface SeverityBand {
  label: string;
  low: number;
  high: number;
}

const without = Number.NEGATIVE_INFINITY;
const open = Number.POSITIVE_INFINITY;

/** The words of questionnaires and symptom lists whose bands are the same in all printings. Words are compared in lower case. */
export const severityBands: Partial<Record<CutOffs, { source: string; bands: readonly SeverityBand[] }>> = {
  bdi: {
    source: 'BDI-II manual',
    bands: [
      { label: 'minimal', low: 0, high: 13 },
      { label: 'mild', low: 14, high: 19 },
      { label: 'moderate', low: 20, high: 28 },
      { label: 'severe', low: 29, high: 63 },
    ],
  },
  phq: {
    source: 'Kroenke, Spitzer and Williams 2001',
    bands: [
      { label: 'minimal', low: 0, high: 4 },
      { label: 'mild', low: 5, high: 9 },
      { label: 'moderate', low: 10, high: 14 },
      { label: 'moderately severe', low: 15, high: 19 },
      { label: 'severe', low: 20, high: 27 },
    ],
  },
  gad: {
    source: 'Spitzer and others 2006',
    bands: [
      { label: 'minimal', low: 0, high: 4 },
      { label: 'mild', low: 5, high: 9 },
      { label: 'moderate', low: 10, high: 14 },
      { label: 'severe', low: 15, high: 21 },
    ],
  },
  srs: {
    source: 'SRS-2 manual',
    bands: [
      { label: 'within normal limits', low: without, high: 59 },
      { label: 'mild', low: 60, high: 65 },
      { label: 'moderate', low: 66, high: 75 },
      { label: 'severe', low: 76, high: open },
    ],
  },
  basc: {
    source: 'BASC-3 manual',
    bands: [
      { label: 'average', low: without, high: 59 },
      { label: 'at-risk', low: 60, high: 69 },
      { label: 'at risk', low: 60, high: 69 },
      { label: 'clinically significant', low: 70, high: open },
    ],
  },
  brief: {
    source: 'BRIEF2 and BRIEF-A manuals',
    bands: [
      { label: 'mildly elevated', low: 60, high: 64 },
      { label: 'potentially clinically elevated', low: 65, high: 69 },
      { label: 'clinically elevated', low: 65, high: open },
    ],
  },
};
