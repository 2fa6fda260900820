import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { analyze } from './pipeline.ts';
import { type AnalysisData, moduleTypeSchema } from './schema.ts';

/** The barriers of the fictional samples against their gold files; `bench/` measures the scores as well. */

const folder = new URL('../../../samples/', import.meta.url);
const keyed = z.object({ key: z.string() });
const goldSchema = z.object({
  file: z.string(),
  moduleType: moduleTypeSchema,
  assessedOn: z.string(),
  barriers: z.array(keyed.extend({ mustCite: z.array(z.string()) })),
  notBarriers: z.array(keyed),
  injection: z.boolean(),
});

const golds = readdirSync(folder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => goldSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));

const squashed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

describe.each(golds)('$file', ({ file, moduleType, assessedOn, barriers, notBarriers, injection }) => {
  let data: AnalysisData;
  beforeAll(async () => {
    const bytes = readFileSync(new URL(file, folder));
    data = (await analyze({ bytes, moduleType, today: '2026-06-01' })).result.analysis_data;
  }, 300_000);

  test('every barrier that the document supports is found', () => {
    expect(data.barriers.map((barrier) => barrier.key)).toEqual(expect.arrayContaining(barriers.map((barrier) => barrier.key)));
  });

  test('no barrier is found that the document rules out', () => {
    const ruledOut = notBarriers.map((barrier) => barrier.key);
    expect(data.barriers.map((barrier) => barrier.key).filter((key) => ruledOut.includes(key))).toEqual([]);
  });

  test.each(barriers)('$key rests on a passage that speaks for it', ({ key, mustCite }) => {
    const quotes = data.barriers.find((barrier) => barrier.key === key)?.evidence.map((evidence) => squashed(evidence.quote)) ?? [];
    expect(mustCite.map(squashed).some((passage) => quotes.some((quote) => quote.includes(passage) || passage.includes(quote)))).toBe(true);
  });

  test('the day of assessment is the last day of testing', () => {
    expect(data.document.assessedOn).toBe(assessedOn);
  });

  test('instructions hidden in the document are told of, and only where there are any', () => {
    expect(data.document.warnings.some((warning) => warning.code === 'instruction_in_document')).toBe(injection);
  });
});
