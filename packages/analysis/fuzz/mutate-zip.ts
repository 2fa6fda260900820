import { type Part, zipOf } from '../src/read/testing/zip.ts';
import { inflateParts } from '../src/read/zip/zip-guard.ts';
import { mutateBytes } from './mutate-bytes.ts';
import type { Random } from './random.ts';

/** Deep enough to overflow the stack of a reader that calls itself. */
const deepest = 60_000;
/** What a packed bomb inflates to, in bytes. */
const burst = 48 * 1024 * 1024;

/** Damages a document that is a ZIP: a part's content, which parts there are, what the directory says of them, or the file as it stands. */
export async function mutateZip(bytes: Buffer, random: Random, other: Buffer): Promise<Buffer> {
  if (random.chance(0.25)) return mutateBytes(bytes, random, other);
  const parts = [...(await inflateParts(bytes, () => true))].map(([name, data]): Part => ({ name, data }));
  const at = random.between(0, parts.length - 1);
  const part = parts[at];
  if (!part) return bytes;
  const change = random.between(0, 9);
  if (change === 0) parts.splice(at, 1);
  else if (change === 1) parts.push({ ...part, data: Buffer.from('<a/>') });
  else if (change === 2) part.declaredSize = random.pick([0, 1, 4_294_967_295, 70_000_000]);
  else if (change === 3)
    part.name = random.pick(['../../etc/passwd', '/word/document.xml', 'word//document.xml', 'content.xml', '', 'ü'.repeat(200)]);
  else if (change === 4) Object.assign(part, bombOf(part, random));
  else if (change === 5) part.data = nested(part.data, random);
  else part.data = mutateBytes(part.data, random, other);
  return Buffer.from(zipOf(parts));
}

/** Seldom, since packing takes as long as many other runs. */
function bombOf(part: Part, random: Random): Part {
  const size = random.chance(0.1) ? burst : 300_000;
  return {
    ...part,
    data: Buffer.concat([
      part.data.subarray(0, random.between(0, part.data.length)),
      Buffer.alloc(size, random.pick([' ', '<a/>', '<w:p/>', 'a'])),
    ]),
  };
}

function nested(data: Buffer, random: Random): Buffer {
  const name = random.pick([
    'w:tbl',
    'w:tc',
    'w:p',
    'w:sdt',
    'w:txbxContent',
    'mc:AlternateContent',
    'text:section',
    'text:list',
    'table:table',
    'text:span',
  ]);
  const text = data.toString('latin1');
  const places = [...text.matchAll(/<\/?[\w:]+[^>]*>/g)];
  const place = places[random.between(0, Math.max(0, places.length - 1))]?.index ?? 0;
  const depth = random.pick([30, 200, 1_000, deepest]);
  const content = random.chance(0.5) ? `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth) : `<${name}>`.repeat(depth);
  return Buffer.from(text.slice(0, place) + content + text.slice(place), 'latin1');
}
