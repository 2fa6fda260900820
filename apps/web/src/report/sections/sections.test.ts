import { expect, test } from 'vitest';
import { currencyInWords } from '../currency-in-words.ts';
import { scoresOfRow } from '../evidence/evidence-list.tsx';
import { quoteAsRead } from '../evidence/place-in-words.ts';
import { fileNameFor } from '../save-as-file.ts';
import { aFinding, aPassage, aReport, aScore } from '../testing/a-report.ts';
import { contentsOf } from './contents-of.ts';
import { warningsByKind } from './document-warnings.tsx';
import { opensWithTitle } from './finding-card.tsx';
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

test('what its reader looks for first stands after the summary, the rest after what it builds on', () => {
  const section = (heading: string) => ({ heading, paragraphs: ['Text.'], items: [] });
  const ids = contentsOf(aReport({ readerSections: [section('What to observe'), section('For parents')] })).map(({ id }) => id);
  expect(ids).toEqual(['summary', 'for-parents', 'barriers', 'accommodations', 'what-to-observe', 'scores', 'quality']);
});

test('of a row that prints two raters, the score that is no concern speaks against', () => {
  const [teacher, parent] = [aScore({ id: 'S-001' }), aScore({ id: 'S-002', isConcern: false })];
  const ids = (side: 'for' | 'against') => scoresOfRow(aFinding(), side, [teacher, parent]).map(({ id }) => id);
  expect([ids('for'), ids('against')]).toEqual([['S-001'], ['S-002']]);
});

test('warnings of one kind are one, with all its pages, and the gravest kind comes first', () => {
  const kinds = warningsByKind([
    { code: 'no_assessment_date', detail: 'No date.' },
    { code: 'hidden_text', detail: 'Text too small to read.', page: 1 },
    { code: 'hidden_text', detail: 'Text too small to read.', page: 3 },
  ]);
  expect(kinds).toEqual([
    { code: 'hidden_text', details: [{ text: 'Text too small to read.', pages: [1, 3] }] },
    { code: 'no_assessment_date', details: [{ text: 'No date.', pages: [] }] },
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
  ['Gets along with others', 'Gets along with others, in the words of the document.', true],
  ['Strong vocabulary', 'Strong vocabulary: WISC-V VCI (113, 81st percentile).', true],
  ['Slow reading', 'Slow reading.', true],
  ['Slow reading', 'The student reads slowly.', false],
  ['Disturbed sleep', 'Disturbed sleep leaves the student less alert.', false],
])('what only repeats the title is not said again: %s / %s', (title, functionalImpact, repeats) => {
  expect(opensWithTitle({ title, functionalImpact })).toBe(repeats);
});
