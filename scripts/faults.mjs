#!/usr/bin/env node
// npm run faults -- --seed N --seconds N: lets workers, Redis and Postgres fail by the schedule of a seed, and checks what came of it.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { runProgram } = await import('./local/run-program.mjs');
  process.exit(await runProgram('faults/run.ts', process.argv.slice(2)));
});
