import { listed } from '../findings/functional-impact.ts';
import type { Evidence, Explanation, Finding, Score } from '../schema.ts';
import { possibleMisreading } from '../scores/check-on-scan.ts';
import type { IsConclusion } from './conclusions.ts';

/** What a finding is explained from: the scores by id, and the passages that could not be found. */
export interface ExplainContext {
  scores: ReadonlyMap<string, Score>;
  missingQuotes: number;
  isConclusion: IsConclusion;
}

/** Says how a barrier came about: what converges, by which rule it stands, and what was checked. From the finding alone, so the same for every engine. */
export function explainBarrier(finding: Finding, context: ExplainContext): Explanation {
  const convergence = convergenceOf(finding, context);
  return { convergence, rule: `${rules[convergence]} ${restsOn(finding, context)}`, crossChecks: crossChecksOf(finding, context) };
}

/** The same for a strength. */
export function explainStrength(finding: Finding, context: ExplainContext): Explanation {
  const convergence = convergenceOf(finding, context);
  return { convergence, rule: `${strengthRules[convergence]} ${restsOn(finding, context)}`, crossChecks: crossChecksOf(finding, context) };
}

const rules: Record<Explanation['convergence'], string> = {
  scores_and_accounts: 'Test scores or ratings show a difficulty, and people describe it: the two agree.',
  scores_alone:
    'The scores alone carry it: a low score on the very ability, or several that point the same way. No passage was found that describes it in daily life.',
  accounts_alone: 'What people describe carries it, with a concrete effect. No score of this document measures it as a difficulty.',
};
const strengthRules: Record<Explanation['convergence'], string> = {
  scores_and_accounts: 'A score above the average range, and people describe it as a strength.',
  scores_alone: 'A score above the average range.',
  accounts_alone: 'The document calls it a strength in words.',
};

function convergenceOf(finding: Finding, context: ExplainContext): Explanation['convergence'] {
  if (finding.scoreIds.length === 0) return 'accounts_alone';
  return accountsOf(finding, context).length > 0 ? 'scores_and_accounts' : 'scores_alone';
}

/**
 * The passages in which somebody describes something: neither a row of a table, nor a sentence that only prints a score of the finding or, where it has
 * scores, says what they mean.
 */
export function accountsOf(
  { key, scoreIds, evidence }: Finding,
  { scores, isConclusion }: Omit<ExplainContext, 'missingQuotes'>,
): Evidence[] {
  const printed = scoreIds.flatMap((id) => scores.get(id) ?? []).flatMap((score) => [score.evidence, ...score.otherEvidence]);
  return evidence.filter(
    (passage) =>
      passage.speaker !== 'table' &&
      !printed.some((one) => one.start < passage.end && passage.start < one.end) &&
      !(printed.length > 0 && isConclusion(key, passage)),
  );
}

/** "It rests on 3 scores from 2 instruments and on the examiner and a teacher; 1 passage speaks against it." */
function restsOn(finding: Finding, context: ExplainContext): string {
  const { scores } = context;
  const own = finding.scoreIds.flatMap((id) => scores.get(id) ?? []);
  const instruments = new Set(own.map(({ instrument }) => instrument));
  const people = [...new Set(accountsOf(finding, context).flatMap(({ speaker }) => voices[speaker] ?? []))];
  const parts = [
    own.length === 0 ? '' : `${count(own.length, 'score')} from ${count(instruments.size, 'instrument')}`,
    people.length === 0 ? '' : `the words of ${listed(people)}`,
  ].filter((part) => part !== '');
  const against = finding.counterEvidence.length;
  const ending = against === 0 ? '' : `; ${count(against, 'passage')} ${against === 1 ? 'speaks' : 'speak'} against it`;
  return `It rests on ${parts.length === 0 ? 'nothing that could be found' : parts.join(' and on ')}${ending}.`;
}

const voices: Partial<Record<Evidence['speaker'], string>> = {
  examiner: 'the examiner',
  client: 'the student',
  parent: 'a parent',
  teacher: 'a teacher',
  record: 'records',
  other: 'another person',
};

/** What was held against each other: quotes against the text, scores against their percentiles and intervals, and each mismatch. */
function crossChecksOf(finding: Finding, { scores, missingQuotes }: ExplainContext): string[] {
  const own = finding.scoreIds.flatMap((id) => scores.get(id) ?? []);
  const mismatches = own.flatMap((score) => score.checks.map(({ detail }) => `${score.instrument} ${score.scale}: ${detail}`));
  return [
    missingQuotes === 0 ? 'Every quote stands in the document.' : `${count(missingQuotes, 'quote')} could not be found in the document.`,
    ...agreement(own, 'percentile', ({ percentile, type }) => percentile !== null && type !== 'percentile_only', 'percentile_mismatch'),
    ...agreement(own, 'interval', ({ interval }) => interval !== null, 'interval_mismatch'),
    ...mismatches,
  ];
}

function agreement(scores: readonly Score[], what: string, isPrinted: (score: Score) => boolean, code: string): string[] {
  const printed = scores.filter(isPrinted);
  const fitting = printed.filter(({ checks }) => !checks.some((check) => check.code === code || check.code === possibleMisreading));
  if (printed.length === 0) return [];
  if (printed.length === 1) return [`The printed ${what} ${fitting.length === 1 ? 'fits its score' : 'does not fit its score'}.`];
  const share = fitting.length === printed.length ? `All ${printed.length}` : `${fitting.length} of ${printed.length}`;
  return [`${share} printed ${what}s fit their scores.`];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
