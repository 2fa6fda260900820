import { samplePdf, sampleText, scannedPage } from '../documents.ts';
import { expect, test } from '../groundwork-test.ts';

test('a dropped assessment becomes a report whose findings show the sentences they rest on', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Choose files').setInputFiles(samplePdf);
  await page.getByLabel(/Case label/).fill('2026-118 Journey');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();

  const finished = page.getByRole('region', { name: 'Finished' });
  await expect(finished.getByText('2026-118 Journey')).toBeVisible({ timeout: 30_000 });
  await finished.getByRole('link', { name: /2026-118 Journey/ }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('2026-118 Journey');
  await expect(page.getByRole('heading', { level: 2, name: 'Barriers' })).toBeVisible();
  const quote = page.getByRole('button', { name: /rarely finishes timed examinations/ }).first();
  await quote.click();
  await expect(quote).toHaveAttribute('aria-pressed', 'true');
  const lit = page.locator('mark.picked').first();
  await expect(lit).toBeInViewport();
  await expect(lit).toContainText('reading takes her far longer');

  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Barriers' })).toBeVisible();

  await page.getByRole('tab', { name: 'Written report' }).click();
  await expect(page.getByRole('heading', { name: 'Accommodation report' })).toBeVisible();
});

test('pasted text is analysed, too', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByLabel('Text of the assessment').fill(sampleText());
  await page.getByRole('button', { name: 'Add this text' }).click();
  await page.getByRole('group', { name: 'Report for' }).getByText('Tutoring').click();
  await page.getByLabel(/Case label/).fill('2026-119 Pasted');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  const finished = page.getByRole('region', { name: 'Finished' });
  await expect(finished.getByText('2026-119 Pasted')).toBeVisible({ timeout: 30_000 });
});

test('a scanned page becomes a report with the scores that were recognised on it', async ({ page }) => {
  test.slow();
  await page.goto('/');
  await page.getByLabel('Choose files').setInputFiles(scannedPage);
  await page.getByLabel(/Case label/).fill('2026-120 Scanned');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();

  const finished = page.getByRole('region', { name: 'Finished' });
  await expect(finished.getByText('2026-120 Scanned')).toBeVisible({ timeout: 120_000 });
  await finished.getByRole('link', { name: /2026-120 Scanned/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Barriers' })).toBeVisible();
  await page.getByRole('button', { name: 'As a table' }).first().click();
  await expect(page.getByRole('row', { name: /Processing Speed Index.*79/ }).first()).toBeVisible();
});
