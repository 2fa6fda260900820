import type { ReadDocument, SectionKind, StructuredDocument } from '../model.ts';
import { compose } from '../read/compose.ts';
import type { LaidBlock } from '../read/layout/block.ts';

/** For tests: a heading as "# Heading", a table as lines of cells between bars with a line of dashes under its header, anything else a paragraph. */
export function aDocument(...blocks: string[]): ReadDocument {
  return compose('txt', [{ number: 1, blocks: blocks.map(laid) }]);
}

function laid(source: string): LaidBlock {
  const text = source.trim();
  if (text.startsWith('#')) return { kind: 'heading', text: text.replace(/^#+\s*/, ''), hidden: null };
  if (!text.includes('|')) return { kind: 'paragraph', text: text.replace(/\s+/g, ' '), hidden: null };
  const lines = text.split('\n').map((line) => line.trim());
  const ruled = lines.findIndex((line) => /^[-| ]+$/.test(line));
  const cells = (line: string) => line.split('|').map((cell, i) => ({ text: cell.trim(), x0: i, x1: i + 1 }));
  const width = Math.max(...lines.map((line) => cells(line).length));
  const row = (line: string) => [
    ...cells(line),
    ...Array.from({ length: width - cells(line).length }, (_, i) => ({ text: '', x0: i, x1: i })),
  ];
  return {
    kind: 'table',
    header: ruled > 0 ? row(lines[0] ?? '') : null,
    rows: lines.filter((_, i) => i !== ruled && (ruled < 1 || i > ruled)).map(row),
    continues: false,
  };
}

/** For tests: the structure of a document tested in March 2025, all of it one section and no sentences told apart. */
export function aStructure(document: ReadDocument, kind: SectionKind = 'results'): StructuredDocument {
  return {
    sections: [{ kind, heading: null, start: 0, end: document.text.length }],
    statements: [],
    earlierNotes: [],
    assessedOn: '2025-03-14',
    reportedOn: '2025-03-30',
    isAssessment: true,
  };
}
