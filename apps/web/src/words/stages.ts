import type { Stage, StageCounts } from '@groundwork/analysis/schema';
import { countOf } from './figures.ts';

/** A step of the analysis as a person sees it: what it is called before, while and after it is done. */
export interface StepWords {
  key: string;
  /** Stages of the engine this step covers. */
  stages: readonly Stage[];
  before: string;
  now: (counts: StageCounts) => string;
  done: (counts: StageCounts) => string;
}

/** The steps in order; the upload comes before them. */
export const steps: readonly StepWords[] = [
  {
    key: 'read',
    stages: ['read', 'sections'],
    before: 'Reading',
    now: ({ pages }) => (pages ? `Reading ${countOf(pages, 'page')}` : 'Reading the document'),
    done: ({ pages }) => (pages ? `Read ${countOf(pages, 'page')}` : 'Read'),
  },
  {
    key: 'scores',
    stages: ['scores'],
    before: 'Scores',
    now: ({ scores }) => (scores ? `${countOf(scores, 'score')} found so far` : 'Looking for scores'),
    done: ({ scores }) => (scores === undefined ? 'Scores' : scores === 0 ? 'No scores in the text' : `${countOf(scores, 'score')} found`),
  },
  {
    key: 'findings',
    stages: ['findings', 'recommendations'],
    before: 'Evidence',
    now: ({ findings }) => (findings ? `Weighing evidence for ${countOf(findings, 'finding')}` : 'Weighing evidence'),
    done: ({ findings }) => (findings === undefined ? 'Evidence weighed' : countOf(findings, 'finding')),
  },
  {
    key: 'verify',
    stages: ['verify'],
    before: 'Checking quotes',
    now: ({ quotes }) => (quotes ? `Checking ${countOf(quotes, 'quote')}` : 'Checking quotes'),
    done: ({ quotes }) => (quotes ? `${countOf(quotes, 'quote')} checked` : 'Quotes checked'),
  },
  { key: 'report', stages: ['report'], before: 'Report', now: () => 'Writing the report', done: () => 'Report' },
];
