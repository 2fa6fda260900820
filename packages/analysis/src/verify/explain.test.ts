import { describe, expect, it } from 'vitest';
import { aBarrier, aDocument, anAnalysis, aScore, aStatement, aStructure, passage } from './testing/build-analysis.ts';
import { verify } from './verify.ts';

const row = 'Processing Speed Index 79 8 72–90 Very Low';
const sentence = 'Her Processing Speed Index was 79 (8th percentile).';
const seen = 'She worked accurately but completed few items within the time limit.';
const document = aDocument([row, sentence, seen].join('\n'));

const explained = (quotes: string[], scores = [aScore(document, row)]) => {
  const evidence = quotes.map((quote) => passage(document, quote, quote === row ? 'table' : 'examiner'));
  const barrier = aBarrier('processing_speed', { scoreIds: scores.map((score) => score.id), evidence });
  return verify(anAnalysis(document, { scores, barriers: [barrier] })).barriers[0]?.explanation;
};

const verdict = 'Processing speed is well below expectation.';

describe('what the evaluator concludes from a score', () => {
  const concluding = aDocument([row, verdict, seen].join('\n'));
  const barrierOn = (quotes: string[], scoreIds: string[], section: 'results' | 'observations') => {
    const evidence = quotes.map((quote) => passage(concluding, quote, quote === row ? 'table' : 'examiner'));
    const statements = [aStatement(concluding, verdict, { section }), aStatement(concluding, seen, { section })];
    const barrier = aBarrier('processing_speed', { scoreIds, evidence });
    return verify(anAnalysis(concluding, { scores: [aScore(concluding, row)], barriers: [barrier], structure: aStructure({ statements }) }))
      .barriers[0];
  };

  it('is no second source beside it', () => {
    expect(barrierOn([row, verdict], ['S-001'], 'results')).toMatchObject({
      status: 'needs_review',
      reasons: [expect.stringMatching(/one source only/)],
      explanation: { convergence: 'scores_alone' },
    });
  });

  it('is one where it tells what the student does, or stands among what was seen', () => {
    expect(barrierOn([row, seen], ['S-001'], 'results')?.explanation?.convergence).toBe('scores_and_accounts');
    expect(barrierOn([row, verdict], ['S-001'], 'observations')?.explanation?.convergence).toBe('scores_and_accounts');
  });
});

describe('a finding explains', () => {
  it('that a low score and what somebody saw agree', () => {
    expect(explained([row, seen])).toMatchObject({
      convergence: 'scores_and_accounts',
      rule: expect.stringContaining('1 score from 1 instrument and on the words of the examiner'),
    });
  });

  it('that scores alone carry it, also where the score stands in a sentence', () => {
    expect(explained([row])?.convergence).toBe('scores_alone');
    expect(explained([sentence], [aScore(document, sentence)])?.convergence).toBe('scores_alone');
  });

  it('that what people say alone carries it', () => {
    expect(explained([seen], [])?.convergence).toBe('accounts_alone');
  });

  it('what was checked, and each figure that does not fit', () => {
    const mismatch = { code: 'percentile_mismatch', detail: '79 corresponds to percentile 8; the document prints 80.' };
    expect(explained([row, seen])?.crossChecks).toContain('The printed percentile fits its score.');
    expect(explained([row, seen], [aScore(document, row, { checks: [mismatch] })])?.crossChecks).toEqual(
      expect.arrayContaining(['The printed percentile does not fit its score.', expect.stringContaining(mismatch.detail)]),
    );
  });
});
