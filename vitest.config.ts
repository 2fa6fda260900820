import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * One run for the whole workspace, so that one line counts it. The browser journeys are Playwright's (`e2e/`). Many tests wait for real
 * services, which costs no processor, so a file more runs side by side than a small machine has processors; said here, because vitest wants
 * one number for all rooms.
 */
export default defineConfig({
  test: { projects: ['packages/*', 'apps/*', 'bench', 'faults'], maxWorkers: Math.max(3, availableParallelism() - 1) },
});
