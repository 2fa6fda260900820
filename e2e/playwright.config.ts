import { defineConfig } from '@playwright/test';
import { chromiumToDrive } from './browser.ts';

/** Journeys through the real stack in a real Chromium. Needs the built pages, and TEST_DATABASE_URL and TEST_REDIS_URL (`npm test` sees to both). */
export default defineConfig({
  testDir: 'journeys',
  globalSetup: './global-setup.ts',
  outputDir: 'test-results/artifacts',
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/results.json' }]],
  // One stack, one customer: side by side, journeys would see each other's analyses.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: await chromiumToDrive(),
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
