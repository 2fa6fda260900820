import type { VerifiedAnalysis } from '../../model.ts';
import type { Finding } from '../../schema.ts';
import { ageInWords, dateInWords } from '../../verify/dates-in-words.ts';
import { openFindings } from '../summary.ts';
import { counted, lowerFirst } from '../words.ts';
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
  current: 'It is current for the conditions described.',
  ageing:
    'It is ageing: ask how things are now. How soon documentation ages depends on whether a condition lasts or changes, not on a fixed number of years.',
  outdated:
    "It is too old to show how things are now: ask for an update, and meanwhile weigh it with the student's own account. How soon documentation ages depends on whether a condition lasts or changes, not on a fixed number of years.",
  unknown: 'How current it is cannot be judged: ask for the date of testing.',
};

/** How old the documentation is, and what that means for these conditions. A text that is no assessment documents none. */
export function currencySection(heading: string, { currency, warnings }: VerifiedAnalysis): string {
  if (warnings.some((warning) => warning.code === 'not_an_assessment')) return '';
  const age =
    currency.assessedOn === null || currency.ageMonths === null
      ? 'The document gives no date of testing.'
      : `The documentation is dated ${dateInWords(currency.assessedOn)} and is ${ageInWords(currency.ageMonths)} old.`;
  return section(2, heading, [`${age} ${verdicts[currency.verdict]}`]);
}

/** What was checked, what did not agree, and what a person has to decide. */
export function qualitySection(heading: string, verified: VerifiedAnalysis): string {
  const { inconsistencies, warnings } = verified;
  return section(2, heading, [
    groundedInWords(verified.grounded),
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

function groundedInWords({ quotes: found, total }: VerifiedAnalysis['grounded']): string {
  if (total === 0) return '';
  if (found < total) return `${found} of ${counted(total, 'quote')} were found in the document; the others are marked.`;
  return total === 1
    ? 'The one quote was found word for word in the document.'
    : `All ${total} quotes were found word for word in the document.`;
}

/** Findings that share a reason stand together, so that each reason is read once. */
function reviewItems(findings: readonly Finding[]): string[] {
  const open = openFindings(findings);
  const reasons = [...new Set(open.flatMap((finding) => finding.reasons))];
  return reasons.map((reason) => {
    const concerned = open.filter((finding) => finding.reasons.includes(reason));
    const names = concerned.map(
      (finding) => `${finding.id} ${lowerFirst(finding.title)}${finding.status === 'flagged' ? ', flagged' : ''}`,
    );
    return `${escapeMarkdown(reason)} (${escapeMarkdown(names.join('; '))})`;
  });
}

function titledList(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${list(items)}`;
}
