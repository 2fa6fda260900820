import { createHash } from 'node:crypto';

const padding = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const id = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const permissions = -4;

/**
 * A PDF of one page, encrypted by the standard handler with RC4 and 40 bits (ISO 32000-1, 7.6.3).
 * With an empty user password it opens for everybody; the owner's then only guards printing and copying.
 */
export function encryptedPdf(text: string, userPassword: string): Uint8Array {
  const owner = rc4(md5(pad('owner')).subarray(0, 5), pad(userPassword));
  const key = fileKey(userPassword, owner);
  const content = rc4(objectKey(key, 4), Buffer.from(`BT /F1 12 Tf 72 720 Td (${text}) Tj ET`, 'latin1'));
  const user = rc4(key, padding);
  return fileOf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'),
    Buffer.concat([Buffer.from(`<< /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')]),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    Buffer.from(`<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P ${permissions} >>`),
  ]);
}

function fileOf(objects: Buffer[]): Uint8Array {
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets = objects.map((body, i) => {
    const offset = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
    return offset;
  });
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Encrypt 6 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>] >>`;
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(parts));
}

const pad = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32);
const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest();

function fileKey(password: string, owner: Buffer): Buffer {
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(permissions);
  return md5(Buffer.concat([pad(password), owner, flags, id])).subarray(0, 5);
}

const objectKey = (key: Buffer, object: number): Buffer => md5(Buffer.concat([key, Buffer.from([object, 0, 0, 0, 0])])).subarray(0, 10);

/** RC4, which today's OpenSSL no longer has. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  let j = 0;
  const exchange = (i: number): number => {
    const [held, other] = [state[i] ?? 0, state[j] ?? 0];
    state[i] = other;
    state[j] = held;
    return (held + other) & 255;
  };
  for (let i = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    exchange(i);
  }
  j = 0;
  return Buffer.from(
    data.map((byte, at) => {
      const i = (at + 1) & 255;
      j = (j + (state[i] ?? 0)) & 255;
      return byte ^ (state[exchange(i)] ?? 0);
    }),
  );
}
