import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a ZIP; `declaredSize` is the size its directory claims, by default the true one. A stored part is not deflated. */
export interface Part {
  name: string;
  data: Buffer;
  declaredSize?: number;
  isStored?: boolean;
}

/** A ZIP file with deflated parts, whose directory may lie. */
export function zipOf(parts: Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = part.isStored ? part.data : deflateRawSync(part.data, { level: 9 });
    const method = part.isStored ? '0000' : '0800';
    const facts = factsOf(part, packed.length);
    const local = Buffer.concat([header('504b0304', '1400', method), facts, Buffer.from(part.name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    locals.push(local);
    entries.push(Buffer.concat([header('504b0102', '14001400', method), facts, place, Buffer.from(part.name)]));
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...locals, directory, end]));
}

/** Signature and versions; no flags, method 0 (stored) or 8 (deflate), no time. */
const header = (signature: string, versions: string, method: string): Buffer =>
  Buffer.from(`${signature}${versions}0000${method}00000000`, 'hex');

function factsOf({ name, data, declaredSize }: Part, packed: number): Buffer {
  const facts = Buffer.alloc(16);
  facts.writeUInt32LE(crc32(data), 0);
  facts.writeUInt32LE(packed, 4);
  facts.writeUInt32LE(declaredSize ?? data.length, 8);
  facts.writeUInt16LE(Buffer.byteLength(name), 12);
  return facts;
}

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document as a ZIP, its main part's body given as WordprocessingML. */
export function wordOf(body: Buffer | string, declaredSize?: number): Uint8Array {
  const open = '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const data = Buffer.concat([Buffer.from(open), Buffer.from(body), Buffer.from('</w:body></w:document>')]);
  return zipOf([
    { name: '[Content_Types].xml', data: Buffer.from(types) },
    { name: '_rels/.rels', data: Buffer.from(relations) },
    { name: 'word/document.xml', data, ...(declaredSize === undefined ? {} : { declaredSize }) },
  ]);
}
