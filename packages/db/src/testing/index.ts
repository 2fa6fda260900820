/** For tests: a database of one's own, made in milliseconds, and things to put into it. */

export { type Certificate, makeCertificate } from './certificate.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
export { aSubmission, openTestStore, releaseOutOfTurn, type TestStore } from './test-store.ts';
