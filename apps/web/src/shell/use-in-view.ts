import { useEffect, useState, useSyncExternalStore } from 'react';

/** Whether somebody may be looking at this tab: it is in view, or was a moment ago. */
export function useInView(leaveAfterMs: number): boolean {
  const isVisible = useSyncExternalStore(watch, () => document.visibilityState === 'visible');
  const [wasVisible, setWasVisible] = useState(isVisible);
  useEffect(() => {
    if (isVisible) return setWasVisible(true);
    const timer = setTimeout(() => setWasVisible(false), leaveAfterMs);
    return () => clearTimeout(timer);
  }, [isVisible, leaveAfterMs]);
  return isVisible || wasVisible;
}

function watch(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}
