/** For so many frames the pages above a place may still take their real heights: about half a second. */
const framesToSettle = 30;

/** What says that the reader moves the pane themselves. */
const takesOver = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

const held = new WeakMap<HTMLElement, AbortController>();

/**
 * Brings an element to a height of its pane (0 top, 1 bottom) without moving the page around the pane, and holds it there while pages come
 * into view: those out of view have a guessed height until they are drawn, which may be frames later. The reader's own scrolling ends it.
 */
export function scrollWithin(pane: HTMLElement, target: Element, height: number): void {
  held.get(pane)?.abort();
  const hold = new AbortController();
  held.set(pane, hold);
  for (const event of takesOver) pane.addEventListener(event, () => hold.abort(), { signal: hold.signal, passive: true });
  const place = (framesLeft: number): void => {
    if (hold.signal.aborted) return;
    const offset = target.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight * height;
    if (Math.abs(offset) >= 1) pane.scrollTop += offset;
    if (framesLeft > 0 && target.isConnected) requestAnimationFrame(() => place(framesLeft - 1));
    else hold.abort();
  };
  place(framesToSettle);
}
