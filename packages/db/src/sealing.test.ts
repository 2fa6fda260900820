import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer, EncryptionKeyError, SealBrokenError, type SealedIdentity } from './sealing.ts';

const sealer = createSealer(randomBytes(32).toString('base64'));
const identity: SealedIdentity = { table: 'cases', column: 'label', rowId: 'row-1', customerId: 'north-valley' };

describe('sealing', () => {
  it('opens what it sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (plain) => {
        expect(new Uint8Array(sealer.open(sealer.seal(plain, identity), identity))).toEqual(plain);
      }),
    );
  });

  it('never seals the same value to the same bytes', () => {
    expect(sealer.seal('Thornbury', identity).equals(sealer.seal('Thornbury', identity))).toBe(false);
  });

  it.each([
    ['another row', { rowId: 'row-2' }],
    ['another column', { column: 'file_name' }],
    ['another table', { table: 'documents' }],
    ['another customer', { customerId: 'south-valley' }],
  ])('does not open a value that was moved to %s', (_where, moved) => {
    expect(() => sealer.open(sealer.seal('Thornbury', identity), { ...identity, ...moved })).toThrow(SealBrokenError);
  });

  it('does not open a value of which any one bit was changed', () => {
    const sealed = sealer.seal('Thornbury', identity);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), (byte, bit) => {
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(byte) ^ (1 << bit), byte);
        expect(() => sealer.open(changed, identity)).toThrow(SealBrokenError);
      }),
    );
  });

  it('does not open with another key, and refuses a key of the wrong length', () => {
    const other = createSealer(randomBytes(32).toString('base64'));
    expect(() => other.open(sealer.seal('Thornbury', identity), identity)).toThrow(SealBrokenError);
    expect(() => createSealer(randomBytes(16).toString('base64'))).toThrow(EncryptionKeyError);
  });

  it('gives equal words of two customers different search tokens', () => {
    expect(sealer.searchToken('north', 'thornbury')).toBe(sealer.searchToken('north', 'thornbury'));
    expect(sealer.searchToken('north', 'thornbury')).not.toBe(sealer.searchToken('south', 'thornbury'));
  });
});
