import { expect, signIn, test } from '../groundwork-test.ts';

test.use({ who: null });

test('whoever is not signed in is asked to, and comes back to where they wanted to go', async ({ page, stack }) => {
  await page.goto('/cases');
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await page.getByLabel('E-mail').fill(stack.clinician.email);
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('is not right');

  await page.getByLabel('Password').fill(stack.clinician.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/cases');
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
});

test('who signs out is out, also with an address they know', async ({ page, context, stack }) => {
  await signIn(context, stack, stack.clinician);
  await page.goto('/');
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/cases');
  await expect(page).toHaveURL(/\/sign-in/);
});
