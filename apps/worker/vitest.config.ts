import { defineConfig } from 'vitest/config';

/** These tests start processes that load the engine; on a busy machine that takes longer than vitest's 5 s. */
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
