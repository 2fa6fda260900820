import type { Stage } from '@groundwork/analysis/schema';
import type { AnalysisState, Database } from '@groundwork/db';

/** How a row of `analyses` stood before or after a write. */
export interface Standing {
  state: AnalysisState;
  attempt: number;
  workerId: string | null;
  lostAttempts: number;
  seq: number;
  progress: number;
}

/** A write as the database itself saw it, in the order in which it was made; `writer` is the connection's application name. */
export type Witnessed =
  | { what: 'row'; analysisId: string; writer: string; at: Date; before: Standing; after: Standing }
  /** A checkpoint was stored; `before` is how its analysis stood then. */
  | { what: 'checkpoint'; analysisId: string; writer: string; at: Date; before: Standing; after: { stage: Stage } }
  | { what: 'result'; analysisId: string; writer: string; at: Date; before: Standing; after: null };

const standing = (row: string) =>
  `jsonb_build_object('state', ${row}.state, 'attempt', ${row}.attempt, 'workerId', ${row}.worker_id, 'lostAttempts', ${row}.lost_attempts, 'seq', ${row}.event_seq, 'progress', ${row}.progress)`;

/** Triggers that write down every change in the transaction that makes it, so that no later change can hide it. */
const triggers = `
  create table witness (
    n bigint generated always as identity primary key, at timestamptz not null default clock_timestamp(), what text not null,
    analysis_id uuid not null, writer text not null default current_setting('application_name'), before jsonb, after jsonb
  );
  create function witness_row() returns trigger language plpgsql as $$ begin
    insert into witness (what, analysis_id, before, after) values ('row', new.id, ${standing('old')}, ${standing('new')});
    return null;
  end $$;
  create function witness_checkpoint() returns trigger language plpgsql as $$ begin
    insert into witness (what, analysis_id, before, after)
    select 'checkpoint', a.id, ${standing('a')}, jsonb_build_object('stage', new.stage) from analyses a where a.id = new.analysis_id;
    return null;
  end $$;
  create function witness_result() returns trigger language plpgsql as $$ begin
    insert into witness (what, analysis_id, before) select 'result', a.id, ${standing('a')} from analyses a where a.id = new.analysis_id;
    return null;
  end $$;
  create trigger witness_row after update on analyses for each row execute function witness_row();
  create trigger witness_checkpoint after insert or update on checkpoints for each row execute function witness_checkpoint();
  create trigger witness_result after insert or update on analysis_results for each row execute function witness_result();
`;

export async function installWitness({ sql }: Database): Promise<void> {
  await sql.unsafe(triggers);
}

export async function readWitness({ sql }: Database): Promise<Witnessed[]> {
  return sql<Witnessed[]>`select what, analysis_id as "analysisId", writer, at, before, after from witness order by n`;
}
