import type { Store } from '../store.ts';

/** The bytes of a customer's document as they were uploaded. */
export async function openDocument(
  { database: { sql }, sealer }: Store,
  { documentId, customerId }: { documentId: string; customerId: string },
): Promise<Uint8Array> {
  const [found] = await sql<{ contentSealed: Buffer }[]>`
    select content_sealed as "contentSealed" from documents where id = ${documentId} and customer_id = ${customerId}`;
  if (!found) throw new Error(`document ${documentId} is missing`);
  return sealer.open(found.contentSealed, { table: 'documents', column: 'content', rowId: documentId, customerId });
}
