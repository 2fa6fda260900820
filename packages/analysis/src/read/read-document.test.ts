import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UnreadableDocumentError } from '../errors.ts';
import type { ReadDocument } from '../model.ts';
import { type DocumentKind, documentKinds } from '../schema.ts';
import { readDocument } from './read-document.ts';
import { pdfOf } from './testing/draw-pdf.ts';

const samples = join(import.meta.dirname, '../../../../samples');
const goldSchema = z.object({ barriers: z.array(z.object({ mustCite: z.array(z.string()) })) });

/** What is wrong with the places a document gives for its blocks, tables, rows and cells. */
function misplaced(document: ReadDocument): string[] {
  const { text, blocks, tables, pages } = document;
  const rows = tables.flatMap((table) => [...(table.header && !table.continues ? [table.header] : []), ...table.rows]);
  return [
    ...rows
      .flatMap((row) => row.cells)
      .filter((cell) => text.slice(cell.start, cell.end) !== cell.text)
      .map((cell) => `cell ${cell.text}`),
    ...rows
      .filter(
        (row) =>
          text.slice(row.start, row.end) !==
          row.cells
            .map((cell) => cell.text)
            .filter((cell) => cell !== '')
            .join(' '),
      )
      .map((row) => `row at ${row.start}`),
    ...tables
      .filter((table) => table.rows.some((row) => row.cells.length !== (table.header ?? row).cells.length))
      .map((table) => `width of ${table.id}`),
    ...pages.filter((page) => text.slice(page.start, page.start + page.text.length) !== page.text).map((page) => `page ${page.number}`),
    ...blocks
      .filter((block, i) => block.start < (blocks[i - 1]?.end ?? 0) || block.end <= block.start)
      .map((block) => `block at ${block.start}`),
  ];
}

describe('the samples', () => {
  const names = readdirSync(samples).filter((name) => /\.(?:pdf|docx|txt)$/.test(name));

  it.each(names)(
    '%s: every passage its gold cites stands in the text, and every place is right',
    async (name) => {
      const kind = documentKinds.find((candidate) => name.endsWith(candidate)) ?? 'txt';
      const document = await readDocument({ bytes: readFileSync(join(samples, name)), kind });
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(samples, name.replace(/\.\w+$/, '.gold.json')), 'utf8')));
      // A recognised dash is a hyphen, whatever its length was, and a W may be small.
      const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[–—]/g, '-').toLowerCase();
      const onOneLine = plain(document.text);
      expect(
        gold.barriers
          .flatMap((barrier) => barrier.mustCite)
          .map(plain)
          .filter((quote) => !onOneLine.includes(quote)),
      ).toEqual([]);
      expect(misplaced(document)).toEqual([]);
    },
    240_000,
  );
});

/** Reads it, or tells the code it was refused with; any other error is passed on. */
async function outcome(bytes: Uint8Array, kind: DocumentKind): Promise<ReadDocument | string> {
  try {
    return await readDocument({ bytes, kind });
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return error.code;
    throw error;
  }
}

describe('any file', () => {
  const whole = pdfOf(
    (pen) =>
      void pen.table(
        [
          ['Scale', 'SS'],
          ['Coding', '6'],
        ],
        [60, 200],
        90,
      ),
  );

  it('of random bytes is read or refused, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...documentKinds),
        fc.boolean(),
        async (bytes, kind, isHeaded) => {
          const headed = isHeaded ? Uint8Array.from([...Buffer.from(kind === 'docx' ? 'PK\x03\x04' : '%PDF-1.7\n'), ...bytes]) : bytes;
          const result = await outcome(headed, kind);
          expect(typeof result === 'string' || misplaced(result).length === 0).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('that was damaged on its way is read or refused', async () => {
    const sound = await whole;
    const damage = fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(sound.length), async (changes, length) => {
        const bytes = sound.slice(0, Math.max(length, 100));
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        await outcome(bytes, 'pdf');
      }),
      { numRuns: 80 },
    );
  });

  it('of lines of words and figures gives every block, row and cell its exact place', async () => {
    const word = fc.constantFrom(
      'Working',
      'memory',
      'Index',
      '96',
      '106',
      '85–99',
      '<0.1',
      '1.',
      '•',
      '|',
      '  ',
      '\t',
      '      ',
      'under-',
      'NOTE',
      'a.',
      '…',
    );
    const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        const result = await outcome(Buffer.from(lines.join('\n')), 'txt');
        expect(typeof result === 'string' ? [] : misplaced(result)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
