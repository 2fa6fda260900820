/** Prints one part of the report under the report's head, such as the part for parents; the page is as it was when printing is over. */
export function printPart(partId: string): void {
  const root = document.documentElement;
  const part = document.getElementById(partId);
  if (!part) return;
  root.dataset.printing = 'part';
  part.dataset.printed = '';
  const restore = () => {
    delete root.dataset.printing;
    delete part.dataset.printed;
  };
  addEventListener('afterprint', restore, { once: true });
  window.print();
}
