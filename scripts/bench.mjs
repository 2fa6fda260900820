#!/usr/bin/env node
// npm run bench -- NAME: runs bench/NAME; without a name, says which there are.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint, run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';
import { root } from './places.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const [name, ...args] = process.argv.slice(2);
  const names = readdirSync(join(root, 'bench')).flatMap((file) => /^([a-z-]+)\.bench\.ts$/.exec(file)?.[1] ?? []);
  if (name === undefined || !existsSync(join(root, 'bench', `${name}.bench.ts`))) {
    throw new Complaint(`${name === undefined ? 'Which one?' : `There is no benchmark ${name}.`} npm run bench -- ${names.join(' | ')}`);
  }
  const { runProgram } = await import('./local/run-program.mjs');
  process.exit(await runProgram(`bench/${name}.bench.ts`, args));
});
