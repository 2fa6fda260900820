#!/usr/bin/env node
// npm run analyze -- FILE [--module k12] [--json]: the engine on a file, no server. Only its report goes to standard output.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { runProgram } = await import('./local/run-program.mjs');
  // npm changes into the repository; the person's file names start where they stand.
  process.exit(await runProgram('packages/analysis/src/cli.ts', process.argv.slice(2), { cwd: process.env.INIT_CWD || process.cwd() }));
});
