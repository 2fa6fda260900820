import { crc32, deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { PDFDocument, PDFHexString } from 'pdf-lib';

/** A sound PDF of one page with this text; none gives a page without any, as a scan has. */
export async function aPdf(text?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage();
  if (text) page.drawText(text, { x: 60, y: 730, size: 11 });
  return document.save();
}

/** A sound Word document of one paragraph. */
export async function aWordDocument(text: string): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
}

/** A sound OpenDocument text of one paragraph. */
export function anOpenDocument(text: string): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`;
  return aZip({ mimetype: Buffer.from('application/vnd.oasis.opendocument.text'), 'content.xml': Buffer.from(content) });
}

/** A PDF that is encrypted with a password nobody knows. */
export async function aLockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const unknown = PDFHexString.of('5a'.repeat(32));
  document.context.trailerInfo.Encrypt = document.context.register(
    document.context.obj({ Filter: 'Standard', V: 1, R: 2, P: -4, O: unknown, U: unknown }),
  );
  const id = PDFHexString.of('a5'.repeat(16));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ useObjectStreams: false });
}

/** A Word document that is small on the wire and hundreds of megabytes when it is opened. */
export function aDocxBomb(): Uint8Array {
  const types =
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  return aZip({ '[Content_Types].xml': Buffer.from(types), 'word/document.xml': Buffer.alloc(300 * 1024 * 1024, 'a') });
}

/** A ZIP with these files. */
export function aZip(files: Record<string, Uint8Array>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const data = deflateRawSync(bytes, { level: 1 });
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(8, 4);
    described.writeUInt32LE(crc32(bytes), 10);
    described.writeUInt32LE(data.length, 14);
    described.writeUInt32LE(bytes.length, 18);
    described.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), described, Buffer.from(name), data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), described, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
