import { longPdf, samplePdf } from '../documents.ts';
import { expect, test } from '../groundwork-test.ts';

test('the page asks before it is left while a document is on its way, and stays when told to', async ({ page, context }) => {
  await page.goto('/');
  const network = await context.newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 40_000 };
  await network.send('Network.emulateNetworkConditions', slow);
  await page.getByLabel('Choose files').setInputFiles(samplePdf);
  await page.getByLabel(/Case label/).fill('2026-140 Slow line');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  const inProgress = page.getByRole('region', { name: 'In progress' });
  await expect(inProgress.getByText(/Uploading \d+%/)).toBeVisible();

  const question = page.waitForEvent('dialog');
  const reload = page.reload({ timeout: 3000 }).catch(() => {});
  const asked = await question;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await reload;
  await network.send('Network.emulateNetworkConditions', { ...slow, uploadThroughput: -1 });
  await expect(page.getByRole('region', { name: 'Finished' }).getByText('2026-140 Slow line')).toBeVisible({ timeout: 30_000 });
});

test('a document outlives the session it was chosen in, and is sent after signing in again', async ({ page, context, stack }) => {
  await page.goto('/');
  await page.getByLabel('Choose files').setInputFiles(samplePdf);
  await page.getByLabel(/Case label/).fill('2026-141 Session');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  const inProgress = page.getByRole('region', { name: 'In progress' });
  await expect(inProgress.getByText('You are no longer signed in.')).toBeVisible();
  await inProgress.getByRole('link', { name: 'Sign in' }).click();

  await page.getByLabel('E-mail').fill(stack.clinician.email);
  await page.getByLabel('Password').fill(stack.clinician.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await inProgress.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('region', { name: 'Finished' }).getByText('2026-141 Session')).toBeVisible({ timeout: 30_000 });
});

test('a cancelled analysis is started again from its own page, and shows what becomes of it', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Choose files').setInputFiles(await longPdf(60));
  await page.getByLabel(/Case label/).fill('2026-142 Again');
  const submitted = page.waitForResponse('**/api/ai-analysis/submit');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  const { jobId } = await (await submitted).json();
  await page.request.delete(`/api/ai-analysis/${jobId}`);
  await page.goto(`/analyses/${jobId}`);
  await expect(page.getByRole('heading', { level: 1, name: 'This analysis was cancelled' })).toBeVisible();
  await page.getByRole('button', { name: 'Start it again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Summary' })).toBeVisible({ timeout: 45_000 });
});

test('a second press on Analyse sends nothing twice', async ({ page }) => {
  await page.goto('/');
  let submissions = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/ai-analysis/submit')) submissions++;
  });
  await page.getByLabel('Choose files').setInputFiles(samplePdf);
  await page.getByLabel(/Case label/).fill('2026-143 Twice');
  await page.getByRole('button', { name: 'Analyse 1 document' }).dblclick();
  await expect(page.getByRole('region', { name: 'Finished' }).getByText('2026-143 Twice')).toHaveCount(1, { timeout: 30_000 });
  expect(submissions).toBe(1);
});
