import { createHash, randomUUID } from 'node:crypto';

/**
 * The id of a case that a submission has made for it. With an idempotency key it follows from the key, so that the repeated request
 * is the same request, down to its case.
 */
export function newCaseId(customerId: string, idempotencyKey: string | undefined): string {
  if (!idempotencyKey) return randomUUID();
  const bytes = createHash('sha256')
    .update(JSON.stringify(['case', customerId, idempotencyKey]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
