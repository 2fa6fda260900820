import { memo } from 'react';
import type { SourceMark } from '../evidence/report-marks.ts';
import { words } from '../words.ts';
import { type MarkedPage, touches } from './marks-of-block.ts';
import { SourceBlockView } from './source-block.tsx';

interface SourcePagesProps {
  pages: readonly MarkedPage[];
  picked: SourceMark | null;
}

/** All pages of the source, one below the other. */
export function SourcePages({ pages, picked }: SourcePagesProps) {
  return pages.map((page) => {
    const last = page.blocks.at(-1)?.block;
    const length = last ? last.start + last.text.length - page.start : 0;
    return <SourcePage key={page.start} page={page} picked={picked && touches(picked, page.start, length) ? picked : null} />;
  });
}

const SourcePage = memo(function SourcePage({ page, picked }: { page: MarkedPage; picked: SourceMark | null }) {
  return (
    <section className="source-page" data-page={page.number ?? undefined} aria-label={words.pageLabel(page.number)}>
      {page.blocks.length === 0 && <p className="source-empty">{words.emptyPage}</p>}
      {page.blocks.map(({ block, marks }) => (
        <SourceBlockView
          key={block.start}
          block={block}
          marks={marks}
          picked={picked && touches(picked, block.start, block.text.length) ? picked : null}
        />
      ))}
    </section>
  );
});
