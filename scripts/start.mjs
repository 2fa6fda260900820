#!/usr/bin/env node
// npm start: the whole system on this machine, with nothing but Node set up before.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { launch } = await import('./local/launch.mjs');
  const { buildWeb } = await import('./local/build-web.mjs');
  await launch({ mode: 'production', preparePages: buildWeb });
});
