import type { BarrierKey } from '../barrier-keys.ts';
import { academicPatterns } from './academic.ts';
import { cognitivePatterns } from './cognitive.ts';
import { communicationPatterns } from './communication.ts';
import { emotionalPatterns } from './emotional.ts';
import { healthPatterns } from './health.ts';
import type { KeyPatterns } from './signs.ts';

/** How each barrier shows itself in words. */
export const evidencePatterns: Record<BarrierKey, KeyPatterns> = {
  ...cognitivePatterns,
  ...academicPatterns,
  ...communicationPatterns,
  ...emotionalPatterns,
  ...healthPatterns,
};
