import { readFile } from 'node:fs/promises';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { type AnalyzeInput, analyze, type StageMemo, type StageProgress } from './pipeline.ts';
import { analysisResultSchema, type Stage, sourceTextSchema, stages } from './schema.ts';

const samples = new URL('../../../samples/', import.meta.url);

async function aSample(file = '03_tutoring_writing.txt'): Promise<AnalyzeInput> {
  return { bytes: await readFile(new URL(file, samples)), moduleType: 'tutoring', today: '2025-12-01' };
}

async function pdfOfPages(count: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= count; page++)
    pdf.addPage().drawText(`Page ${page}: the student worked slowly.`, { x: 60, y: 700, size: 11, font });
  return pdf.save();
}

/** A memo that stores every stage's output as JSON, as the checkpoints are stored. */
function aStore(): { memo: StageMemo; stored: Map<Stage, string>; ran: Stage[] } {
  const stored = new Map<Stage, string>();
  const ran: Stage[] = [];
  const memo: StageMemo = async (stage, run) => {
    if (!stored.has(stage)) {
      ran.push(stage);
      stored.set(stage, JSON.stringify(await run()));
    }
    return JSON.parse(stored.get(stage) ?? 'null');
  };
  return { memo, stored, ran };
}

describe('analyze', () => {
  test.each(['03_tutoring_writing.txt', '02_k12_dyslexia.docx', '04_post_secondary_psychological.pdf'])(
    'gives the same report for the same bytes, also through stored stages: %s',
    async (file) => {
      const input = await aSample(file);
      const once = JSON.stringify(await analyze(input));
      const { memo, ran } = aStore();
      expect(JSON.stringify(await analyze(input))).toBe(once);
      expect(JSON.stringify(await analyze(input, { memo }))).toBe(once);
      expect(ran).toEqual([...stages]);
      expect(JSON.stringify(await analyze(input, { memo }))).toBe(once);
      expect(ran).toEqual([...stages]);
    },
  );

  test('answers by its schemas, and every quote stands at its place in the source', async () => {
    const { result, source } = await analyze(await aSample());
    analysisResultSchema.parse(result);
    sourceTextSchema.parse(source);
    const [page] = source.pages;
    for (const evidence of result.analysis_data.barriers.flatMap((barrier) => barrier.evidence)) {
      expect(page?.text.slice(evidence.start - page.start, evidence.end - page.start)).toBe(evidence.quote);
    }
  });

  test('tells how far the reading of a long document is, and nothing on the way through a short one', async () => {
    const fractionsOf = async (pages: number) => {
      const told: number[] = [];
      const onProgress = ({ stage, fraction }: StageProgress) => void (stage === 'read' && told.push(fraction));
      await analyze({ ...(await aSample()), bytes: await pdfOfPages(pages) }, { onProgress });
      return told;
    };
    expect(await fractionsOf(3)).toEqual([0, 0.5]);
    const long = await fractionsOf(40);
    expect(long.length).toBeGreaterThan(10);
    expect(long).toEqual([...long].sort((one, other) => one - other));
  });

  test('tells of each page whose text had to be recognised, and of no other', { timeout: 120_000 }, async () => {
    const recognisedIn = async (bytes: Uint8Array) => {
      let pages = 0;
      await analyze({ ...(await aSample()), bytes }, { onPageRecognised: () => void pages++ });
      return pages;
    };
    expect(await recognisedIn(await pdfOfPages(3))).toBe(0);
    expect(await recognisedIn((await aSample('scans/51_post_secondary_one_page_scan.pdf')).bytes)).toBe(1);
  });

  test('runs on from the stages that are stored', async () => {
    const input = await aSample();
    const whole = JSON.stringify(await analyze(input));
    const { memo, stored, ran } = aStore();
    await analyze(input, { memo });
    for (const stage of ['recommendations', 'verify', 'report'] as const) stored.delete(stage);
    ran.length = 0;
    expect(JSON.stringify(await analyze(input, { memo }))).toBe(whole);
    expect(ran).toEqual(['recommendations', 'verify', 'report']);
  });

  test('tells of each stage when it begins and when it is done, and never goes back', async () => {
    const told: StageProgress[] = [];
    await analyze(await aSample(), { onProgress: (progress) => void told.push(progress) });
    expect(told.map((one) => one.stage)).toEqual(stages.flatMap((stage) => [stage, stage]));
    told.slice(1).forEach((one, index) => {
      expect(one.fraction).toBeGreaterThanOrEqual(told[index]!.fraction);
    });
    expect(told.at(-1)?.fraction).toBe(1);
    expect(Object.assign({}, ...told.map((one) => one.counts))).toEqual({
      scores: expect.any(Number),
      findings: expect.any(Number),
      accommodations: expect.any(Number),
      quotes: expect.any(Number),
    });
  });

  test.each(stages)('stops before %s when aborted, with the reason it was given', async (last) => {
    const control = new AbortController();
    const ran: Stage[] = [];
    const memo: StageMemo = (stage, run) => {
      ran.push(stage);
      return run();
    };
    const stopping = analyze(await aSample(), {
      signal: control.signal,
      memo,
      onProgress: ({ stage }) => {
        if (stage === last) control.abort(new Error('cancelled by the customer'));
      },
    });
    await expect(stopping).rejects.toThrow('cancelled by the customer');
    expect(ran.length).toBe(stages.indexOf(last));
  });

  test('sees an abort that comes from outside while it works', async () => {
    const control = new AbortController();
    const input = await aSample('04_post_secondary_psychological.pdf');
    setImmediate(() => control.abort(new Error('draining')));
    await expect(analyze(input, { signal: control.signal })).rejects.toThrow('draining');
  });

  test('a text that is no assessment completes without findings, its report saying so first', async () => {
    const recipe = new TextEncoder().encode(
      'Lentil soup. Heat the oil and fry the onion slowly. Add two cups of water and simmer for 40 minutes.',
    );
    const { result } = await analyze({ bytes: recipe, moduleType: 'k12', today: '2026-01-01' });
    expect(result.analysis_data).toMatchObject({ barriers: [], accommodations: [], strengths: [] });
    expect(result.analysis_data.document.warnings.map((warning) => warning.code)).toContain('not_an_assessment');
  });
});
