import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Stack, startStack } from '@groundwork/e2e/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The package as an app gets it: built, packed, unpacked outside the workspace, with the example program of its manual. */
const packageFolder = dirname(import.meta.dirname);
const dist = join(packageFolder, 'dist');
const work = mkdtempSync(join(tmpdir(), 'groundwork-client-'));
const app = join(work, 'app');
const installed = join(app, 'node_modules', '@groundwork', 'client');

beforeAll(() => {
  run([join(import.meta.dirname, 'build.ts')], packageFolder);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', work, dist], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [tarball = 'no tarball'] = readdirSync(work).filter((file) => file.endsWith('.tgz'));
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(work, tarball), '-C', installed, '--strip-components=1']);
  writeFileSync(join(app, 'package.json'), JSON.stringify({ type: 'module' }));
  // Its dependencies as a package manager would put them; nothing else of the workspace is in reach.
  for (const name of Object.keys(manifest().dependencies)) link(name, packageFolder);
  link('@types/node', join(packageFolder, '../..'));
  copyFileSync(join(packageFolder, 'examples', 'analyze-file.ts'), join(app, 'analyze-file.ts'));
}, 60_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the published package', () => {
  it('holds one script, one file of types, the manual and the licence', () => {
    expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'index.d.ts', 'index.js', 'package.json']);
    expect(Object.keys(manifest().dependencies)).toEqual(['@trpc/client', '@trpc/server', 'eventsource']);
  });

  // `postgres:` is a field of the health that the server tells.
  it.each(['index.js', 'index.d.ts'])('has no server code in %s', (file) => {
    const text = readFileSync(join(installed, file), 'utf8');
    const imported = [...text.matchAll(/(?:from|import\()\s*['"]([^'"]+)['"]/g)].map(([, name]) => name);
    expect(imported.filter((name) => !['@trpc/client', '@trpc/server', 'eventsource'].includes(name ?? ''))).toEqual([]);
    expect(text).not.toMatch(/drizzle|postgres(?!: )|\bbull\b|ioredis|express|zod|node:|@groundwork\/(?!client)/i);
  });

  it('is small', () => {
    expect(readFileSync(join(installed, 'index.js')).length).toBeLessThan(16_000);
  });

  it('lets an app see the types of the report, and refuses what the server would refuse', () => {
    writeFileSync(join(app, 'inference.ts'), inference);
    expect(compile(['analyze-file.ts', 'inference.ts'])).toBe('');
  });
});

describe('the example of the manual', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  }, 60_000);
  afterAll(() => stack?.stop());

  it('prints the report of a file', () => {
    compile(['analyze-file.ts']);
    const sample = join(packageFolder, '../../samples/01_post_secondary_sld_adhd.pdf');
    const env = { ...process.env, GROUNDWORK_URL: stack.url, GROUNDWORK_API_KEY: stack.apiKey };
    const printed = run([join(app, 'analyze-file.js'), sample], app, env);
    expect(printed).toMatch(/^# /m);
  }, 60_000);
});

/** Compiled with the strictest settings; each line marked as an error must be one, or the compiler complains. */
const inference = `
import { createGroundworkClient, type AnalysisStatus } from '@groundwork/client';
const client = createGroundworkClient({ url: 'http://localhost', apiKey: 'key' });
const finished = await client.analyses.run({ moduleType: 'k12', documentText: 'text' });
const percentile: number | null | undefined = finished.analysis_data.scores[0]?.percentile;
const status: 'validated' | 'needs_review' | 'flagged' | undefined = finished.analysis_data.barriers[0]?.status;
for await (const state of client.analyses.follow('id')) { const seen: AnalysisStatus = state; const progress: number = seen.progress; void progress; }
const raw = await client.trpc.analyses.status.query({ jobId: 'id' });
const state: 'waiting' | 'active' | 'completed' | 'failed' | 'delayed' | 'cancelled' = raw.status;
// @ts-expect-error no such module
void client.analyses.run({ moduleType: 'college', documentText: 'text' });
// @ts-expect-error neither text nor file
void client.analyses.run({ moduleType: 'k12' });
// @ts-expect-error the raw client knows its inputs too
void client.trpc.analyses.status.query({ job: 'id' });
// @ts-expect-error a report is no any
finished.analysis_data.nothing;
export { percentile, status, state };
`;

function compile(files: readonly string[]): string {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const options = [
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--skipLibCheck',
    '--types',
    'node',
    '--noUncheckedIndexedAccess',
  ];
  try {
    return run([tsc, ...options, ...files], app);
  } catch (error) {
    return String(error instanceof Error && 'stdout' in error ? error.stdout : error);
  }
}

function run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = process.env): string {
  return execFileSync(process.execPath, command, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function link(name: string, from: string): void {
  const target = join(app, 'node_modules', name);
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(join(from, 'node_modules', name), target);
}

function manifest(): { dependencies: Record<string, string> } {
  return JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
}
