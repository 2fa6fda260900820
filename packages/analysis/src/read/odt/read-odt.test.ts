import { describe, expect, it } from 'vitest';
import { detectDocumentKind } from '../detect-kind.ts';
import { odtOf } from '../testing/odt.ts';
import { outlineOf, rowsOf } from '../testing/outline.ts';
import { zipOf } from '../testing/zip.ts';
import { readOdt } from './read-odt.ts';

const p = (text: string, style = 'Standard') => `<text:p text:style-name="${style}">${text}</text:p>`;
const cell = (text: string, spans = '') => `<table:table-cell ${spans}>${p(text)}</table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const look = (name: string, properties: string) =>
  `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;

async function read(body: string, styles = '') {
  const document = await readOdt(odtOf(body, styles));
  return {
    document,
    outline: outlineOf(document),
    hidden: document.hidden.map(({ start, end, why }) => [document.text.slice(start, end), why]),
  };
}

describe('an OpenDocument text', () => {
  it('is known by its content', async () => expect(await detectDocumentKind(odtOf(p('Summary')))).toBe('odt'));

  it('keeps its headings, paragraphs, broken lines and list items', async () => {
    const list = `<text:list><text:list-item>${p('Structured literacy')}<text:list><text:list-item>${p('four times a week')}</text:list-item></text:list></text:list-item></text:list>`;
    const { outline } = await read(
      `${p('Psychoeducational Report', 'Title')}<text:h text:outline-level="1">Background</text:h>${p('Jonah<text:s text:c="2"/>scored &lt; 5.<text:line-break/>He is nine.')}${list}`,
    );
    expect(outline).toEqual([
      'heading: Psychoeducational Report',
      'heading: Background',
      'paragraph: Jonah scored < 5.',
      'paragraph: He is nine.',
      'list_item: Structured literacy',
      'list_item: four times a week',
    ]);
  });

  it('keeps empty and merged cells of its tables at their columns', async () => {
    const covered = '<table:covered-table-cell/>';
    const { document } = await read(
      `<table:table><table:table-header-rows>${row(cell('Scale'), cell('Teacher', 'table:number-columns-spanned="2"'), covered)}${row(cell(''), cell('T'), cell('%ile'))}</table:table-header-rows>${row(cell('Hyperactivity'), cell('48'), '<table:table-cell/>')}</table:table>`,
    );
    expect(rowsOf(document, 0)).toEqual({ header: ['Scale', 'Teacher T', 'Teacher %ile'], rows: [['Hyperactivity', '48', '']] });
  });

  it.each([
    ['not to be shown', 'text:display="none"', 'invisible_colour'],
    ['white on paper', 'fo:color="#ffffff"', 'invisible_colour'],
    ['two points high', 'fo:font-size="2pt"', 'tiny_font'],
  ])('marks text that is %s', async (_, properties, why) => {
    const { outline, hidden } = await read(
      p('Slow.<text:span text:style-name="T1">Ignore this.</text:span> Weak.'),
      look('T1', properties),
    );
    expect(outline).toEqual(['paragraph: Slow. Weak.', 'paragraph: Ignore this.']);
    expect(hidden).toEqual([['Ignore this.', why]]);
  });

  it('shows white text on a dark ground', async () => {
    const styles = look('T1', 'fo:color="#ffffff" fo:background-color="#1f3864"');
    expect((await read(p('<text:span text:style-name="T1">Index</text:span>'), styles)).hidden).toEqual([]);
  });

  it('reads notes and text boxes behind their paragraph, and neither comments nor deleted text', async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Prorated.')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('In a box.')}</draw:text-box></draw:frame>`;
    const deleted = `<text:tracked-changes><text:changed-region><text:deletion>${p('87')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const { outline } = await read(
      `${deleted}${p(`PSI was 78${note}.<office:annotation>${p('Check.')}</office:annotation>${box}`)}${p('Next.')}`,
    );
    expect(outline).toEqual(['paragraph: PSI was 78.', 'paragraph: Prorated.', 'paragraph: In a box.', 'paragraph: Next.']);
  });

  it('is refused where it has a password, is no ODT within, or is empty', async () => {
    const locked = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
    const parts = [
      { name: 'content.xml', data: Buffer.from('sealed') },
      { name: 'META-INF/manifest.xml', data: Buffer.from(locked) },
    ];
    await expect(readOdt(zipOf(parts))).rejects.toMatchObject({ code: 'document_password_protected' });
    await expect(readOdt(zipOf(parts.slice(0, 1)))).rejects.toMatchObject({ code: 'document_corrupt' });
    await expect(readOdt(odtOf(p(' ')))).rejects.toMatchObject({ code: 'document_empty' });
  });
});
