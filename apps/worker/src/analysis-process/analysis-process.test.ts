import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from '@groundwork/analysis';
import { ClaimEnded } from '@groundwork/jobs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type AnalysisHooks, type AnalysisProcess, startAnalysisProcess } from './analysis-process.ts';
import type { AnalysisRequest } from './messages.ts';
import { type AnalysisPool, openAnalysisPool } from './pool.ts';

const limits = { timeMs: 30_000, scanTimeMs: 30_000, memoryBytes: 2 ** 31 };
const sample = (name: string) => readFileSync(new URL(`../../../../samples/${name}`, import.meta.url));
const request: AnalysisRequest = { bytes: sample('03_tutoring_writing.txt'), moduleType: 'tutoring', today: '2026-01-15' };
const hooks = (given: Partial<AnalysisHooks> = {}): AnalysisHooks => ({
  signal: new AbortController().signal,
  onProgress: () => {},
  recall: async () => undefined,
  remember: async () => {},
  askModel: async () => ({ kind: 'gone', code: 'model_unavailable' }),
  ...given,
});

describe('a child that analyses', () => {
  let pool: AnalysisPool;
  beforeAll(async () => {
    pool = openAnalysisPool({ size: 1, limits });
    await pool.warm();
  });
  afterAll(() => pool.close());

  it('turns a document into a report, telling how far it is', async () => {
    const fractions: number[] = [];
    const { result, source } = await pool.run(request, hooks({ onProgress: ({ fraction }) => fractions.push(fraction) }));
    expect(result.analysis_data).toMatchObject({ moduleType: 'tutoring', document: { kind: 'txt' } });
    expect(result.analysis_data.scores.length).toBeGreaterThan(0);
    expect(source.pages[0]?.text.length).toBeGreaterThan(100);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  it('does not run a stage again whose output is stored, and gives the same report', async () => {
    const stored = new Map<Stage, string>();
    const first = await pool.run(request, hooks({ remember: async (stage, output) => void stored.set(stage, output) }));
    const ranAgain: Stage[] = [];
    const second = await pool.run(
      request,
      hooks({ recall: async (stage) => stored.get(stage), remember: async (stage) => void ranAgain.push(stage) }),
    );
    expect(stored.has('read')).toBe(true);
    expect(ranAgain).toEqual([]);
    expect(second).toEqual(first);
  });

  it('has its parent ask the model, without a name in the question, and does not count the wait as work', async () => {
    const questions: string[] = [];
    const patient = openAnalysisPool({ size: 1, limits: { ...limits, timeMs: 8000 } });
    await patient.warm();
    const { result } = await patient.run(
      { ...request, model: { provider: 'ollama', name: 'a-model', tokenBudget: 100_000 } },
      hooks({
        async askModel(asked) {
          questions.push(JSON.stringify(asked));
          await sleep(9000);
          return { kind: 'answer', text: '{"findings":[],"accommodations":[]}', isCut: false, inputTokens: 10, outputTokens: 5 };
        },
      }),
    );
    patient.close();
    expect(questions).toHaveLength(1);
    expect(questions.join()).not.toMatch(/Callum|Whitfield|Lantern/i);
    expect(result.analysis_data.engine).toMatchObject({
      name: 'llm',
      model: 'a-model',
      usage: { calls: 1, inputTokens: 10, outputTokens: 5 },
    });
  }, 60_000);

  it('ends with the failure of its parent to ask', async () => {
    const asking = pool.run(
      { ...request, model: { provider: 'ollama', name: 'a-model', tokenBudget: 100_000 } },
      hooks({ askModel: () => Promise.reject(new Error('the provider is away')) }),
    );
    await expect(asking).rejects.toThrow('the provider is away');
  });

  it('recognises the text of a scan within its bounds, and tells of each page', async () => {
    const fractions = new Set<number>();
    const bounded = openAnalysisPool({ size: 1, limits: { timeMs: 60_000, scanTimeMs: 280_000, memoryBytes: 512 * 1024 * 1024 } });
    await bounded.warm();
    const { result } = await bounded.run(
      { bytes: sample('06_post_secondary_scanned.pdf'), moduleType: 'post_secondary', today: '2026-01-15' },
      hooks({ onProgress: ({ stage, fraction }) => void (stage === 'read' && fractions.add(fraction)) }),
    );
    bounded.close();
    expect(result.analysis_data.scores.length).toBeGreaterThan(25);
    expect(fractions.size).toBe(4);
  }, 300_000);

  it('says for good what is wrong with a document it cannot read', async () => {
    const damaged = { ...request, bytes: sample('01_post_secondary_sld_adhd.pdf').subarray(0, 900) };
    await expect(pool.run(damaged, hooks())).rejects.toMatchObject({ name: 'PermanentFailure', code: expect.stringMatching(/^document_/) });
    await expect(pool.run({ ...request, bytes: Buffer.from('  ') }, hooks())).rejects.toMatchObject({ code: 'document_empty' });
  });

  it('is killed when the analysis must stop, and another takes the next', async () => {
    const controller = new AbortController();
    const stopped = pool.run(
      request,
      hooks({ signal: controller.signal, onProgress: () => controller.abort(new ClaimEnded('cancelled')) }),
    );
    await expect(stopped).rejects.toMatchObject({ name: 'ClaimEnded', reason: 'cancelled' });
    await expect(pool.run(request, hooks())).resolves.toHaveProperty('result');
  });
});

describe('limits', () => {
  it('a document that takes too long is too complex', async () => {
    const pool = openAnalysisPool({ size: 1, limits: { ...limits, timeMs: 1 } });
    await expect(pool.run(request, hooks())).rejects.toMatchObject({ name: 'PermanentFailure', code: 'document_too_complex' });
    pool.close();
  });

  it('a scan that takes too long is too complex, however many pages it has', async () => {
    const pool = openAnalysisPool({ size: 1, limits: { ...limits, timeMs: 1000, scanTimeMs: 3000 } });
    const scan = { ...request, bytes: sample('06_post_secondary_scanned.pdf') };
    await expect(pool.run(scan, hooks())).rejects.toMatchObject({ name: 'PermanentFailure', code: 'document_too_complex' });
    pool.close();
  });

  it.runIf(process.platform === 'linux')('a document that takes too much memory is too complex', async () => {
    const pool = openAnalysisPool({ size: 1, limits: { ...limits, memoryBytes: 1024 } });
    await expect(pool.run(request, hooks())).rejects.toMatchObject({ name: 'PermanentFailure', code: 'document_too_complex' });
    pool.close();
  });
});

describe('a child', () => {
  let child: AnalysisProcess;
  afterEach(() => child.kill());

  it('that dies is worth another try', async () => {
    child = startAnalysisProcess(limits);
    const dying = child.run(request, hooks({ onProgress: () => void process.kill(child.pid, 'SIGKILL') }));
    await expect(dying).rejects.toMatchObject({ name: 'TransientFailure', code: 'analysis_process_died' });
    expect(child.isAlive()).toBe(false);
  });

  it('that dies before it opened the document says nothing about the document', async () => {
    child = startAnalysisProcess(limits);
    const dying = child.run(request, hooks());
    process.kill(child.pid, 'SIGKILL');
    await expect(dying).rejects.toMatchObject({ name: 'TransientFailure', code: 'analysis_process_not_begun' });
    await expect(child.run(request, hooks())).rejects.toMatchObject({ code: 'analysis_process_not_begun' });
  });

  it.runIf(process.platform === 'linux')(
    'has no secret in its environment',
    async () => {
      process.env.AUTH_SECRET = 'a-secret-of-the-parent';
      child = startAnalysisProcess(limits);
      await child.started;
      const environment = readFileSync(`/proc/${child.pid}/environ`, 'utf8');
      expect(environment).not.toContain('a-secret-of-the-parent');
      expect(environment).not.toMatch(/DATABASE_URL|REDIS/);
    },
    30_000,
  );
});
