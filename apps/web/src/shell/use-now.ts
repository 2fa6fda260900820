import { useEffect, useState } from 'react';

/** The time, renewed every `everyMs`; for words such as "today" and "about 2 minutes". */
export function useNow(everyMs = 30_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
