import type { VerifiedAnalysis } from '../model.ts';
import { accommodationGroup, documentRecommendationsSection, supportsSection } from './markdown/accommodations.ts';
import { joinBlocks, section } from './markdown/blocks.ts';
import { escapeMarkdown } from './markdown/escape.ts';
import { barrierSection } from './markdown/finding.ts';
import { currencySection, diagnosesSection, qualitySection } from './markdown/quality.ts';
import { scoresSection } from './markdown/scores.ts';
import type { AccommodationCategory } from './words.ts';

const groups: readonly { category: AccommodationCategory; heading: string }[] = [
  { category: 'academic', heading: 'Examinations and academic adjustments' },
  { category: 'instructional', heading: 'Teaching and coursework' },
  { category: 'auxiliary_aid', heading: 'Auxiliary aids and services' },
];

/** The report for a disability-services office. */
export function postSecondaryMarkdown(verified: VerifiedAnalysis, summary: string): string {
  return joinBlocks([
    '# Accommodation report',
    section(2, 'Summary', [escapeMarkdown(summary)]),
    section(
      2,
      'Functional barriers',
      verified.barriers.map((barrier) => barrierSection(barrier, verified.scores)),
    ),
    diagnosesSection('Diagnoses in the document', verified),
    section(
      2,
      'Accommodations',
      groups.map(({ category, heading }) =>
        accommodationGroup(
          3,
          heading,
          verified.accommodations.filter((one) => one.category === category),
        ),
      ),
    ),
    supportsSection('Supports and referrals (not accommodations)', verified),
    documentRecommendationsSection('Recommendations in the document', verified),
    scoresSection(verified.scores),
    currencySection('Currency of the documentation', verified),
    qualitySection('Quality control', verified),
  ]);
}
