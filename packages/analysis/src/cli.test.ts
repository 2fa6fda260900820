import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startModelServer } from './llm/testing/model-server.ts';
import { analysisDataSchema } from './schema.ts';

const program = fileURLToPath(new URL('./cli.ts', import.meta.url));
const sample = fileURLToPath(new URL('../../../samples/03_tutoring_writing.txt', import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run analyze', () => {
  test('prints the Markdown report', () => {
    const { status, stdout, stderr } = run(sample, '--module', 'tutoring', '--today', '2025-12-01');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# /);
  });

  test('prints analysis_data with --json, and only that', () => {
    const { status, stdout } = run(sample, '--module', 'tutoring', '--json');
    expect(status).toBe(0);
    expect(analysisDataSchema.parse(JSON.parse(stdout))).toMatchObject({ schemaVersion: 1, moduleType: 'tutoring' });
  });

  test.each([
    [['nowhere.pdf'], /^There is no file nowhere\.pdf\.\n$/],
    [[tmpdir()], /is a folder\. Name a file\.\n$/],
  ])('says in one line why %s cannot be analyzed', (args, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('judges a file by its content, whatever its name', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'groundwork-cli-')), 'report.pdf');
    writeFileSync(file, Buffer.from('PK\u0003\u0004 this is an archive'));
    const { status, stderr } = run(file);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('This is not a PDF, DOCX, ODT, RTF or TXT file.');
  });

  test.each([
    [[]],
    [['--modul', 'k12', sample]],
    [['--module', 'college', sample]],
    [['--today', 'yesterday', sample]],
    [['--engine', 'magic', sample]],
    [[sample, sample]],
  ])('shows its usage when it is called with %j', (args) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('Usage: npm run analyze -- FILE');
  });

  test('asks the model of the settings with --engine llm', async () => {
    const server = await startModelServer({ kind: 'says', text: '{"findings":[],"accommodations":[]}' });
    const env = { ...process.env, LLM_PROVIDER: 'ollama', LLM_MODEL: 'a-model', LLM_BASE_URL: server.baseUrl };
    const child = spawn(process.execPath, [program, sample, '--module', 'tutoring', '--engine', 'llm', '--json'], { env });
    const printed = await text(child.stdout);
    await server.close();
    expect(analysisDataSchema.parse(JSON.parse(printed)).engine).toMatchObject({ name: 'llm', provider: 'ollama', usage: { calls: 1 } });
  });

  test('names the settings that are missing for a model', () => {
    const { status, stderr } = run(sample, '--engine', 'llm');
    expect(status).toBe(1);
    expect(stderr).toMatch(/LLM_PROVIDER: is missing/);
  });
});
