/** Hands a text to the browser as a download; nothing is sent anywhere. */
export function saveAsFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the blob only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** `2026-115 Marchetti report.md`: the title without what file systems refuse. */
export function fileNameFor(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${safe === '' ? 'Groundwork' : safe} report.${extension}`;
}
