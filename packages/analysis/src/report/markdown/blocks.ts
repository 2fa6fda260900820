/** Sections that hold something, set apart by blank lines. A part without content is left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block.trim() !== '').join('\n\n');
}

/** A heading with what stands under it; nothing where there is nothing under it. */
export function section(level: 1 | 2 | 3 | 4, heading: string, blocks: readonly string[]): string {
  const body = joinBlocks(blocks);
  return body === '' ? '' : `${'#'.repeat(level)} ${heading}\n\n${body}`;
}

export function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** A GFM table; columns in which every cell is empty are left out. Cells are escaped by the caller. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const used = header.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  const line = (cells: readonly string[]): string => `| ${cells.filter((_, column) => used[column]).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
