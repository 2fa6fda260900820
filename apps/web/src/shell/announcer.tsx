import { useSyncExternalStore } from 'react';

let message = '';
const listeners = new Set<() => void>();

/** Has a screen reader say a sentence when it is free; for what ended, not for every step on the way. */
export function announce(sentence: string): void {
  message = sentence;
  for (const changed of listeners) changed();
}

/** The one place announcements are read from. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
