import type { VerifiedAnalysis } from '../../model.ts';
import type { Finding } from '../../schema.ts';
import { ageInWords } from '../../verify/inconsistencies.ts';
import { openFindings } from '../summary.ts';
import { counted, dateInWords, statusNames } from '../words.ts';
import { joinBlocks, list, section } from './blocks.ts';
import { escapeMarkdown } from './escape.ts';
import { quotes } from './evidence.ts';

/** Diagnoses in the document's own words. */
export function diagnosesSection(heading: string, { statedDiagnoses }: VerifiedAnalysis): string {
  return section(2, heading, [
    statedDiagnoses.length === 0 ? '' : joinBlocks(['The document states, and this report only repeats:', quotes(statedDiagnoses)]),
  ]);
}

const verdicts: Record<VerifiedAnalysis['currency']['verdict'], string> = {
  current: 'It is current for the conditions it describes.',
  ageing: 'It is ageing for at least one of the conditions it describes: ask how things are now.',
  outdated:
    "It is too old for at least one of the conditions it describes: ask for an update, and meanwhile weigh it with the student's own account.",
  unknown: 'How current it is cannot be judged: ask for the date of testing.',
};

/** How old the documentation is, and what that means for these conditions. */
export function currencySection(heading: string, { currency }: VerifiedAnalysis): string {
  const age =
    currency.assessedOn === null || currency.ageMonths === null
      ? 'The document gives no date of testing.'
      : `The testing is dated ${dateInWords(currency.assessedOn)} and is ${ageInWords(currency.ageMonths)} old.`;
  return section(2, heading, [
    `${age} ${verdicts[currency.verdict]} How soon documentation ages depends on whether a condition lasts or changes, not on a fixed number of years.`,
  ]);
}

/** What was checked, what did not agree, and what a person has to decide. */
export function qualitySection(heading: string, verified: VerifiedAnalysis): string {
  const { grounded, inconsistencies, warnings } = verified;
  const missing = grounded.total - grounded.quotes;
  return section(2, heading, [
    missing === 0
      ? `All ${counted(grounded.total, 'quote')} were found word for word in the document.`
      : `${grounded.quotes} of ${counted(grounded.total, 'quote')} were found in the document; the others are marked.`,
    titledList(
      'Contradictions',
      inconsistencies.map((one) => escapeMarkdown(one.detail)),
    ),
    titledList(
      'About the document',
      warnings.map((one) => `${escapeMarkdown(one.detail)}${one.page === undefined ? '' : ` (page ${one.page})`}`),
    ),
    titledList('Needs review', reviewItems([...verified.barriers, ...verified.strengths])),
  ]);
}

export function reviewItems(findings: readonly Finding[]): string[] {
  return openFindings(findings).map((finding) => {
    const state = finding.status === 'flagged' ? ` (${statusNames.flagged})` : '';
    return `**${finding.id} ${finding.title}**${state}: ${finding.reasons.map(escapeMarkdown).join(' ')}`;
  });
}

function titledList(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${list(items)}`;
}
