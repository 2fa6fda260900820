#!/usr/bin/env node
// npm run faults -- --seed N --seconds N: lets workers, Redis and Postgres fail by the schedule of a seed, and checks what came of it.
// npm run faults -- --topology sentinel|cluster: lets the Redis that holds the queue die, and another take its place.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { runProgram } = await import('./local/run-program.mjs');
  const words = process.argv.slice(2);
  const program = words.some((word) => word.startsWith('--topology')) ? 'faults/topologies/run.ts' : 'faults/run.ts';
  process.exit(await runProgram(program, words));
});
