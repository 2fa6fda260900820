import { describe, expect, test } from 'vitest';
import { readDocument } from '../read/read-document.ts';
import { findStructure } from './find-structure.ts';

const structureOf = async (lines: string[]) => {
  const document = await readDocument({ bytes: new TextEncoder().encode(lines.join('\n')), kind: 'txt' });
  const structure = findStructure(document);
  const timeOf = (words: string) =>
    structure.statements.find((statement) => document.text.slice(statement.start, statement.end).includes(words))?.time;
  return { structure, timeOf };
};

describe('an earlier note', () => {
  test('that was copied into a new one is over, from the line that says so to the line that ends it', async () => {
    const { structure, timeOf } = await structureOf([
      'NEUROPSYCHOLOGICAL EVALUATION',
      'Date of Evaluation: 03/17/2026',
      '',
      'HISTORY',
      'She gets lost in lectures.',
      '',
      '>>> COPIED FORWARD FROM NOTE OF 05/20/2025 <<<',
      '',
      'IMPRESSION',
      'Her memory was impaired.',
      '>>> END COPIED <<<',
      '',
      'IMPRESSION',
      'Her memory is average.',
    ]);
    expect(structure.earlierNotes).toMatchObject([{ year: 2025 }]);
    expect(timeOf('lost in lectures')).toBe('current');
    expect(timeOf('memory was impaired')).toBe('historic');
    expect(timeOf('memory is average')).toBe('current');
  });

  test('is what stands under a heading with an earlier date, up to the next heading', async () => {
    const { timeOf } = await structureOf([
      'EVALUATION REPORT',
      'Date of Evaluation: 03/17/2026',
      '',
      'TESTING OF 05/20/2025',
      '',
      'Attention was poor on all tasks.',
      '',
      'PRESENT RESULTS',
      '',
      'Attention is sound.',
    ]);
    expect(timeOf('Attention was poor')).toBe('historic');
    expect(timeOf('Attention is sound')).toBe('current');
  });

  test("is the first of two reports in one file, whose days are then the later one's", async () => {
    const { structure, timeOf } = await structureOf([
      'PSYCHOLOGICAL EVALUATION',
      'Examinee: Sam Doe      Date of birth: November 17, 2002',
      'Dates seen: June 3, 2019      Report: June 24, 2019',
      '',
      'HISTORY',
      'He slept five hours a night and was anxious.',
      '',
      'September 26, 2025',
      '',
      'Office of Accessibility Services',
      '',
      'Re: Sam Doe',
      '',
      'To the Committee:',
      '',
      'I saw him on September 18, 2025. He now sleeps seven hours.',
      '',
      'Encl.: Psychological Evaluation, June 24, 2019',
    ]);
    expect(structure).toMatchObject({ assessedOn: '2025-09-18', earlierNotes: [{ year: 2019 }] });
    expect(timeOf('slept five hours')).toBe('historic');
    expect(timeOf('now sleeps seven')).toBe('current');
  });
});
