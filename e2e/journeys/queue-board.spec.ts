import { expect, test } from '../groundwork-test.ts';

test.describe('an admin', () => {
  // Bull Board's page names a font sheet on a public host, which the policy refuses.
  test.use({ who: 'admin', refusedByPolicy: /fonts\.g|Content Security Policy|Refused to load the stylesheet/ });

  test('opens the queue board from the pages', async ({ page }) => {
    await page.goto('/admin');
    await page.getByRole('link', { name: /queue/i }).first().click();
    await expect(page).toHaveURL(/\/admin\/queues/);
    await expect(page.getByText('ai-analysis').first()).toBeVisible();
  });

  test('sees who works and what waits', async ({ page }) => {
    await page.goto('/admin');
    const line = page.getByRole('region', { name: 'Who works, and what waits' });
    await expect(line.getByText('Workers alive')).toBeVisible();
    await expect(line.getByText(/Customers take turns/)).toBeVisible();
  });
});

test('a clinician is refused the queue board, and is not offered it', async ({ page }) => {
  const answer = await page.goto('/admin/queues');
  expect(answer?.status()).toBe(403);
  await page.goto('/');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Admin' })).toHaveCount(0);
});

test.describe('somebody who is not signed in', () => {
  test.use({ who: null });

  test('is sent to sign in first', async ({ page }) => {
    await page.goto('/admin/queues');
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  });
});
