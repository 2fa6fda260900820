import type { Database } from '../open-database.ts';

/** Who acts, for the audit trail. */
export interface PersonOrKey {
  kind: 'user' | 'api_key';
  id: string;
  customerId: string;
}

/** The audit entry of a transition, as one more statement of `moveAnalysis`. */
export function auditOf(sql: Database['sql'], { action, actor, requestId }: { action: string; actor: PersonOrKey; requestId?: string }) {
  return sql`, audit as (
    insert into audit_entries (customer_id, actor_kind, actor_id, action, subject_kind, subject_id, caller_user_ref, request_id)
    select customer_id, ${actor.kind}, ${actor.id}, ${action}, 'analysis', id::text, caller_user_ref, ${requestId ?? null} from moved
  )`;
}
