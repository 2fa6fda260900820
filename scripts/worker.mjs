#!/usr/bin/env node
// npm run worker: a worker process of its own, on the configured services or else on those `npm start` runs here. Any number of them.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { runWorker } = await import('./local/run-worker.mjs');
  await runWorker();
});
