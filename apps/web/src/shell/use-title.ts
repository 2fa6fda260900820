import { useEffect } from 'react';
import { shellWords } from '../words/shell.ts';

/** Names the page in the browser's tab and to a screen reader. */
export function useTitle(page: string): void {
  useEffect(() => {
    document.title = shellWords.titled(page);
  }, [page]);
}
