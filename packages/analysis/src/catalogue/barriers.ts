import type { BarrierKey } from './barrier-keys.ts';
import { barriersOfHealth } from './barriers-health.ts';
import { barriersOfLearning } from './barriers-learning.ts';

/** What the reports say about a barrier. Person first, without name or gender; no digits, so that every number of a report is the document's. */
export interface BarrierEntry {
  title: string;
  /** What it changes in studying or testing, for a professional reader. */
  impact: string;
  /** The same for a parent, about grade 6 to 8. */
  plain: string;
  /** What the school team should watch for, and what a tutor should keep count of. */
  observe: string;
  track: string;
  /** How soon documentation ages: `changing` conditions come and go within months, `stable` ones last. */
  course: 'stable' | 'changing';
  /** How the same ability reads when it is a strength; absent where there is no such thing. */
  strength?: string;
  /** The strength as it ends the sentence “Your child …”, for a parent, in the words of grade 6 to 8. */
  plainStrength?: string;
}

/** Keys and typical effects: the project's domain table of forty functional barriers, worded from AHEAD's documentation guidance (2012). */
export const barrierCatalogue: Record<BarrierKey, BarrierEntry> = { ...barriersOfLearning, ...barriersOfHealth };
