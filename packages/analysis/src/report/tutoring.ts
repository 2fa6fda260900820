import type { VerifiedAnalysis } from '../model.ts';
import type { NarrativeSection } from '../schema.ts';
import { accommodationGroup, documentRecommendationsSection, supportsSection } from './markdown/accommodations.ts';
import { joinBlocks, section } from './markdown/blocks.ts';
import { escapeMarkdown } from './markdown/escape.ts';
import { barrierSection, strengthSection } from './markdown/finding.ts';
import { narrativeSection } from './markdown/narrative.ts';
import { currencySection, diagnosesSection, qualitySection } from './markdown/quality.ts';
import { scoresSection } from './markdown/scores.ts';
import { skillOf, skills } from './reader/skills.ts';

/** The report for a tutor. */
export function tutoringMarkdown(verified: VerifiedAnalysis, summary: string, readerSections: readonly NarrativeSection[]): string {
  const [profile, ...plan] = readerSections;
  const keys = new Map(verified.barriers.map((barrier) => [barrier.id, barrier.key]));
  const skillOfStrategy = (barrierIds: readonly string[]): string => skillOf(keys.get(barrierIds[0] ?? '') ?? '');
  return joinBlocks([
    '# Tutoring report',
    section(2, 'Summary', [escapeMarkdown(summary)]),
    profile ? narrativeSection(profile) : '',
    section(
      2,
      'Strengths to build on',
      verified.strengths.map((strength) => strengthSection(strength, verified.scores)),
    ),
    section(
      2,
      'What is hard',
      verified.barriers.map((barrier) => barrierSection(barrier, verified.scores)),
    ),
    section(
      2,
      'Strategies by skill',
      skills.map((skill) =>
        accommodationGroup(
          3,
          skill,
          verified.accommodations.filter((one) => skillOfStrategy(one.barrierIds) === skill),
        ),
      ),
    ),
    ...plan.map(narrativeSection),
    supportsSection('To share with the family', verified),
    documentRecommendationsSection('Plans and recommendations in the document', verified),
    diagnosesSection('Diagnoses in the document', verified),
    scoresSection(verified.scores),
    currencySection('How recent the information is', verified),
    qualitySection('What was checked', verified),
  ]);
}
