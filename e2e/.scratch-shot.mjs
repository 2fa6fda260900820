import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { chromiumToDrive } from './browser.ts';
export const stack = JSON.parse(readFileSync('/tmp/webscratch/stack.json', 'utf8'));
export async function open({ width = 1360, height = 900, dark = false, who = 'clinician', touch = false } = {}) {
  const browser = await chromium.launch(await chromiumToDrive());
  const context = await browser.newContext({
    baseURL: stack.url,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    hasTouch: touch,
    isMobile: touch,
  });
  context.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text(), m.location().url);
  });
  context.on('weberror', (e) => console.log('EXC', e.error().stack));
  if (who) {
    const r = await context.request.post(stack.url + '/api/auth/sign-in/email', {
      data: { email: stack[who].email, password: stack[who].password },
      headers: { origin: stack.url },
    });
    if (!r.ok()) console.log('signin', r.status(), await r.text());
  }
  const page = await context.newPage();
  return { browser, context, page };
}
export async function axe(page, name) {
  const r = await new AxeBuilder({ page }).analyze();
  for (const v of r.violations)
    console.log('AXE', name, v.id, v.impact, v.nodes.map((n) => n.target.join(' ') + ' :: ' + n.failureSummary?.slice(0, 200)).slice(0, 4));
}
