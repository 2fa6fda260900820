import type { VerifiedAnalysis } from '../../model.ts';
import type { ModuleType, NarrativeSection } from '../../schema.ts';
import { observationSection, parentsSection } from './k12-sections.ts';
import { profileSection, sessionPlanSection, trackingSection } from './tutoring-sections.ts';

/** The parts that only this module's reader gets. Findings that are flagged carry nothing further. Post-secondary has none: its reader decides on the findings themselves. */
export function readerSectionsFor(moduleType: ModuleType, verified: VerifiedAnalysis): NarrativeSection[] {
  const reliable = {
    ...verified,
    barriers: verified.barriers.filter((one) => one.status !== 'flagged'),
    strengths: verified.strengths.filter((one) => one.status !== 'flagged'),
  };
  return writers[moduleType].map((write) => write(reliable)).filter((section) => section.paragraphs.length + section.items.length > 0);
}

const writers: Record<ModuleType, readonly ((verified: VerifiedAnalysis) => NarrativeSection)[]> = {
  post_secondary: [],
  k12: [observationSection, parentsSection],
  tutoring: [profileSection, sessionPlanSection, trackingSection],
};
