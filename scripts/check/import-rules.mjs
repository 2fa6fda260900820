#!/usr/bin/env node
// Proves that the linter refuses the imports that would turn the house's direction around (docs/decisions/006): one small file a case.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../places.mjs';

/** @type {[room: string, statement: string, isAllowed: boolean][]} */
const CASES = [
  ['packages/analysis', "import '@groundwork/db';", false],
  ['packages/analysis', "import '@groundwork/jobs';", false],
  ['packages/analysis', "import 'ioredis';", false],
  ['packages/analysis', "import 'express';", false],
  ['packages/analysis', "import 'zod';", true],
  ['packages/db', "import '@groundwork/analysis/schema';", true],
  ['packages/db', "import '@groundwork/analysis';", false],
  ['packages/db', "import '@groundwork/jobs';", false],
  ['packages/db', "import 'bull';", false],
  ['packages/db', "import 'drizzle-orm/pg-core';", true],
  ['packages/db', "import 'postgres';", true],
  ['packages/jobs', "import '@groundwork/db';", true],
  ['packages/jobs', "import '@groundwork/analysis/schema';", true],
  ['packages/jobs', "import '@groundwork/worker';", false],
  ['packages/jobs', "import 'postgres';", false],
  ['packages/jobs', "import 'drizzle-orm';", false],
  ['packages/jobs', "import 'bull';", true],
  ['packages/jobs', "import 'ioredis';", true],
  ['packages/jobs', "import '@bull-board/express';", true],
  ['apps/worker', "import '@groundwork/analysis';", true],
  ['apps/worker', "import '@groundwork/jobs';", true],
  ['apps/worker', "import '@groundwork/api/router';", false],
  ['apps/worker', "import 'bull';", false],
  ['apps/api', "import '@groundwork/worker';", true],
  ['apps/api', "import '@groundwork/jobs/src/queue.ts';", false],
  ['apps/api', "import '../../../packages/jobs/src/queue.ts';", false],
  ['apps/api', "import '@groundwork/client';", false],
  ['apps/api', "import 'bull';", false],
  ['apps/api', "import '@bull-board/api/bullAdapter';", false],
  ['apps/api', "import 'drizzle-orm';", false],
  ['apps/web', "import type { AppRouter } from '@groundwork/api/router'; export type { AppRouter };", true],
  ['apps/web', "import { appRouter } from '@groundwork/api/router'; export { appRouter };", false],
  ['apps/web', "import '@groundwork/analysis/schema';", true],
  ['apps/web', "import '@groundwork/analysis';", false],
  ['apps/web', "import '@groundwork/jobs';", false],
  ['packages/client', "import type { AppRouter } from '@groundwork/api/router'; export type { AppRouter };", true],
  ['packages/client', "import { appRouter } from '@groundwork/api/router'; export { appRouter };", false],
  ['packages/client', "import '@groundwork/db';", false],
];

const folder = mkdtempSync(join(tmpdir(), 'groundwork-imports-'));
try {
  const wrong = judge(lint());
  for (const line of wrong) console.error(line);
  console.log(
    wrong.length === 0
      ? `Import rules: ${CASES.length} cases hold.`
      : `Import rules: ${wrong.length} of ${CASES.length} cases do not hold.`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Set<string>} the files the linter refused */
function lint() {
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts', 'check', 'type-only.grit'), join(folder, 'scripts', 'check', 'type-only.grit'));
  CASES.forEach(([room, statement], index) => {
    const file = join(folder, fileOf(room, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${statement}\n`);
  });
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.'];
  const { stdout, error } = spawnSync(join(root, 'node_modules', '.bin', 'biome'), args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  const { diagnostics } = JSON.parse(stdout);
  return new Set(diagnostics.filter(isRefusal).map(pathOf));
}

/** @param {{ severity: string, category: string }} diagnostic */
function isRefusal({ severity, category }) {
  return severity === 'error' && (category === 'lint/style/noRestrictedImports' || category === 'plugin');
}

/** @param {{ location: { path: string | { file: string } } }} diagnostic */
function pathOf({ location: { path } }) {
  return (typeof path === 'string' ? path : path.file).replace(/^\.\//, '');
}

/** @param {Set<string>} refused */
function judge(refused) {
  return CASES.flatMap(([room, statement, isAllowed], index) => {
    if (refused.has(fileOf(room, index)) !== isAllowed) return [];
    return [`${room}: ${statement} is ${isAllowed ? 'refused, and should not be' : 'let through'}`];
  });
}

/**
 * @param {string} room
 * @param {number} index
 */
function fileOf(room, index) {
  return `${room}/src/case-${index}.ts`;
}
