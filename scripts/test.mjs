#!/usr/bin/env node
// npm test: types, rules, unit tests, browser journeys, all on services of its own. The last line counts: "N passed, N failed".
// npm test -- --only checks|unit|journeys runs one part.
import { Complaint, run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { parts, runParts } = await import('./test/run-parts.mjs');
  const [flag, only, ...rest] = process.argv.slice(2);
  const isKnown = flag === undefined || (flag === '--only' && only !== undefined && only in parts && rest.length === 0);
  if (!isKnown) throw new Complaint(`Usage: npm test [-- --only ${Object.keys(parts).join('|')}]`);
  process.exit(await runParts(only === undefined ? Object.keys(parts) : [only]));
});
