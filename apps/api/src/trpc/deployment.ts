import type { Database } from '@groundwork/db';

/** Facts of this installation that pages and clients are told. */
export interface Deployment {
  database: Database;
  engine: 'local' | 'llm';
  maxUploadBytes: number;
  submitMax: number;
  submitWindowMs: number;
}
