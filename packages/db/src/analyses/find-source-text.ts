import { type SourceText, sourceTextSchema } from '@groundwork/analysis/schema';
import type { Store } from '../store.ts';

/** The extracted text of an analysis' document, null until it was read; undefined when there is no such analysis of the customer. */
export async function findSourceText(
  { database: { sql }, sealer }: Store,
  { analysisId, customerId }: { analysisId: string; customerId: string },
): Promise<{ sourceText: SourceText | null } | undefined> {
  const [found] = await sql<{ documentId: string; sourceTextSealed: Buffer | null }[]>`
    select d.id as "documentId", d.source_text_sealed as "sourceTextSealed"
    from analyses a join documents d on d.id = a.document_id where a.id = ${analysisId} and a.customer_id = ${customerId}`;
  if (!found) return undefined;
  if (!found.sourceTextSealed) return { sourceText: null };
  const identity = { table: 'documents', column: 'source_text', rowId: found.documentId, customerId };
  return { sourceText: sourceTextSchema.parse(JSON.parse(sealer.open(found.sourceTextSealed, identity).toString())) };
}
