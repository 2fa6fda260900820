import { randomBytes, randomUUID } from 'node:crypto';
import type { NewSubmission } from '../analyses/insert-submission.ts';
import { newId } from '../new-id.ts';
import { openDatabase } from '../open-database.ts';
import { createCustomer } from '../people/people.ts';
import { createSealer } from '../sealing.ts';
import type { Store } from '../store.ts';
import { createTestDatabase } from './test-database.ts';

/** A store on a database of its own, with a customer in it. */
export interface TestStore extends Store {
  customerId: string;
  url: string;
  /** Closes the pools and removes the database. */
  drop(): Promise<void>;
}

export async function openTestStore(): Promise<TestStore> {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase({ url, max: 5, name: 'test' });
  const sealer = createSealer(randomBytes(32).toString('base64'));
  const customerId = 'north-valley';
  await createCustomer({ database }, { id: customerId, name: 'North Valley Disability Services' });
  const end = async () => {
    await database.close();
    await drop();
  };
  return { database, sealer, customerId, url, drop: end };
}

/** A submission of a pasted text; give what matters to the test. */
export function aSubmission(customerId: string, given: Partial<NewSubmission> = {}): NewSubmission {
  return {
    analysisId: newId(),
    actor: { kind: 'user', id: 'user-1', customerId },
    caseId: randomUUID(),
    moduleType: 'post_secondary',
    document: { origin: 'pasted', kind: 'txt', bytes: Buffer.from('Processing Speed Index 78, 7th percentile.') },
    maxAttempts: 3,
    ...given,
  };
}

/** Lets an analysis out of the backlog whoever else waits, for tests that are not about the line. */
export async function releaseOutOfTurn({ database: { sql } }: Pick<Store, 'database'>, analysisId: string): Promise<void> {
  await sql`update analyses set dispatched_at = now() where id = ${analysisId} and state = 'waiting' and dispatched_at is null`;
}
