import { memo } from 'react';
import type { SourceMark } from '../evidence/report-marks.ts';
import { splitAtRanges } from '../evidence/split-at-ranges.ts';
import { rowsOf, type SourceBlock } from './blocks-of.ts';

interface SourceBlockViewProps {
  block: SourceBlock;
  marks: readonly SourceMark[];
  /** The picked passage, in the blocks it touches; null in all others, which so stay as they are. */
  picked: SourceMark | null;
}

/** A paragraph, heading or printed table of the source with its marks. */
export const SourceBlockView = memo(function SourceBlockView({ block, marks, picked }: SourceBlockViewProps) {
  const marked = { marks, picked };
  if (block.kind === 'heading') {
    return (
      <p className="source-heading">
        <MarkedText text={block.text} start={block.start} {...marked} />
      </p>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <MarkedText text={block.text} start={block.start} {...marked} />
      </p>
    );
  }
  return (
    <div className="source-rows">
      {rowsOf(block).map((row) => (
        <div key={row.start}>
          <MarkedText text={row.label} start={row.start} {...marked} />
          {row.figures !== '' && (
            <span className="source-figures">
              <MarkedText text={row.figures} start={row.figuresStart} {...marked} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
});

/** A piece of text cut at its marks. */
function MarkedText({ text, start, marks, picked }: { text: string; start: number } & Omit<SourceBlockViewProps, 'block'>) {
  const ranges = picked && !marks.some((mark) => mark.id === picked.id) ? [...marks, picked] : marks;
  return splitAtRanges(text, start, ranges).map((segment) => {
    const [first] = segment.ids;
    if (first === undefined) return segment.text;
    const isPicked = picked !== null && segment.ids.includes(picked.id);
    return (
      <mark key={segment.start} data-mark={isPicked ? picked.id : first} className={isPicked ? 'picked' : undefined}>
        {segment.text}
      </mark>
    );
  });
}
