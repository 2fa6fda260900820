import { useEffect, useState } from 'react';

/** The upper part of the window in which a section's heading makes it the one that is read. */
const readingLine = 0.35;

/** Which section of the report is being read, by its anchor; follows the window's scrolling. */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [current, setCurrent] = useState(ids[0]);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setCurrent(sectionInView(ids));
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [ids]);
  return current;
}

/** At the very end of the page it is the last one, which may be too short to reach the line. */
function sectionInView(ids: readonly string[]): string | undefined {
  const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
  if (isAtEnd) return ids.at(-1);
  const passed = ids.filter(
    (id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= window.innerHeight * readingLine,
  );
  return passed.at(-1) ?? ids[0];
}
