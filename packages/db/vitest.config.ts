import { defineConfig } from 'vitest/config';

/** These tests wait for leases, retries and reconnects of real services; on a busy machine that takes longer than vitest's 5 s. */
export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } });
