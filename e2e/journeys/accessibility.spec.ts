import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { blankPdf, samplePdf } from '../documents.ts';
import { expect, signIn, test } from '../groundwork-test.ts';

async function expectNoBarrier(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, where).toEqual([]);
}

/** The address of a finished report. */
async function aReport(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByLabel('Choose files').setInputFiles(samplePdf);
  await page.getByLabel(/Case label/).fill('2026-130 Axe');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  await page
    .getByRole('region', { name: 'Finished' })
    .getByRole('link', { name: /2026-130 Axe/ })
    .first()
    .click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 2, name: 'Barriers' })).toBeVisible();
  return page.url();
}

/** The address of an analysis that failed, because there is nothing in its document. */
async function anAnalysisThatFailed(page: Page): Promise<string> {
  const fields = { moduleType: 'post_secondary', caseId: randomUUID(), file: await blankPdf() };
  const answer = await page.request.post('/api/ai-analysis/submit', { multipart: fields });
  const { jobId } = await answer.json();
  return `/analyses/${jobId}`;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page has a barrier that axe knows (${colorScheme})`, async ({ page, browser, stack }) => {
    // Axe looks at fourteen pages, which takes its time on a busy machine.
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme });
    const report = await aReport(page);
    await expectNoBarrier(page, 'report');
    await page.getByRole('tab', { name: 'Written report' }).click();
    await expect(page.getByRole('heading', { name: 'Accommodation report' })).toBeVisible();
    await expectNoBarrier(page, 'written report');
    for (const address of ['/', '/cases', '/nowhere']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoBarrier(page, address);
    }

    await page.goto('/');
    await page.getByRole('banner').getByRole('button').last().click();
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
    await expectNoBarrier(page, 'menu');
    await page.goto(await anAnalysisThatFailed(page));
    await expect(page.getByRole('heading', { level: 1, name: 'This analysis could not be finished' })).toBeVisible();
    await expectNoBarrier(page, 'failed');
    await page.goto(report);
    await expect(page.getByRole('heading', { level: 2, name: 'Barriers' })).toBeVisible();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectNoBarrier(page, 'shortcuts');

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme });
    const small = await phone.newPage();
    await small.goto(`${stack.url}/sign-in`);
    await expectNoBarrier(small, 'sign-in on a phone');
    await signIn(phone, stack, stack.admin);
    for (const address of [`${stack.url}/`, `${stack.url}/admin`, report]) {
      await small.goto(address);
      await expect(small.getByRole('heading', { level: 1 })).toBeVisible();
      await expectNoBarrier(small, `${address} on a phone`);
    }
    await small
      .getByRole('button', { name: /rarely finishes timed examinations/ })
      .first()
      .click();
    await expect(small.getByRole('dialog', { name: 'Source document' }).locator('mark.picked')).toBeInViewport();
    await expectNoBarrier(small, 'source on a phone');
    await phone.close();
  });
}

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`a report is read by keyboard alone (motion: ${reducedMotion})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await aReport(page);
    const lit = page.locator('mark.picked').first();
    await page.keyboard.press('j');
    for (const { passage, says } of [
      { passage: 'B-001-for-1', says: 'Reading Fluency' },
      { passage: 'B-001-for-2', says: 'She reports that reading takes her far longer' },
      { passage: 'B-001-for-3', says: 'Sentence Reading Fluency' },
    ]) {
      await page.keyboard.press('o');
      await expect(lit).toHaveAttribute('data-mark', passage);
      await expect(lit).toContainText(says);
      await expect(lit).toBeInViewport();
    }
    await page.keyboard.press('Escape');
    await expect(page.locator('mark.picked')).toHaveCount(0);
  });
}
