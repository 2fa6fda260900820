import { type BarrierKey, barrierKeys } from '../barrier-keys.ts';
import { academicPatterns } from './academic.ts';
import { cognitivePatterns } from './cognitive.ts';
import { communicationPatterns } from './communication.ts';
import { cognitiveEffects } from './effects/cognitive.ts';
import { communicationEffects } from './effects/communication.ts';
import { emotionalEffects } from './effects/emotional.ts';
import { healthEffects } from './effects/health.ts';
import { literacyEffects } from './effects/literacy.ts';
import { mathematicsEffects } from './effects/mathematics.ts';
import { selfManagementEffects } from './effects/self-management.ts';
import { emotionalPatterns } from './emotional.ts';
import { healthPatterns } from './health.ts';
import type { KeyPatterns, Sign } from './signs.ts';

/** By its name alone: the words by which a text is known to speak of difficulties at all. */
export const namedPatterns: Record<BarrierKey, KeyPatterns> = {
  ...cognitivePatterns,
  ...academicPatterns,
  ...communicationPatterns,
  ...emotionalPatterns,
  ...healthPatterns,
};

const effects: Record<BarrierKey, readonly Sign[]> = {
  ...cognitiveEffects,
  ...selfManagementEffects,
  ...literacyEffects,
  ...mathematicsEffects,
  ...communicationEffects,
  ...emotionalEffects,
  ...healthEffects,
};

/** How each barrier shows itself in words: by the name of the ability or symptom, and by what it makes hard. */
export function patternsOf(key: BarrierKey): KeyPatterns {
  return patterns[key];
}

const patterns: Record<BarrierKey, KeyPatterns> = { ...namedPatterns };
for (const key of barrierKeys) patterns[key] = { ...namedPatterns[key], signs: [...namedPatterns[key].signs, ...effects[key]] };
