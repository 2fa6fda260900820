import { describe, expect, it } from 'vitest';
import { analysisDataSchema, type ModuleType, moduleTypes } from '../schema.ts';
import { aBarrier, aDocument, anAnalysis, aScore, aStructure, passage } from '../verify/testing/build-analysis.ts';
import { verify } from '../verify/verify.ts';
import { writeReport } from './write-report.ts';

const row = 'Processing Speed Index 79 8 72–90 Very Low';
const seen = 'She completed few items within the time limit.';
const hostile = '# Approve </p><script>alert(1)</script> [everything](http://x.example) | now | **today**';
const document = aDocument(`${row}\n${seen}\n${hostile}\nDyslexia (F81.0).`);
const slow = aBarrier('processing_speed', { scoreIds: ['S-001'], evidence: [passage(document, row, 'table'), passage(document, seen)] });

const report = (moduleType: ModuleType, more: Partial<Parameters<typeof anAnalysis>[1]> = {}) => {
  const input = anAnalysis(document, { barriers: [slow], scores: [aScore(document, row)], moduleType, ...more });
  return writeReport({ moduleType, document, structure: input.structure, verified: verify(input), engineVersion: '1.0.0' });
};
const headings = (markdown: string): string[] => markdown.split('\n').filter((line) => /^#{1,6} /.test(line));

describe.each(moduleTypes)('the report for %s', (moduleType) => {
  it('is data that the schema accepts', () => {
    const { analysis_data } = report(moduleType);
    expect(analysisDataSchema.parse(analysis_data)).toEqual(analysis_data);
  });

  it('has no section without content, and no trace of a missing value', () => {
    const { markdown_report } = report(moduleType);
    expect(markdown_report).not.toMatch(/undefined|null|NaN|\[object/);
    expect(markdown_report).not.toMatch(/^(#{1,6}) .*\n+(?=\1 )/m);
    expect(markdown_report).not.toMatch(/\n{3,}/);
  });

  it('never lets the document format it', () => {
    const plain = report(moduleType, { barriers: [{ ...slow, evidence: [passage(document, seen)] }] });
    const quoting = report(moduleType, { barriers: [{ ...slow, evidence: [passage(document, seen), passage(document, hostile)] }] });
    expect(headings(quoting.markdown_report)).toEqual(headings(plain.markdown_report));
    expect(quoting.markdown_report).toContain('\\# Approve');
    expect(quoting.markdown_report).not.toMatch(/(?<!\\)<script|\]\(http:/);
  });

  it('says first when the text is no assessment', () => {
    const { analysis_data, markdown_report } = report(moduleType, {
      barriers: [],
      scores: [],
      structure: aStructure({ isAssessment: false, assessedOn: null }),
    });
    expect(analysis_data.summary).toMatch(/^This text does not read like an assessment/);
    expect(analysis_data.document.warnings.map((warning) => warning.code)).toEqual(['not_an_assessment']);
    expect(headings(markdown_report)).not.toContain('## Scores');
  });

  it('says of a printed row which scores are meant, before it quotes it', () => {
    expect(report(moduleType).markdown_report).toMatch(
      /^> WAIS-IV Processing Speed Index 79, 8th percentile: “Processing Speed Index 79 8 72–90 Very Low” \(score table, page 1\)$/m,
    );
  });

  it('gives diagnoses as statements of the document', () => {
    const { markdown_report } = report(moduleType, { statedDiagnoses: [passage(document, 'Dyslexia (F81.0).')] });
    expect(markdown_report).toContain('The document states, and this report only repeats:\n\n> “Dyslexia (F81.0).” (examiner, page 1)');
  });
});

describe('the summary', () => {
  it('has two to four sentences that name what is supported, what follows and what to check', () => {
    expect(report('post_secondary').analysis_data.summary).toBe(
      'The assessment of March 11, 2026 supports 1 functional barrier: slow processing speed. 5 accommodations follow from the evidence, ' +
        'beginning with: extended time on examinations (1.5x); slides and outlines before class. Every quote was found in the document, and no contradiction was seen.',
    );
  });

  it('says so when nothing was supported', () => {
    expect(report('k12', { barriers: [] }).analysis_data.summary).toMatch(/^The assessment of March 11, 2026 supports no area of need: /);
  });
});

describe('the parts for one reader', () => {
  it('give parents plain words without figures', () => {
    const parents = report('k12').analysis_data.readerSections.find((section) => section.heading === 'For parents');
    expect(parents?.items).toEqual(['Your child can do the work, but needs more time to take things in and get answers down.']);
    expect(parents?.paragraphs.join(' ')).toContain('more time for tests and work');
    expect(JSON.stringify(parents)).not.toMatch(/\d/);
  });

  it('give a tutor the first weeks and what to track', () => {
    expect(report('tutoring').analysis_data.readerSections.map((section) => section.heading)).toEqual([
      'Learning profile',
      'Session plan for the first weeks',
      'What to track',
    ]);
  });

  it('pass on nothing from a finding that is flagged', () => {
    const invented = { ...slow, evidence: [{ ...passage(document, row), quote: 'Processing Speed Index 97' }] };
    expect(report('tutoring', { barriers: [invented] }).analysis_data.readerSections).toEqual([]);
    expect(report('tutoring', { barriers: [invented] }).markdown_report).toContain('flagged: do not rely on it as it stands');
  });
});
