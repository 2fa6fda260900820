import { analysisResultSchema, sourceTextSchema } from '@groundwork/analysis/schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { markedPages } from '../source/marks-of-block.ts';
import fixture from '../testing/tutoring-report.json' with { type: 'json' };
import { marksOf } from './report-marks.ts';
import { splitAtRanges } from './split-at-ranges.ts';

/** What the engine made of `samples/03_tutoring_writing.txt`. */
const { result, source } = z.object({ result: analysisResultSchema, source: sourceTextSchema }).parse(fixture);
const data = result.analysis_data;

test('every passage of a real report has a mark of its own', () => {
  const ids = marksOf(data).map((mark) => mark.id);
  expect(new Set(ids).size).toBe(ids.length);
  const findings = [...data.barriers, ...data.strengths];
  const passages = findings.reduce((sum, finding) => sum + finding.evidence.length + finding.counterEvidence.length, 0);
  const printed = data.scores.reduce((sum, score) => sum + 1 + score.otherEvidence.length, 0);
  expect(ids).toHaveLength(passages + printed + data.statedDiagnoses.length + data.documentRecommendations.length);
});

test('the marks of a real report stand on the words it quotes', () => {
  const [page] = source.pages;
  const marks = marksOf(data);
  const segments = splitAtRanges(page!.text, page!.start, marks);
  for (const finding of data.barriers) {
    for (const [place, passage] of finding.evidence.entries()) {
      const marked = segments.filter((segment) => segment.ids.includes(`${finding.id}-for-${place + 1}`));
      expect(marked.map((segment) => segment.text).join('')).toBe(passage.quote);
    }
  }
});

test('only the blocks that a mark touches carry it', () => {
  for (const { blocks } of markedPages(source, marksOf(data))) {
    for (const { block, marks } of blocks) {
      expect(marks.every((mark) => mark.start < block.start + block.text.length && mark.end > block.start)).toBe(true);
    }
  }
});
