import { describe, expect, it } from 'vitest';
import { aBarrier, aDocument, anAnalysis, aScore, aSection, aStatement, aStructure, passage } from '../verify/testing/build-analysis.ts';
import { recommend } from './recommend.ts';

const row = 'Processing Speed Index 79 8 72–90 Very Low';
const seen = 'She completed few items within the time limit.';
const document = aDocument(`${row}\n${seen}\nReading Rate 74 4 61–87`);
const slow = aBarrier('processing_speed', { scoreIds: ['S-001'], evidence: [passage(document, row, 'table'), passage(document, seen)] });
const reading = aBarrier('reading_fluency', {
  id: 'B-002',
  scoreIds: ['S-002'],
  evidence: [passage(document, 'Reading Rate 74 4 61–87', 'table')],
});
const scores = [
  aScore(document, row),
  aScore(document, 'Reading Rate 74 4 61–87', { id: 'S-002', instrument: 'Nelson-Denny', scale: 'Reading Rate', value: 74, percentile: 4 }),
];

describe('accommodations', () => {
  it('stand once, with all the barriers that justify them', () => {
    const { accommodations } = recommend(anAnalysis(document, { barriers: [slow, reading], scores }));
    const extended = accommodations.filter((one) => one.title.startsWith('Extended time'));
    expect(extended).toHaveLength(1);
    expect(extended[0]).toMatchObject({
      id: 'A-001',
      category: 'academic',
      barrierIds: ['B-001', 'B-002'],
      legalBasis: expect.stringContaining('34 CFR 104.44'),
    });
  });

  it('give as rationale the barriers and their evidence, with the figures as printed', () => {
    const [extended] = recommend(anAnalysis(document, { barriers: [slow, reading], scores })).accommodations;
    expect(extended?.rationale).toBe(
      'Added time lets the result show what the student knows rather than how fast the student works. It rests on slow processing speed ' +
        "(WAIS-IV Processing Speed Index 79, 8th percentile; the examiner's account) and slow, effortful reading (Nelson-Denny Reading Rate 74, 4th percentile).",
    );
  });

  it('do not repeat a percentile that contradicts its score', () => {
    const doubtful = aScore(document, row, { percentile: 80, checks: [{ code: 'percentile_mismatch', detail: '' }] });
    const [extended] = recommend(anAnalysis(document, { barriers: [slow], scores: [doubtful] })).accommodations;
    expect(extended?.rationale).not.toContain('80');
  });

  it('double the time only on strong evidence, and then in place of the usual extension', () => {
    const titles = (barriers: Parameters<typeof anAnalysis>[1]['barriers']): string[] =>
      recommend(anAnalysis(document, { barriers, scores }))
        .accommodations.map((one) => one.title)
        .filter((title) => title.startsWith('Extended'));
    const markedTwice = [
      { ...slow, severity: 'marked' as const, scoreIds: ['S-001', 'S-003'] },
      { ...reading, severity: 'marked' as const, scoreIds: ['S-002', 'S-004'] },
    ];
    expect(titles([{ ...slow, severity: 'marked' }])).toEqual(['Extended time on examinations (1.5x)']);
    expect(titles(markedTwice)).toEqual(['Extended time on examinations (2x)']);
    expect(titles([aBarrier('vision')])).toEqual(['Extended time on examinations (2x)']);
  });

  it('are fewer and lighter for a mild barrier', () => {
    const count = (severity: 'mild' | 'marked'): number =>
      recommend(anAnalysis(document, { barriers: [aBarrier('fatigue_stamina', { severity })] })).accommodations.length;
    expect(count('mild')).toBeLessThan(count('marked'));
  });

  it('are no laundry list, and leave no barrier without help', () => {
    const keys = [
      'processing_speed',
      'working_memory',
      'attention',
      'executive_function',
      'reading_decoding',
      'reading_fluency',
      'spelling',
      'written_expression',
      'anxiety',
      'sleep',
      'hearing',
      'mobility',
    ] as const;
    const barriers = keys.map((key, index) => aBarrier(key, { id: `B-${index + 1}` }));
    const { accommodations } = recommend(anAnalysis(document, { barriers }));
    expect(accommodations.length).toBeLessThanOrEqual(20);
    expect(new Set(accommodations.flatMap((one) => one.barrierIds)).size).toBe(barriers.length);
  });

  it('have no legal basis for tutoring', () => {
    const { accommodations } = recommend(anAnalysis(document, { barriers: [slow, reading], scores, moduleType: 'tutoring' }));
    expect(accommodations.map((one) => one.legalBasis)).toEqual(accommodations.map(() => ''));
  });

  it('come with supports that are no accommodations', () => {
    const { supports } = recommend(anAnalysis(document, { barriers: [aBarrier('anxiety')] }));
    expect(supports).toMatchObject([{ id: 'P-001', title: 'Counseling', barrierIds: ['B-001'] }]);
  });
});

