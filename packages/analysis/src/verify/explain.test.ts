import { describe, expect, it } from 'vitest';
import { aBarrier, aDocument, anAnalysis, aScore, passage } from './testing/build-analysis.ts';
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
