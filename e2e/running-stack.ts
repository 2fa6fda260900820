import type { Stack } from './stack.ts';

/** What a journey needs to know of the stack that was started for it. */
export type RunningStack = Pick<Stack, 'url' | 'apiKey' | 'clinician' | 'admin'>;

const variable = 'E2E_RUNNING_STACK';

/** Tells the test processes, which inherit the environment, where the stack is. */
export function keepStack({ url, apiKey, clinician, admin }: RunningStack): void {
  process.env[variable] = JSON.stringify({ url, apiKey, clinician, admin });
}

export function runningStack(): RunningStack {
  const kept = process.env[variable];
  if (!kept) throw new Error('No stack is running: journeys are started by playwright.config.ts');
  return JSON.parse(kept);
}
