#!/usr/bin/env node
// npm run dev: as npm start, but the API starts again when its code changes, and the pages come from Vite, which shows a change at once.
import { run } from './bootstrap/complaint.mjs';
import { onPinnedNode } from './bootstrap/on-pinned-node.mjs';

await run(async () => {
  await onPinnedNode(import.meta.url);
  const { launch } = await import('./local/launch.mjs');
  const { servePages } = await import('./local/dev-pages.mjs');
  await launch({ mode: 'development', nodeFlags: ['--watch', '--watch-preserve-output'], servePages });
});
