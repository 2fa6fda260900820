import type { VerifiedAnalysis } from '../model.ts';
import type { NarrativeSection } from '../schema.ts';
import { accommodationGroup, documentRecommendationsSection, supportsSection } from './markdown/accommodations.ts';
import { joinBlocks, section } from './markdown/blocks.ts';
import { escapeMarkdown } from './markdown/escape.ts';
import { barrierSection, strengthSection } from './markdown/finding.ts';
import { narrativeSection } from './markdown/narrative.ts';
import { currencySection, diagnosesSection, qualitySection } from './markdown/quality.ts';
import { scoresSection } from './markdown/scores.ts';
import { parentsHeading } from './reader/k12-sections.ts';

/** Parents read from the top; the team finds the details below. */
const isForParents = ({ heading }: NarrativeSection): boolean => heading === parentsHeading;

/** The report for the school team, with a part for parents. */
export function k12Markdown(verified: VerifiedAnalysis, summary: string, readerSections: readonly NarrativeSection[]): string {
  const { accommodations } = verified;
  return joinBlocks([
    '# School support report',
    section(2, 'Summary', [escapeMarkdown(summary)]),
    ...readerSections.filter(isForParents).map(narrativeSection),
    section(
      2,
      'Strengths',
      verified.strengths.map((strength) => strengthSection(strength, verified.scores)),
    ),
    section(
      2,
      'Needs',
      verified.barriers.map((barrier) => barrierSection(barrier, verified.scores)),
    ),
    diagnosesSection('Diagnoses in the document', verified),
    accommodationGroup(
      2,
      'Classroom accommodations',
      accommodations.filter((one) => one.category === 'academic'),
    ),
    accommodationGroup(
      2,
      'Tools and technology',
      accommodations.filter((one) => one.category === 'auxiliary_aid'),
    ),
    accommodationGroup(
      2,
      'Instruction and interventions',
      accommodations.filter((one) => one.category === 'instructional'),
    ),
    supportsSection('For the team to consider', verified),
    ...readerSections.filter((one) => !isForParents(one)).map(narrativeSection),
    documentRecommendationsSection('Recommendations in the document', verified),
    scoresSection(verified.scores),
    currencySection('Currency of the documentation', verified),
    qualitySection('Items needing review', verified),
  ]);
}
