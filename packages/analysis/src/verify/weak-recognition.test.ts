import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../model.ts';
import { settleBarrier } from './settle-status.ts';
import { aBarrier, aDocument, aScore, passage } from './testing/build-analysis.ts';
import { checkRecognition, restsOnWeakWords, warnOfRecognition } from './weak-recognition.ts';

const row = 'Processing Speed Index 79 8 Borderline';
const sentence = 'He needs much more time than his peers to copy from the board and to finish what he has begun.';

/** A scan of one page in which the given words, each with what was recognised if it was mended, were hard to read. */
function aScan(weak: { word: string; printed?: string }[], confidence = 93): ReadDocument {
  const document = aDocument(`${row}\n${sentence}`);
  const weakWords = weak.map(({ word, ...printed }) => {
    const start = document.text.indexOf(word);
    return { start, end: start + word.length, page: 1, confidence: 41, ...printed };
  });
  return { ...document, recognised: { pages: [{ number: 1, confidence }], weakWords } };
}

describe('a passage of a scan', () => {
  it('rests on a single figure that is hard to read', () => {
    const scan = aScan([{ word: '79' }]);
    expect(restsOnWeakWords(scan, passage(scan, row))).toBe(true);
    expect(restsOnWeakWords(scan, passage(scan, sentence))).toBe(false);
  });

  it('stands although one small word of many is hard to read, and not when several are', () => {
    const one = aScan([{ word: 'the' }]);
    expect(restsOnWeakWords(one, passage(one, sentence))).toBe(false);
    const several = aScan([{ word: 'needs' }, { word: 'peers' }, { word: 'board' }]);
    expect(restsOnWeakWords(several, passage(several, sentence))).toBe(true);
  });

  it('of a document with its own text rests on no recognition', () => {
    const document = aDocument(row);
    expect(restsOnWeakWords(document, passage(document, row))).toBe(false);
    expect(warnOfRecognition(document)).toEqual([]);
  });
});

describe('what rests on a word that is hard to read', () => {
  it('is a score that says so', () => {
    const scan = aScan([{ word: '79' }]);
    expect(checkRecognition(scan, aScore(scan, row)).checks.map((check) => check.code)).toEqual(['low_ocr_confidence']);
  });

  it('is a score that says what was mended', () => {
    const scan = aScan([{ word: '79', printed: '7g' }]);
    const checks = checkRecognition(scan, aScore(scan, row)).checks;
    expect(checks[0]).toEqual({ code: 'ocr_mended', detail: 'The scan reads “7g”; it was taken as “79”.' });
  });

  it('is a finding that a person has to review, and the reason names the page', () => {
    const scan = aScan([{ word: '79' }]);
    const barrier = aBarrier('processing_speed', { evidence: [passage(scan, row, 'table'), passage(scan, sentence, 'teacher')] });
    const context = {
      document: scan,
      structure: { sections: [], statements: [], earlierNotes: [], assessedOn: null, reportedOn: null, isAssessment: true },
      scores: new Map(),
      isConclusion: () => false,
      contradicted: new Set<string>(),
      ageMonths: 3,
      moduleType: 'post_secondary' as const,
    };
    const settled = settleBarrier(barrier, 0, context);
    expect(settled.status).toBe('needs_review');
    expect(settled.reasons.join(' ')).toMatch(/hard to read on the scan \(page 1\)/);
    expect(settleBarrier(barrier, 0, { ...context, document: aDocument(scan.text) }).reasons.join(' ')).not.toMatch(/scan/);
  });
});

describe('the warning of a scan', () => {
  it('names the page that is hard to read, and how many figures are where only they are', () => {
    expect(warnOfRecognition(aScan([], 64))).toMatchObject(
      [{ code: 'low_ocr_confidence', page: 1, detail: /hard to read/ }].map(({ code, page }) => ({ code, page })),
    );
    expect(warnOfRecognition(aScan([{ word: '79' }]))[0]?.detail).toMatch(/^A figure on the scan of this page is hard to read/);
  });

  it('is not given for a page that is read well', () => {
    expect(warnOfRecognition(aScan([{ word: 'peers' }]))).toEqual([]);
  });
});
