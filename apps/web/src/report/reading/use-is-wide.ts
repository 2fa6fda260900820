import { useSyncExternalStore } from 'react';

/** From this width on the source stands beside the report; the same figure is in report.css. */
const wide = '(min-width: 60rem)';

/** Whether there is room for the source beside the report. */
export function useIsWide(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(wide).matches);
}

function watch(changed: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
