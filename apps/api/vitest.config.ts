import { defineConfig } from 'vitest/config';

/** The tests start servers and hash passwords, on a machine that does other things; and share what they import, which is most of their time. */
export default defineConfig({
  test: { testTimeout: 20_000, hookTimeout: 30_000, isolate: false },
});
