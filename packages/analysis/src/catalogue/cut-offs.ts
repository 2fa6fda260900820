/** Systems of cut-offs of rating scales and symptom lists. */
export type CutOffs =
  | 'basc'
  | 'brief'
  | 'conners'
  | 'aseba'
  | 'srs'
  | 'gars'
  | 'cpt'
  | 'tova'
  | 'tai'
  | 'bdi'
  | 'bai'
  | 'phq'
  | 'gad'
  | 'asrs'
  | 'scared'
  | 'pcl'
  | 'cesd'
  | 'isi'
  | 'ess'
  | 'psqi'
  | 'wurs'
  | 'scq'
  | 'aq'
  | 'rcads'
  | 'sdq'
  | 'fss'
  | 'mcmi';

/**
 * From which score a scale is elevated, and from which clinically so, in its own metric; high is worse.
 * For scales on which low is worse the cut-offs are mirrored at the metric's mean.
 */
export interface CutOff {
  elevated: number;
  clinical: number;
  source: string;
}

/** One row per system. */
export const cutOffs: Record<CutOffs, CutOff> = {
  basc: { elevated: 60, clinical: 70, source: 'BASC-3 manual: 60-69 at risk, 70 clinically significant; adaptive scales 31-40 and 30' },
  brief: {
    elevated: 60,
    clinical: 65,
    source: 'BRIEF2 manual: 60-64 mildly, 65-69 potentially clinically, 70 clinically elevated; BRIEF-A: 65',
  },
  conners: { elevated: 60, clinical: 65, source: 'Conners 4 manual: 60-64 slightly elevated, 65-69 elevated, 70 very elevated' },
  aseba: { elevated: 65, clinical: 70, source: 'ASEBA manual, syndrome scales: 65-69 borderline, 70 clinical' },
  srs: { elevated: 60, clinical: 66, source: 'SRS-2 manual: 60-65 mild, 66-75 moderate, 76 severe' },
  gars: { elevated: 55, clinical: 71, source: 'GARS-3 manual: 55-70 probable, 71 very likely' },
  cpt: { elevated: 60, clinical: 70, source: 'CPT 3 manual: 60-69 elevated, 70 very elevated' },
  tova: { elevated: 115, clinical: 121, source: 'TOVA manual: 80-85 borderline, below 80 outside normal limits' },
  tai: { elevated: 60, clinical: 65, source: 'One and one and a half standard deviations above the mean of Spielberger 1980' },
  bdi: { elevated: 14, clinical: 20, source: 'BDI-II manual: 14 mild, 20 moderate, 29 severe' },
  bai: { elevated: 8, clinical: 16, source: 'BAI manual: 8 mild, 16 moderate, 26 severe' },
  phq: { elevated: 5, clinical: 10, source: 'Kroenke, Spitzer and Williams 2001: 5 mild, 10 moderate, 15 moderately severe, 20 severe' },
  gad: { elevated: 5, clinical: 10, source: 'Spitzer and others 2006: 5 mild, 10 moderate, 15 severe' },
  asrs: { elevated: 4, clinical: 4, source: 'WHO ASRS v1.1: 4 of 6 in part A is a positive screen' },
  scared: { elevated: 25, clinical: 30, source: 'Birmaher and others 1999: 25 may indicate an anxiety disorder, 30 is more specific' },
  pcl: { elevated: 28, clinical: 31, source: 'National Center for PTSD: 31 to 33' },
  cesd: { elevated: 16, clinical: 20, source: 'Radloff 1977: 16' },
  isi: { elevated: 8, clinical: 15, source: 'Bastien, Vallières and Morin 2001: 8 subthreshold, 15 moderate, 22 severe' },
  ess: { elevated: 11, clinical: 16, source: 'Johns 1991: above 10' },
  psqi: { elevated: 6, clinical: 10, source: 'Buysse and others 1989: above 5' },
  wurs: { elevated: 36, clinical: 46, source: 'Ward, Wender and Reimherr 1993: 46' },
  scq: { elevated: 15, clinical: 22, source: 'SCQ manual: 15' },
  rcads: { elevated: 65, clinical: 70, source: 'Chorpita and others 2000: 65 borderline, 70 clinical' },
  sdq: { elevated: 14, clinical: 17, source: 'Goodman 1997, total difficulties by parents: 14 to 16 borderline, 17 high' },
  fss: { elevated: 4, clinical: 5, source: 'Krupp and others 1989: a mean of 4 or more' },
  mcmi: { elevated: 75, clinical: 85, source: 'MCMI-IV manual, base rates: 75 present, 85 prominent' },
  aq: { elevated: 26, clinical: 32, source: 'Baron-Cohen and others 2001: 32' },
};
