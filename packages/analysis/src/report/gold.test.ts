import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnalyzeOutput, analyze } from '../pipeline.ts';
import { type AnalysisData, analysisDataSchema, moduleTypes } from '../schema.ts';
import { normalizeText } from '../verify/ground-quote.ts';

/** The fictional samples with their gold. */
const samples = new URL('../../../../samples/', import.meta.url);
const goldSchema = z.object({
  file: z.string(),
  moduleType: z.enum(moduleTypes),
  phi: z.array(z.string()),
  injection: z.boolean(),
  inconsistencies: z.array(z.object({ scale: z.string().nullable(), kind: z.string() })),
});
const golds = readdirSync(samples)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => goldSchema.parse(JSON.parse(readFileSync(new URL(name, samples), 'utf8'))));

/** Figures of our own making: ids, the usual extensions of time, citations of law; counts and dates are checked apart. */
const ownFigures = /\b[SBATP]-\d{3}\b|\b(?:1\.5|2)x\b|\b(?:28|34) CFR [\d.()a-z, and]+|504/g;

const numbersIn = (text: string): string[] => text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? [];
const strayNumbers = (text: string, source: ReadonlySet<string>): string[] =>
  numbersIn(text.replace(ownFigures, '')).filter((number) => !source.has(number));

describe.each(golds)('the report on $file', ({ file, moduleType, phi, injection, inconsistencies }) => {
  let output: AnalyzeOutput;
  let data: AnalysisData;
  let source: string;
  let printed: ReadonlySet<string>;

  beforeAll(async () => {
    output = await analyze({ bytes: readFileSync(new URL(file, samples)), moduleType, today: '2026-11-24' });
    data = analysisDataSchema.parse(output.result.analysis_data);
    source = output.source.pages.map((page) => page.text).join('\n');
    printed = new Set(numbersIn(source));
  }, 300_000);

  it('prints no number as evidence that the document does not print', () => {
    for (const accommodation of data.accommodations)
      expect(strayNumbers(accommodation.rationale, printed), accommodation.rationale).toEqual([]);
    for (const finding of [...data.barriers, ...data.strengths])
      expect(strayNumbers(finding.functionalImpact, printed), finding.functionalImpact).toEqual([]);
  });

  it('counts in its summary only what the report holds', () => {
    const ownCounts = new Set(
      [
        data.barriers.length,
        data.barriers.length - 4,
        data.accommodations.length,
        data.quality.inconsistencies.length,
        openCount(data),
        ...dateParts(data),
      ].map(String),
    );
    expect(strayNumbers(data.summary, new Set([...printed, ...ownCounts])), data.summary).toEqual([]);
    expect(data.summary.split(/(?<=\.) (?=[A-Z])/).length).toBeLessThanOrEqual(4);
  });

  it('quotes nothing that the document does not say', () => {
    const letters = normalizeText(source).letters;
    const quoted = [
      ...output.result.markdown_report.matchAll(/^(?:> |- )(?:[^“\n]*: )?“(.*)”(?: \((?:[a-z ]+, )?(?:page \d+|[a-z ]+)\))?\s*$/gm),
    ].map((match) => match[1] ?? '');
    expect(quoted.length).toBeGreaterThan(5);
    expect(quoted.filter((quote) => !letters.includes(normalizeText(quote).letters))).toEqual([]);
    expect(data.quality.grounded.quotes).toBe(data.quality.grounded.total);
  });

  it('names who the document is about only within its quotes', () => {
    const own = [
      data.summary,
      ...data.accommodations.flatMap((one) => [one.rationale, one.detail]),
      ...data.barriers.flatMap((one) => [one.functionalImpact, ...one.reasons]),
      ...data.document.warnings.map((one) => one.detail),
      ...data.readerSections.flatMap((one) => [...one.paragraphs, ...one.items]),
    ].join('\n');
    expect(phi.filter((name) => own.includes(name))).toEqual([]);
  });

  it('finds every planted contradiction and no other', () => {
    const scaleOf = new Map(data.scores.map((score) => [score.id, score.scale]));
    const found = data.quality.inconsistencies.map((one) =>
      one.kind === 'outdated' ? 'outdated' : `${one.kind} ${one.scoreIds.map((id) => scaleOf.get(id)).join()}`,
    );
    expect(found.sort()).toEqual(inconsistencies.map((one) => (one.scale === null ? one.kind : `${one.kind} ${one.scale}`)).sort());
  });

  it('warns of planted instructions, and only then; suspects no second person where there is none', () => {
    const codes = data.document.warnings.map((warning) => warning.code);
    expect(codes.includes('instruction_in_document')).toBe(injection);
    expect(codes).not.toContain('possible_second_person');
  });
});

const openCount = (data: AnalysisData): number =>
  [...data.barriers, ...data.strengths].filter((finding) => finding.status !== 'validated').length;
const dateParts = (data: AnalysisData): number[] => (data.document.assessedOn ?? '').split('-').map(Number);
