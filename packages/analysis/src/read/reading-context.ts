/** What a reader heeds and tells while it reads. */
export interface ReadingContext {
  signal?: AbortSignal;
  /** Called after each page of a format that has pages. `isScan`: its text had to be recognised, which takes seconds. */
  onPage?: (read: number, of: number, isScan: boolean) => void;
}
