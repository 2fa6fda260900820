#!/usr/bin/env node
// npm run faults -- --seed N --seconds N: lets workers, Redis and Postgres fail by the schedule of a seed, and checks what came of it.
// npm run faults -- --measure NAME: one figure of the whole system, such as submits without Redis; without a name, says which there are.
// npm run faults -- --topology sentinel|cluster: lets the Redis that holds the queue die, and another take its place.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

/** Which program a flag asks for; else it is the run of a seed. */
const programs = { '--topology': 'faults/topologies/run.ts', '--measure': 'faults/measure/run.ts' };

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { runProgram } = await import('./local/run-program.mjs');
  const words = process.argv.slice(2);
  const [, program = 'faults/run.ts'] = Object.entries(programs).find(([flag]) => words.some((word) => word.startsWith(flag))) ?? [];
  process.exit(await runProgram(program, words));
});
