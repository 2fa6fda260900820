import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../model.ts';
import { settleBarrier } from './settle-status.ts';
import { aBarrier, aDocument, aScore, aStructure, passage } from './testing/build-analysis.ts';
import { checkRecognition, restsOnWeakWords, settleRecognition, warnOfRecognition } from './weak-recognition.ts';

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
    expect(warnOfRecognition(document, [])).toEqual([]);
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
      misfits: [],
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

describe('a score that was hard to read', () => {
  const scan = aScan([{ word: '79' }]);
  const weakIn = (score: Parameters<typeof settleRecognition>[1][number]) => settleRecognition(scan, [score]).recognised?.weakWords;

  it('is confirmed by its percentile and its interval', () => {
    expect(weakIn(aScore(scan, row))).toEqual([]);
    expect(weakIn(aScore(scan, row, { interval: { level: 95, low: 72, high: 90 } }))).toEqual([]);
  });

  it('is not confirmed by the percentile of another score, by an interval that holds many, or without either', () => {
    expect(weakIn(aScore(scan, row, { value: 78 }))).toHaveLength(1);
    expect(weakIn(aScore(scan, row, { percentile: null, interval: { level: 95, low: 72, high: 90 } }))).toHaveLength(1);
    expect(weakIn(aScore(scan, row, { percentile: null }))).toHaveLength(1);
  });

  it('is confirmed by a passage that was read well and states it again', () => {
    const { speaker: _, ...again } = passage(scan, sentence);
    expect(weakIn(aScore(scan, row, { percentile: null, otherEvidence: [again] }))).toEqual([]);
  });
});

describe('a score whose figures fit only if one was misread', () => {
  const scan = aScan([]);
  const score = aScore(scan, row, { checks: [{ code: 'possible_misreading', detail: 'Could not be read with certainty.' }] });

  it('is warned of on its page, and leaves its finding to a person', () => {
    expect(warnOfRecognition(scan, [score])[0]?.detail).toMatch(/^A score could not be read with certainty/);
    const context = {
      document: scan,
      structure: aStructure({ assessedOn: null }),
      isConclusion: () => false,
      misfits: [],
      scores: new Map([[score.id, score]]),
      contradicted: new Set<string>(),
      ageMonths: 3,
      moduleType: 'post_secondary' as const,
    };
    const settled = settleBarrier(
      aBarrier('processing_speed', { scoreIds: [score.id], evidence: [passage(scan, row, 'table')] }),
      0,
      context,
    );
    expect(settled.status).toBe('needs_review');
    expect(settled.reasons.join(' ')).toMatch(/Processing Speed Index, which could not be read with certainty on the scan \(page 1\)/);
  });
});

describe('the warning of a scan', () => {
  it('names the page that is hard to read, and how many figures are where only they are', () => {
    expect(warnOfRecognition(aScan([], 64), [])).toMatchObject(
      [{ code: 'low_ocr_confidence', page: 1, detail: /hard to read/ }].map(({ code, page }) => ({ code, page })),
    );
    expect(warnOfRecognition(aScan([{ word: '79' }]), [])[0]?.detail).toMatch(/^A figure on the scan of this page is hard to read/);
  });

  it('is not given for a page that is read well', () => {
    expect(warnOfRecognition(aScan([{ word: 'peers' }]), [])).toEqual([]);
  });
});
