/** What a reader heeds and tells while it reads. */
export interface ReadingContext {
  signal?: AbortSignal;
  /** Called after each page of a format that has pages. */
  onPage?: (read: number, of: number) => void;
}
