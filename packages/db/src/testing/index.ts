/** For tests: a database of one's own, made in milliseconds. */
export { createTestDatabase, type TestDatabase } from './test-database.ts';
