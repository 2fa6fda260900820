import { longPdf } from '../documents.ts';
import { expect, signIn, test } from '../groundwork-test.ts';

test('a running analysis survives a reload, shows on another machine, and is cancelled for good', async ({ page, browser, stack }) => {
  await page.goto('/');
  await page.getByLabel('Choose files').setInputFiles(await longPdf());
  await page.getByLabel(/Case label/).fill('2026-120 Long');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  const inProgress = page.getByRole('region', { name: 'In progress' });
  await expect(inProgress.getByText('Analysing')).toBeVisible({ timeout: 30_000 });

  await page.reload();
  await expect(inProgress.getByText('2026-120 Long')).toBeVisible();
  await expect(inProgress.getByRole('progressbar', { name: /2026-120 Long/ })).toBeVisible();

  const another = await browser.newContext();
  await signIn(another, stack, stack.clinician);
  const elsewhere = await another.newPage();
  await elsewhere.goto(stack.url);
  await expect(elsewhere.getByRole('region', { name: 'In progress' }).getByText('2026-120 Long')).toBeVisible();

  await page.getByRole('button', { name: 'Cancel 2026-120 Long' }).click();
  await expect(inProgress.getByText('2026-120 Long')).toBeHidden({ timeout: 5000 });
  await expect(elsewhere.getByRole('region', { name: 'In progress' }).getByText('2026-120 Long')).toBeHidden({ timeout: 5000 });
  await expect(page.getByRole('region', { name: 'Finished' }).getByRole('row', { name: /2026-120 Long/ })).toContainText('Cancelled');
  await another.close();
});
