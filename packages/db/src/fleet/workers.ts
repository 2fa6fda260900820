import type { Store } from '../store.ts';

/** A worker at work, as it tells of itself. */
export interface WorkerPresence {
  workerId: string;
  /** Analyses it takes at a time. */
  slots: number;
  /** Which model provider its engine asks; none for the local engine. */
  modelProvider?: string;
}

/** Says that this worker is alive, by the database's clock. */
export async function reportWorker({ database: { sql } }: Pick<Store, 'database'>, worker: WorkerPresence): Promise<void> {
  await sql`
    insert into workers (id, slots, model_provider) values (${worker.workerId}, ${worker.slots}, ${worker.modelProvider ?? null})
    on conflict (id) do update set slots = excluded.slots, model_provider = excluded.model_provider, seen_at = now()`;
}

/** A worker that leaves says so, so that nobody counts on its slots; with it go those that died without a word a day ago. */
export async function forgetWorker({ database: { sql } }: Pick<Store, 'database'>, workerId: string): Promise<void> {
  await sql`delete from workers where id = ${workerId} or seen_at < now() - interval '1 day'`;
}
