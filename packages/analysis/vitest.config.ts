import { defineProject } from 'vitest/config';

/** Reading a PDF takes a second, and several on a machine that is busy with the other packages' tests. */
export default defineProject({ test: { testTimeout: 60_000, hookTimeout: 60_000 } });
