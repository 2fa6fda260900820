/** A stretch of the source that something in the report points to: UTF-16 offsets into the whole text, `end` exclusive. */
export interface SourceRange {
  id: string;
  start: number;
  end: number;
}

/** A piece of text and the ids of all ranges that cover it, in the order the ranges were given. */
export interface Segment {
  text: string;
  /** Offset of the piece in the whole text. */
  start: number;
  ids: string[];
}

/**
 * Cuts a piece of the source wherever a range begins or ends, so that every segment is covered alike from its first character to its last.
 * The segments joined are the text again, whatever the ranges: they may overlap, reach beyond the text, or be empty.
 * @param textStart offset of `text` in the whole text
 */
export function splitAtRanges(text: string, textStart: number, ranges: readonly SourceRange[]): Segment[] {
  if (text === '') return [];
  const textEnd = textStart + text.length;
  const within = ranges.filter((range) => range.start < range.end && range.start < textEnd && range.end > textStart);
  const cuts = new Set([textStart, textEnd]);
  for (const { start, end } of within) {
    cuts.add(Math.max(start, textStart));
    cuts.add(Math.min(end, textEnd));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? textEnd;
    const ids = within.filter((range) => range.start <= start && range.end >= end).map((range) => range.id);
    return { text: text.slice(start - textStart, end - textStart), start, ids };
  });
}
