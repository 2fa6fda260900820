import { listed } from '../../findings/functional-impact.ts';
import type { VerifiedAnalysis } from '../../model.ts';
import type { Accommodation } from '../../schema.ts';
import { statusNames } from '../words.ts';
import { joinBlocks, list, section } from './blocks.ts';
import { escapeMarkdown } from './escape.ts';

/** A group of accommodations with a heading of its own; the legal basis, common to the group, is said once. */
export function accommodationGroup(level: 2 | 3, heading: string, accommodations: readonly Accommodation[]): string {
  const bases = [...new Set(accommodations.map((one) => one.legalBasis).filter((basis) => basis !== ''))];
  return section(level, heading, [
    ...accommodations.map((one) => accommodationSection(level, one)),
    bases.length === 0 ? '' : `**Legal basis:** ${bases.join(' ')}`,
  ]);
}

function accommodationSection(level: 2 | 3, one: Accommodation): string {
  return section(level === 2 ? 3 : 4, `${one.id} ${escapeMarkdown(one.title)}`, [
    escapeMarkdown(one.detail),
    list([
      `**Why:** ${escapeMarkdown(one.rationale)}`,
      `**How:** ${escapeMarkdown(one.implementation)}`,
      `**For:** ${listed(one.barrierIds)}${one.status === 'validated' ? '' : ` · **Status:** ${statusNames[one.status]}`}`,
    ]),
  ]);
}

export function supportsSection(heading: string, { supports }: VerifiedAnalysis): string {
  return section(2, heading, [
    list(
      supports.map(
        (support) =>
          `**${support.id} ${escapeMarkdown(support.title)}.** ${escapeMarkdown(support.detail)} (${listed(support.barrierIds)})`,
      ),
    ),
  ]);
}

/** What the document itself asks for, word for word, beside what of this report says the same. */
export function documentRecommendationsSection(
  heading: string,
  { documentRecommendations, accommodations, supports }: VerifiedAnalysis,
): string {
  const titles = new Map([...accommodations, ...supports].map((one) => [one.id, one.title]));
  const items = documentRecommendations.map((item) => {
    const page = item.page === null ? '' : ` (page ${item.page})`;
    const same = item.matches.map((id) => escapeMarkdown(`${id} ${titles.get(id) ?? ''}`));
    const left = (item.notProposed ?? []).map(escapeMarkdown);
    return [
      `“${escapeMarkdown(item.text)}”${page}`,
      same.length === 0 ? '' : `*Same as:* ${listed(same)}`,
      left.length === 0 ? '' : `*Not proposed in this report:* ${listed(left)}`,
    ]
      .filter((line) => line !== '')
      .join('  \n  ');
  });
  const unmatched = documentRecommendations.some((item) => item.matches.length === 0);
  return section(2, heading, [
    joinBlocks([list(items), unmatched ? 'What has no match in this report calls for a decision of its own.' : '']),
  ]);
}
