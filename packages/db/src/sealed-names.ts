import type { SealedIdentity } from './sealing.ts';

/** Where a case's label is sealed. */
export const labelIdentity = (caseId: string, customerId: string): SealedIdentity => ({
  table: 'cases',
  column: 'label',
  rowId: caseId,
  customerId,
});

/** Where the name of a document's file is sealed. */
export const fileNameIdentity = (documentId: string, customerId: string): SealedIdentity => ({
  table: 'documents',
  column: 'file_name',
  rowId: documentId,
  customerId,
});
