import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detectDocumentKind } from '../../read/detect-kind.ts';
import { readDocument } from '../../read/read-document.ts';
import { findStructure } from '../../sections/find-structure.ts';
import { leaksOf } from '../testing/leaks.ts';
import { findIdentifiers, lexiconOf } from './find-identifiers.ts';
import { maskDocument } from './mask-document.ts';
import { findNames } from './names.ts';

const samples = new URL('../../../../../samples/', import.meta.url);
async function masked(bytes: Uint8Array) {
  const document = await readDocument({ bytes, kind: await detectDocumentKind(bytes) }, {});
  return { document, masked: maskDocument(document, findStructure(document)) };
}
const maskedText = async (text: string) => masked(Buffer.from(text));

describe('a document without its identifiers', () => {
  it('keeps instruments, scores, ages and years', async () => {
    const { masked: made } = await maskedText(
      'Name: Rowena Achterberg\nAge: 9 years, 4 months\n\nOn 03/09/2024 the Nelson-Denny Reading Test and the WISC-V were given. Processing Speed Index 78 (7th percentile).',
    );
    expect(made.text).toContain('Age: 9 years, 4 months');
    expect(made.text).toMatch(
      /On \[DATE_1 IN 2024\] the Nelson-Denny Reading Test and the WISC-V were given\. Processing Speed Index 78 \(7th percentile\)/,
    );
    expect(made.text).not.toMatch(/Rowena|Achterberg/);
  });

  it('finds a name that a line end divides, that stands in capitals, in lower case, or with an initial', async () => {
    const { masked: made } = await maskedText(
      'Student: Rowena Achterberg\n\nRowena Achter-\nberg reads slowly. ACHTERBERG, R. was seen with Ms. Quillfeather. quillfeather noted this.',
    );
    expect(made.text).not.toMatch(/rowena|achter|berg|quillfeather|R\./i);
  });

  it('gives one placeholder for each person, and the same each time', async () => {
    const { masked: made } = await maskedText(
      'Student: Rowena Achterberg\n\nMs. Quillfeather teaches math. Rowena likes Ms. Quillfeather. Mr. Vosburgh does not know her.',
    );
    const [first, again, other] = made.text.match(/\[PERSON_\d\]/g) ?? [];
    expect(first).toBe(again);
    expect(other).not.toBe(first);
  });

  it('leads from a passage back to the very words of the source', async () => {
    const { document, masked: made } = await maskedText(
      'Student: Rowena Achterberg\n\nMs. Quillfeather says that Rowena loses her place when she reads aloud. She is nine.',
    );
    const start = made.text.indexOf('Ms. [');
    const end = made.text.indexOf('aloud.') + 'aloud.'.length;
    const source = made.sourceOf({ start, end });
    expect(document.text.slice(source.start, source.end)).toBe('Ms. Quillfeather says that Rowena loses her place when she reads aloud.');
  });

  it('restores what a model says of others, names no client, and refuses a placeholder that it never gave', async () => {
    const { masked: made } = await maskedText(
      'Student: Rowena Achterberg\n\nRowena was seen by Dr. Quillfeather at Ellsworth Academy. Rowena reads slowly.',
    );
    expect(made.restore('[CLIENT] needs time, as [SCHOOL_1] knows.')).toBe('The student needs time, as Ellsworth Academy knows.');
    expect(made.restore('[SCHOOL_99] agrees.')).toBeNull();
  });

  const goldSchema = z.object({ file: z.string(), phi: z.array(z.string()) });
  const folder = new URL('other-hands/', samples);
  it.each(readdirSync(folder).filter((name) => name.endsWith('.gold.json')))('holds none of the identifiers of %s', async (name) => {
    const gold = goldSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    const { masked: made } = await masked(readFileSync(new URL(gold.file, folder)));
    expect(gold.phi.length).toBeGreaterThan(0);
    expect(leaksOf(made.text, gold.phi)).toEqual([]);
  });

  it('does not show a model what a reader cannot see, or what tries to direct the report', async () => {
    const { masked: made } = await masked(readFileSync(new URL('07_post_secondary_adversarial.pdf', samples)));
    expect(made.text).toContain('[TEXT LEFT OUT]');
    expect(made.text).not.toMatch(/ignore (?:all|any|previous)|disregard/i);
  });

  it.each([
    ['PATIENT NAME: DOE, JANE\nDOB: 1/2/10\n\nJANE DOE WAS SEEN FOR SLOW READING.', /doe|jane|1\/2\/10/i],
    ['pt seen by dr smithers on 3/9/26 at 12 Oak St, Dayton, OH. smithers notes slow reading.', /smithers|3\/9|oak|dayton/i],
    ['Student: Hope Young\n\nHope reads slowly. Mr. Young hopes for more time. She is young.', /\bHope\b|\bYoung\b/],
    ['Name: Ana María Núñez-O’Brien\n\nAna said little. Mrs. Núñez-O’Brien agreed. NÚÑEZ', /\bAna\b|María|Núñez|Brien/i],
    ['Client: Lee Vo\nPhone 330.555.0147, SSN 123-45-6789, seen March 9 and in April 2026.', /\bLee\b|\bVo\b|0147|6789|March|April/],
    ['Emergency contact: Bartholomew Quist (uncle), 44 Elm Street, Unit 2', /Bartholomew|Quist|Elm|44/],
  ])('masks %j', async (text, secret) => {
    const { masked: made } = await maskedText(text);
    expect(made.text).not.toMatch(secret);
  });

  const syllables = fc.constantFrom('va', 'ro', 'mi', 'thel', 'ka', 'zin', 'do', 'bre', 'qua', 'sh', 'lor', 'ny');
  const name = fc
    .array(syllables, { minLength: 2, maxLength: 4 })
    .map((parts) => parts.join(''))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));

  it('masks people whatever they are called, and leads every place back to where it was', async () => {
    await fc.assert(
      fc.asyncProperty(name, name, name, name, async (given, surname, teacher, sister) => {
        const { document, masked: made } = await maskedText(
          `Student: ${given} ${surname}\nTeacher: ${teacher}\n\n${given} reads slowly. Her sister, ${sister}, does not. Ms. ${surname} and ${teacher} agree that ${sister} helps ${given.toUpperCase()}.`,
        );
        for (const secret of [given, surname, teacher, sister]) expect(leaksOf(made.text, [secret])).toEqual([]);
        const place = made.text.indexOf(' reads slowly');
        const source = made.sourceOf({ start: place, end: place + ' reads slowly'.length });
        expect(document.text.slice(source.start, source.end)).toBe(' reads slowly');
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['names with initials', 'A. B. Quillfeather '],
    ['letters without a blank', 'a.b.c.d-'],
    ['capitals', 'Aab Cde ABC DEFGHIJ '],
    ['figures and capitals', '12 Aab Bcd Cde Def '],
  ])('takes its time by the length of the text, also for endless %s', (_, piece) => {
    const msFor = (times: number) => {
      const text = piece.repeat(times);
      const start = performance.now();
      findIdentifiers(text, lexiconOf(text, findNames(text)));
      return performance.now() - start;
    };
    msFor(500);
    expect(msFor(8000)).toBeLessThan(16 * 6 * Math.max(msFor(500), 5));
  });
});
