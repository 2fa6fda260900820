import { defineConfig } from 'drizzle-kit';

/** `pnpm --filter @groundwork/db generate` writes the next migration from the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/schema/index.ts',
  out: './migrations',
  migrations: { prefix: 'index' },
});
