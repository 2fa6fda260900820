import type { PersonOrKey } from '../analyses/audit-of.ts';
import { fileNameIdentity, labelIdentity } from '../sealed-names.ts';
import { queryTokens, searchTokens } from '../search-tokens.ts';
import type { Store } from '../store.ts';

/** A case as a line of a list. */
export type CaseSummary = {
  caseId: string;
  label: string | null;
  /** Of the document it was made with; null for a pasted text. */
  fileName: string | null;
  createdAt: Date;
  analysisCount: number;
};

type CaseRow = Omit<CaseSummary, 'label' | 'fileName'> & {
  labelSealed: Buffer | null;
  documentId: string | null;
  fileNameSealed: Buffer | null;
};

/** The customer's cases, newest first; `search` by beginnings of the label's words. */
export async function findCases(
  { database: { sql }, sealer }: Store,
  { customerId, search, limit }: { customerId: string; search?: string; limit: number },
): Promise<CaseSummary[]> {
  const tokens = search ? queryTokens(sealer, customerId, search) : [];
  const rows = await sql<CaseRow[]>`
    select c.id as "caseId", c.label_sealed as "labelSealed", c.created_at as "createdAt",
      first.id as "documentId", first.file_name_sealed as "fileNameSealed",
      (select count(*)::int from analyses a where a.case_id = c.id) as "analysisCount"
    from cases c
      left join lateral (select d.id, d.file_name_sealed from documents d where d.case_id = c.id order by d.id limit 1) first on true
    where c.customer_id = ${customerId} ${tokens.length > 0 ? sql`and c.search_tokens @> ${tokens}` : sql``}
    order by c.created_at desc, c.id desc limit ${limit}`;
  return rows.map(({ labelSealed, documentId, fileNameSealed, ...row }) => ({
    ...row,
    label: labelSealed && sealer.open(labelSealed, labelIdentity(row.caseId, customerId)).toString(),
    fileName: documentId && fileNameSealed && sealer.open(fileNameSealed, fileNameIdentity(documentId, customerId)).toString(),
  }));
}

/** False when the actor's customer has no such case. */
export async function renameCaseRow(
  { database: { sql }, sealer }: Store,
  { actor, caseId, label, requestId }: { actor: PersonOrKey; caseId: string; label: string; requestId?: string },
): Promise<boolean> {
  const { customerId } = actor;
  const renamed = await sql`
    with renamed as (
      update cases set label_sealed = ${sealer.seal(label, labelIdentity(caseId, customerId))},
        search_tokens = ${searchTokens(sealer, customerId, label)}, updated_at = now()
      where id = ${caseId} and customer_id = ${customerId} returning id
    ), audit as (
      insert into audit_entries (customer_id, actor_kind, actor_id, action, subject_kind, subject_id, request_id)
      select ${customerId}, ${actor.kind}, ${actor.id}, 'case.rename', 'case', id::text, ${requestId ?? null} from renamed
    )
    select 1 from renamed`;
  return renamed.length === 1;
}
