import { defineConfig } from 'vitest/config';

/** One run for the whole workspace, so that one line counts it. The browser journeys are Playwright's (`e2e/`). */
export default defineConfig({
  test: { projects: ['packages/*', 'apps/*'] },
});
