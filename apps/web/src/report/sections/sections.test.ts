import { expect, test } from 'vitest';
import { currencyInWords } from '../currency-in-words.ts';
import { quoteAsRead } from '../evidence/place-in-words.ts';
import { fileNameFor } from '../save-as-file.ts';
import { aFinding, aPassage, aReport } from '../testing/a-report.ts';
import { contentsOf } from './contents-of.ts';
import { warningsByKind } from './document-warnings.tsx';
import { impactBeyondTitle } from './finding-card.tsx';
import { foundation } from './findings-section.tsx';
import { indexReport, openFindings, scoresBehind } from './report-index.ts';

test('the contents list what the report holds, and leave out what it does not', () => {
  expect(contentsOf(aReport()).map(({ id, count }) => [id, count])).toEqual([
    ['summary', null],
    ['barriers', 1],
    ['accommodations', 1],
    ['scores', 1],
    ['quality', 0],
  ]);
});

test('how well the barriers are founded is said in a sentence', () => {
  expect(foundation(aReport())).toBe(
    'One functional barrier rests on 2 passages of this document. One is supported by both a score and what somebody saw or said.',
  );
});

test('warnings of one kind are one, with all its pages, and the gravest kind comes first', () => {
  const kinds = warningsByKind([
    { code: 'no_assessment_date', detail: 'No date.' },
    { code: 'hidden_text', detail: 'Text too small to read.', page: 1 },
    { code: 'hidden_text', detail: 'Text too small to read.', page: 3 },
  ]);
  expect(kinds).toEqual([
    { code: 'hidden_text', details: ['Text too small to read.'], pages: [1, 3] },
    { code: 'no_assessment_date', details: ['No date.'], pages: [] },
  ]);
});

test('a score that a quote shows already is not named a second time', () => {
  const data = aReport();
  expect(scoresBehind(aFinding(), indexReport(data))).toEqual([]);
  const told = aFinding({ evidence: [aPassage('She reads slowly and loses her place.')] });
  expect(scoresBehind(told, indexReport(data)).map((score) => score.id)).toEqual(['S-001']);
});

test('flagged findings and those that need review are open', () => {
  const barriers = [aFinding(), aFinding({ id: 'B-002', status: 'flagged' })];
  const strengths = [aFinding({ id: 'T-001', status: 'needs_review' })];
  expect(openFindings({ barriers, strengths }).map((finding) => finding.id)).toEqual(['B-002', 'T-001']);
});

test.each([
  [{ assessedOn: '2025-03-14', ageMonths: 20, verdict: 'current' }, 'Assessed 14 Mar 2025 · 20 months ago, current'],
  [{ assessedOn: '2013-06-20', ageMonths: 161, verdict: 'outdated' }, 'Assessed 20 Jun 2013 · 13 years and 5 months ago, out of date'],
  [{ assessedOn: '2026-11-02', ageMonths: 0, verdict: 'current' }, 'Assessed 2 Nov 2026 · this month, current'],
  [{ assessedOn: null, ageMonths: null, verdict: 'unknown' }, 'No date of assessment'],
] as const)('currency in words: %j', (currency, words) => {
  expect(currencyInWords(currency)).toBe(words);
});

test('a quote is read without the line ends and broken words of the printed page', () => {
  expect(quoteAsRead('She lost her\nplace in under-\nlined   text.')).toBe('She lost her place in underlined text.');
});

test('a download is named after the case, without what file systems refuse', () => {
  expect(fileNameFor('2026/115: "Marchetti"', 'md')).toBe('2026 115 Marchetti report.md');
});

test.each([
  ['Gets along with others', 'Gets along with others, in the words of the document.', 'In the words of the document.'],
  ['Strong vocabulary', 'Strong vocabulary: WISC-V VCI (113, 81st percentile).', 'WISC-V VCI (113, 81st percentile).'],
  ['Slow reading', 'The student reads slowly.', 'The student reads slowly.'],
  ['Slow reading', 'Slow reading.', 'Slow reading.'],
])('what a finding says does not repeat its title: %s / %s', (title, functionalImpact, shown) => {
  expect(impactBeyondTitle({ title, functionalImpact })).toBe(shown);
});
