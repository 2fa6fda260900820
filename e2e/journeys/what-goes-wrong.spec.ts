import { blankPdf, corruptPdf, passwordPdf } from '../documents.ts';
import { expect, test } from '../groundwork-test.ts';

test('a file that cannot be read says so where it is, and what to do', async ({ page }) => {
  await page.goto('/');
  for (const [file, sentence] of [
    [await passwordPdf(), 'The file asks for a password. Save a copy without it and upload that.'],
    [corruptPdf(), 'The file is damaged and cannot be opened.'],
  ] as const) {
    await page.getByLabel('Choose files').setInputFiles(file);
    await page.getByRole('button', { name: 'Analyse 1 document' }).click();
    await expect(page.getByRole('region', { name: 'In progress' }).getByText(sentence)).toBeVisible();
  }
});

test('a document with nothing to read fails with the next step, in the list and at its address', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Choose files').setInputFiles(await blankPdf());
  await page.getByLabel(/Case label/).fill('2026-121 Blank');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  const row = page.getByRole('region', { name: 'Finished' }).getByRole('row', { name: /2026-121 Blank/ });
  await expect(row).toContainText('This document holds no text', { timeout: 30_000 });
  await expect(row).toContainText('Failed');
  await expect(row.getByRole('button', { name: /Try again/ })).toBeVisible();
});

test('a text that is no assessment gets a report that says so first', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Paste text' }).click();
  await page.getByLabel('Text of the assessment').fill('Preheat the oven to 180 degrees. Mix flour and butter, then bake for 40 minutes.');
  await page.getByRole('button', { name: 'Add this text' }).click();
  await page.getByLabel(/Case label/).fill('2026-122 Recipe');
  await page.getByRole('button', { name: 'Analyse 1 document' }).click();
  await page
    .getByRole('region', { name: 'Finished' })
    .getByRole('link', { name: /2026-122 Recipe/ })
    .click({ timeout: 30_000 });
  await expect(page.getByText('This does not look like an assessment').first()).toBeVisible();
});

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/analyses/00000000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { level: 1, name: 'There is no analysis here' })).toBeVisible();
});
