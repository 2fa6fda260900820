import type { BarPart } from '../../look/bar.tsx';

/** How much of the bar the upload takes, in percent; the rest is the analysis. A figure of the design. */
const uploadShare = 12;

/** The bar while bytes go out: `fraction` of them are gone. */
export function uploadParts(fraction: number): BarPart[] {
  return [{ tone: 'light', percent: uploadShare * Math.min(1, Math.max(0, fraction)) }];
}

/** The bar once the document is there: the upload's part whole, then the analysis, `progress` from 0 to 100. */
export function analysisParts(progress: number): BarPart[] {
  return [
    { tone: 'light', percent: uploadShare },
    { tone: 'full', percent: ((100 - uploadShare) * Math.min(100, Math.max(0, progress))) / 100 },
  ];
}
