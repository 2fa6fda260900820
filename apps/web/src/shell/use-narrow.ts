import { useSyncExternalStore } from 'react';

const query = '(max-width: 47.99rem)';

/** Whether the page is as narrow as a phone, where tables become cards. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(query).matches);
}

function watch(changed: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
