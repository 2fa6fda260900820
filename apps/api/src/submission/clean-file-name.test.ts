import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

describe('cleanFileName', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['C:\\Users\\jo\\Desktop\\Évaluation finale.docx', 'Évaluation finale.docx'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\r\nc.pdf', 'ab c.pdf'],
    ['report\u202Efdp.exe', 'reportfdp.exe'],
    ['  .. ', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected);
  });

  it('shortens a long name and keeps its ending', () => {
    const name = cleanFileName(`${'x'.repeat(500)}.docx`);
    expect(name).toHaveLength(160);
    expect(name).toMatch(/x…\.docx$/);
  });

  it('never returns a path, a line break or more than 160 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanFileName(given);
        if (name === undefined) return;
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect([...name].length).toBeLessThanOrEqual(160);
        expect(name.trim()).not.toBe('');
      }),
    );
  });
});
