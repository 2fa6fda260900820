import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type RunningStack, runningStack } from './running-stack.ts';
import type { Account } from './stack.ts';

export { expect };

type Fixtures = {
  stack: RunningStack;
  /** Who is signed in when the journey begins; `null` for nobody. */
  who: 'clinician' | 'admin' | null;
  /** Addresses that a page may ask for in vain, because the content security policy refuses them. */
  refusedByPolicy: RegExp | null;
};

/**
 * A journey: signed in, on the running stack, and watched. Whatever it does, it fails when a page logs an error, breaks the content security policy,
 * or asks for anything that is not on this machine.
 */
export const test = base.extend<Fixtures>({
  who: ['clinician', { option: true }],
  refusedByPolicy: [null, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures this one needs.
  stack: async ({}, use) => use(runningStack()),
  baseURL: async ({ stack }, use) => use(stack.url),
  context: async ({ context, stack, who, refusedByPolicy }, use) => {
    const troubles = watch(context, refusedByPolicy);
    if (who) await signIn(context, stack, stack[who]);
    await use(context);
    expect(troubles, 'nothing went wrong behind the page').toEqual([]);
  },
});

/** Signs a browser in without the page, for journeys that are about something else. */
export async function signIn(context: BrowserContext, { url }: RunningStack, { email, password }: Account): Promise<void> {
  const answer = await context.request.post(`${url}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: url } });
  expect(answer.ok(), `sign-in of ${email}: ${answer.status()}`).toBe(true);
}

/** Collects what a person would not see: errors in the console, exceptions, requests that leave the machine. */
function watch(context: BrowserContext, refusedByPolicy: RegExp | null = null): string[] {
  const troubles: string[] = [];
  const isExpected = (text: string) => refusedByPolicy?.test(text) ?? false;
  context.on('console', (message) => {
    const isTrouble = message.type() === 'error' && !isExpected(message.text()) && !isAnsweredRefusal(message.text());
    if (isTrouble) troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.push(`exception: ${error.error().message}`));
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isHere = protocol === 'data:' || protocol === 'blob:' || hostname === 'localhost';
    if (!isHere && !isExpected(request.url())) troubles.push(`request left the machine: ${request.url()}`);
  });
  return troubles;
}

/** Chromium logs every 4xx answer itself; a page that shows the refusal in words has not failed. */
function isAnsweredRefusal(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
