import type { Database } from './open-database.ts';
import type { Sealer } from './sealing.ts';

/** What every query needs: the database, and the key that seals clinical values on their way in and opens them on their way out. */
export interface Store {
  database: Database;
  sealer: Sealer;
}
