import { useSyncExternalStore } from 'react';

/** An analysis this tab submitted, by the name it was given here. */
export interface SubmittedHere {
  jobId: string;
  name: string;
}

let submitted: readonly SubmittedHere[] = [];
const listeners = new Set<() => void>();

/** Remembers an analysis this tab submitted, so that the page can say when its report is ready. */
export function rememberSubmitted(analysis: SubmittedHere): void {
  if (!submitted.some(({ jobId }) => jobId === analysis.jobId)) change([...submitted, analysis]);
}

/** Stops watching for an analysis's report. */
export function forgetSubmitted(jobId: string): void {
  change(submitted.filter((each) => each.jobId !== jobId));
}

/** Analyses this tab submitted, whose reports it waits for. */
export function useSubmittedHere(): readonly SubmittedHere[] {
  return useSyncExternalStore(subscribe, () => submitted);
}

function change(next: readonly SubmittedHere[]): void {
  submitted = next;
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
