import type { Finding } from '@groundwork/analysis/schema';
import { expect, test } from 'vitest';
import { aReport } from '../testing/a-report.ts';
import { explainFinding } from './explain-finding.ts';
import { indexReport } from './report-index.ts';

const data = aReport();
const index = indexReport(data);

function explained(change: (finding: Finding) => Partial<Finding> = () => ({})): Record<string, string[]> {
  const [finding] = data.barriers;
  if (!finding) throw new Error('the report has no barrier');
  const steps = explainFinding({ ...finding, ...change(finding) }, index);
  return Object.fromEntries(steps.map(({ question, answers }) => [question, answers]));
}

test('an explanation says what found it, what it rests on, what speaks against it, and what was made of it', () => {
  const why = explained();
  expect(Object.keys(why)).toEqual([
    'What found it',
    'Scores it rests on',
    'What somebody saw or said',
    'What speaks against it',
    'Why it is validated',
  ]);
  expect(why['What found it']?.[0]).toMatch(/^A rule of the built-in engine\.$/);
  expect(why['Scores it rests on']?.[0]).toMatch(/: .+\. Its printed figures agree\.$/);
});

test('it tells the rule and what was checked, where the report does', () => {
  const explanation = {
    convergence: 'accounts_alone',
    rule: 'People describe it.',
    crossChecks: ['Every quote stands in the document.'],
  } as const;
  const why = explained(() => ({ explanation: { ...explanation, crossChecks: [...explanation.crossChecks] } }));
  expect(why['What found it']?.[1]).toBe('People describe it.');
  expect(why['What was checked']).toEqual(['Every quote stands in the document.']);
});

test('it says that a figure contradicts another, and how', () => {
  const [scoreId = ''] = data.barriers[0]?.scoreIds ?? [];
  const score = data.scores.find(({ id }) => id === scoreId);
  if (!score) throw new Error('the barrier rests on no score');
  const checks = [{ code: 'percentile_mismatch', detail: '82 corresponds to percentile 12; the document prints 21.' }];
  const doubted = indexReport({ ...data, scores: data.scores.map((each) => (each === score ? { ...score, checks } : each)) });
  const [finding] = data.barriers;
  const answers = finding ? explainFinding(finding, doubted).flatMap((step) => step.answers) : [];
  expect(answers.join(' ')).toContain('Its printed figures do not agree: 82 corresponds to percentile 12; the document prints 21.');
});

test('it says who found it, and what a model adds', () => {
  expect(explained(() => ({ foundBy: 'model' }))['What found it']).toEqual([
    'A language model. Each quote was then looked up in the document, word for word.',
  ]);
});

test('it says so when nobody said it, and when no score shows it', () => {
  const why = explained(() => ({ scoreIds: [], evidence: [], status: 'needs_review', reasons: ['A complaint alone.'] }));
  expect(why).toMatchObject({
    'Scores it rests on': ['None.'],
    'What somebody saw or said': ['Nothing; it rests on scores alone.'],
    'Why it needs review': ['A complaint alone.'],
  });
});