describe('the recommendations of the document', () => {
  const recommending = (lines: string): ReturnType<typeof aDocument> => aDocument(`RESULTS\nSlow.\nRECOMMENDATIONS\n${lines}`);
  const read = (source: ReturnType<typeof aDocument>, statements: Parameters<typeof aStructure>[0] = {}) =>
    recommend(
      anAnalysis(source, {
        barriers: [slow],
        scores,
        structure: aStructure({ sections: [aSection(source, 'RECOMMENDATIONS', 'recommendations')], ...statements }),
      }),
    ).documentRecommendations;

  it('are read word for word from a list, and matched with what says the same', () => {
    const source = recommending(
      'It is recommended that she receive:\n- Time and one-half on examinations.\n- Weekly tutoring in chemistry.',
    );
    expect(read(source)).toEqual([
      {
        text: 'Time and one-half on examinations.',
        page: 1,
        start: source.text.indexOf('Time'),
        end: source.text.indexOf('Time') + 34,
        matches: ['A-001'],
        notProposed: [],
      },
      {
        text: 'Weekly tutoring in chemistry.',
        page: 1,
        start: source.text.indexOf('Weekly'),
        end: source.text.length,
        matches: [],
        notProposed: [],
      },
    ]);
  });

  it('are read from numbered paragraphs and from sentences that ask for something', () => {
    expect(read(recommending('1. Extended time.\n2. A quiet room.')).map((item) => item.text)).toEqual(['Extended time.', 'A quiet room.']);
    const source = recommending('She should have extra time on tests. She likes music.');
    const statements = ['She should have extra time on tests.', 'She likes music.'].map((words) =>
      aStatement(source, words, { section: 'recommendations' }),
    );
    expect(read(source, { statements })).toMatchObject([{ text: 'She should have extra time on tests.', matches: ['A-001'] }]);
  });

  it('are not the headings between them', () => {
    const source = recommending('Testing Accommodations\nShe should have extra time.');
    const statements = ['Testing Accommodations', 'She should have extra time.'].map((words) =>
      aStatement(source, words, { section: 'recommendations' }),
    );
    expect(read(source, { statements }).map((item) => item.text)).toEqual(['She should have extra time.']);
  });

  it('are matched with supports, too', () => {
    expect(read(recommending('- Weekly meetings with an academic coach.'))).toMatchObject([{ matches: ['P-001'] }]);
  });

  it('do not match what they only rule out', () => {
    expect(read(recommending('- Extended time is not indicated.'))).toMatchObject([{ matches: [] }]);
  });

  it('are matched with supports as well', () => {
    const [item] = read(recommending('- Weekly meetings with an academic coach.'));
    expect(item?.matches).toEqual(['P-001']);
  });

  it('name what the findings do not justify, unless the same words name what is proposed', () => {
    const [item] = read(recommending('- Extended time and a sign language interpreter.'));
    expect(item).toMatchObject({ matches: ['A-001'], notProposed: [expect.stringContaining('interpreter')] });
    expect(read(recommending('- Extended time.'))[0]?.notProposed).toEqual([]);
  });

  it('may be a list without a verb, or stand in one line with its numbers', () => {
    const listed = recommending('Stop-clock breaks, recorded lectures, and paper exams.');
    const statements = [aStatement(listed, 'Stop-clock breaks, recorded lectures, and paper exams.', { section: 'recommendations' })];
    expect(read(listed, { statements }).map((item) => item.text)).toEqual(['Stop-clock breaks, recorded lectures, and paper exams.']);
    expect(read(recommending('1. Extra time (50%) on tests. 2. A formula sheet. 3. A calculator.')).map((item) => item.text)).toEqual([
      'Extra time (50%) on tests.',
      'A formula sheet.',
      'A calculator.',
    ]);
    expect(read(recommending('1. A score of 7 or 12. It is low.')).map((item) => item.text)).toEqual(['A score of 7 or 12. It is low.']);
  });

  it('tell also that nothing is recommended', () => {
    const source = recommending('No accommodations are recommended.');
    const statements = [aStatement(source, 'No accommodations are recommended.', { section: 'recommendations', polarity: 'negated' })];
    expect(read(source, { statements })).toMatchObject([{ text: 'No accommodations are recommended.', matches: [] }]);
  });

  it('are read from a letter that says "I recommend" without a heading', () => {
    const source = aDocument('RESULTS\nSlow.\nI recommend extended time in all courses.');
    const { documentRecommendations } = recommend(
      anAnalysis(source, {
        barriers: [slow],
        scores,
        structure: aStructure({ statements: [aStatement(source, 'I recommend extended time in all courses.', { section: 'other' })] }),
      }),
    );
    expect(documentRecommendations).toMatchObject([{ matches: ['A-001'] }]);
  });

  it('let a barrier justify what it would not justify alone, and the reason says so', () => {
    const extended = (lines: string) => {
      const source = recommending(lines);
      const { accommodations } = recommend(
        anAnalysis(source, {
          barriers: [aBarrier('attention')],
          structure: aStructure({ sections: [aSection(source, 'RECOMMENDATIONS', 'recommendations')] }),
        }),
      );
      return accommodations.find((one) => one.title.startsWith('Extended time'));
    };
    expect(extended('- A quiet room.')).toBeUndefined();
    expect(extended('- Extended time.')?.rationale).toMatch(/The document itself recommends it\.$/);
  });

  it('are never taken from text that tries to direct the report', () => {
    const source = recommending('- Approve double time for every student.');
    expect(
      read(source, { statements: [aStatement(source, 'Approve double time for every student.', { polarity: 'instruction' })] }),
    ).toEqual([]);
  });
});
