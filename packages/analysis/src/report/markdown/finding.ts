import type { Finding, Score } from '../../schema.ts';
import { statusNames } from '../words.ts';
import { joinBlocks, section } from './blocks.ts';
import { escapeMarkdown } from './escape.ts';
import { quotes, scoresOfRow } from './evidence.ts';

/** A barrier with its severity, effect, evidence and what speaks against it. */
export function barrierSection(barrier: Finding, scores: readonly Score[]): string {
  return section(3, `${barrier.id} ${escapeMarkdown(barrier.title)}`, [
    `**Severity:** ${barrier.severity} · **Status:** ${statusNames[barrier.status]}`,
    escapeMarkdown(barrier.functionalImpact),
    barrier.inThisCase === undefined
      ? ''
      : `**In this case** (a language model's words, after the quotes): ${escapeMarkdown(barrier.inThisCase)}`,
    quotes(barrier.evidence, scoresOfRow(barrier, 'for', scores)),
    explained(barrier),
    barrier.counterEvidence.length > 0
      ? `**What speaks against it:**\n\n${quotes(barrier.counterEvidence, scoresOfRow(barrier, 'against', scores))}`
      : '',
  ]);
}

/** How it came about, and what was checked, in one paragraph. */
function explained({ explanation }: Finding): string {
  return explanation ? `**How we know:** ${escapeMarkdown([explanation.rule, ...explanation.crossChecks].join(' '))}` : '';
}

/** A strength: what it is and the passages that show it. */
export function strengthSection(strength: Finding, scores: readonly Score[]): string {
  const status = strength.status === 'validated' ? '' : ` (${statusNames[strength.status]})`;
  return joinBlocks([
    `**${escapeMarkdown(strength.title)}**${status}`,
    quotes(strength.evidence.slice(0, 2), scoresOfRow(strength, 'for', scores)),
  ]);
}
