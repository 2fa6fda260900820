import { type AnalysisState, type Database, finalStates } from '@groundwork/db';
import type { History } from '../history.ts';
import type { LedgerLine } from '../ledger.ts';
import { readWitness, type Witnessed } from '../witness.ts';

/** An analysis as it stands when all is over. */
export interface Row {
  id: string;
  customerId: string;
  caseId: string;
  state: AnalysisState;
  seq: number;
  attempt: number;
}

/** An event as it is stored. */
export interface StoredEvent {
  analysisId: string;
  seq: number;
  state: AnalysisState;
  attempt: number;
  progress: number;
}

/** All that is known of a run: what clients saw, what is stored, what the database witnessed, and what was paid. */
export interface Evidence {
  history: History;
  rows: Map<string, Row>;
  /** Per analysis, in order of `seq`. */
  events: Map<string, StoredEvent[]>;
  /** Analyses that have a result. */
  results: string[];
  witness: Witnessed[];
  ledger: LedgerLine[];
  /** How many may hold the model provider at once; left out where none is asked. */
  modelProviderConcurrency?: number;
}

/** Reads what is stored, over a line nobody breaks. */
export async function gatherEvidence(database: Database, { history, ledger }: Pick<Evidence, 'history' | 'ledger'>): Promise<Evidence> {
  const { sql } = database;
  const rows = await sql<Row[]>`
    select id, customer_id as "customerId", case_id as "caseId", state, event_seq as seq, attempt from analyses`;
  const events = await sql<StoredEvent[]>`
    select analysis_id as "analysisId", seq, state, attempt, progress from analysis_events order by analysis_id, seq`;
  const results = await sql<{ id: string }[]>`select analysis_id as id from analysis_results`;
  return {
    history,
    ledger,
    rows: new Map(rows.map((row) => [row.id, row])),
    events: Map.groupBy(events, ({ analysisId }) => analysisId),
    results: results.map(({ id }) => id),
    witness: await readWitness(database),
  };
}

/** How many analyses are not over. */
export async function countUnfinished({ sql }: Database): Promise<number> {
  const [found] = await sql<{ count: number }[]>`select count(*)::int as count from analyses where state not in ${sql([...finalStates])}`;
  return found?.count ?? 0;
}

/** How many analyses were accepted. */
export async function countAnalyses({ sql }: Database): Promise<number> {
  const [found] = await sql<{ count: number }[]>`select count(*)::int as count from analyses`;
  return found?.count ?? 0;
}
