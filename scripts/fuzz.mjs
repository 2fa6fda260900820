#!/usr/bin/env node
// npm run fuzz -- --runs N --seed N: damaged documents through the engine, in a process that may be killed; each must be read or refused.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { runProgram } = await import('./local/run-program.mjs');
  process.exit(await runProgram('packages/analysis/fuzz/run.ts', process.argv.slice(2)));
});
