import Markdown, { type Components } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { words } from '../words.ts';
import './written.css';

/** The page has its own first heading, so the report's headings start one lower. */
const components: Components = {
  h1: 'h2',
  h2: 'h3',
  h3: 'h4',
  h4: 'h5',
  table: ({ node: _node, ...table }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this is a table.
    <div className="scrolls-sideways" role="group" tabIndex={0} aria-label={words.scrollingTable}>
      <table {...table} />
    </div>
  ),
};

/** The written report, as it is copied and downloaded. Whatever a document put into it, only harmless elements are shown. */
export default function WrittenReport({ markdown }: { markdown: string }) {
  return (
    <article className="written">
      <Markdown remarkPlugins={[remarkGfm]} rehypePlugins={[rehypeSanitize]} components={components}>
        {markdown}
      </Markdown>
    </article>
  );
}
