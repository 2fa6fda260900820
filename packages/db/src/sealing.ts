import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Clinical values at rest: AES-256-GCM, with the row's identity as associated data, so that a value that was changed,
 * or moved to another row, column or customer, does not open. Layout: version byte | nonce (12) | tag (16) | ciphertext.
 * Nonces are random: one key stays far below the 2^32 messages NIST SP 800-38D (8.3) allows for them.
 */
const version = 1;
const nonceLength = 12;
const tagLength = 16;
const headerLength = 1 + nonceLength + tagLength;

/** Where a sealed value lives. */
export interface SealedIdentity {
  table: string;
  column: string;
  rowId: string;
  customerId: string;
}

/** A sealed value does not open: another key, a changed value, or another row's. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
  readonly code = 'seal_broken';
  constructor(identity: SealedIdentity) {
    super(
      `${identity.table}.${identity.column} of ${identity.rowId} does not open: DATA_ENCRYPTION_KEY is not the one it was sealed with, or the value was changed`,
    );
  }
}

/** `DATA_ENCRYPTION_KEY` is not 32 bytes in base64. */
export class EncryptionKeyError extends Error {
  override readonly name = 'EncryptionKeyError';
  readonly code = 'encryption_key_invalid';
  constructor() {
    super('DATA_ENCRYPTION_KEY must be 32 random bytes in base64 (openssl rand -base64 32)');
  }
}

/** Seals, opens, and makes keyed hashes; one key per purpose, derived from `DATA_ENCRYPTION_KEY` by HKDF-SHA256. */
export interface Sealer {
  seal(plain: string | Uint8Array, identity: SealedIdentity): Buffer;
  /** @throws SealBrokenError */
  open(sealed: Uint8Array, identity: SealedIdentity): Buffer;
  /** HMAC of a text that must be compared but not read, such as an idempotency key. */
  keyedHash(text: string): string;
  /** Blind index of one word or prefix, of one customer only: equal words of two customers give different tokens. */
  searchToken(customerId: string, word: string): string;
}

/** @throws EncryptionKeyError */
export function createSealer(dataEncryptionKey: string): Sealer {
  const root = Buffer.from(dataEncryptionKey, 'base64');
  if (root.length !== 32) throw new EncryptionKeyError();
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `groundwork/${purpose}/v1`, 32));
  const sealingKey = keyFor('sealing');
  const hashKey = keyFor('keyed-hash');
  const searchKey = keyFor('search-index');
  return {
    seal(plain, identity) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce);
      cipher.setAAD(associatedData(identity));
      const body = [cipher.update(plain), cipher.final()];
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), ...body]);
    },
    open(sealed, identity) {
      if (sealed.length < headerLength || sealed[0] !== version) throw new SealBrokenError(identity);
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, sealed.subarray(1, 1 + nonceLength), { authTagLength: tagLength });
      decipher.setAAD(associatedData(identity));
      decipher.setAuthTag(sealed.subarray(1 + nonceLength, headerLength));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(headerLength)), decipher.final()]);
      } catch {
        throw new SealBrokenError(identity);
      }
    },
    keyedHash: (text) => createHmac('sha256', hashKey).update(text).digest('base64url'),
    searchToken: (customerId, word) =>
      createHmac('sha256', searchKey)
        .update(JSON.stringify([customerId, word]))
        .digest('base64url')
        .slice(0, 14),
  };
}

/** JSON, so that no two identities can be spelled alike. */
function associatedData({ table, column, rowId, customerId }: SealedIdentity): Buffer {
  return Buffer.from(JSON.stringify([version, table, column, rowId, customerId]));
}
