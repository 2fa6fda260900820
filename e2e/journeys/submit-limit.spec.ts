import { samplesFolder } from '../documents.ts';
import { expect, signIn, test } from '../groundwork-test.ts';
import { startStack } from '../stack.ts';

test.use({ who: null });
test.slow();

test('what is over the limit stays in the list and is sent by itself when the limit allows', async ({ browser }) => {
  const stack = await startStack({ env: { SUBMIT_RATE_LIMIT_MAX: '1', SUBMIT_RATE_LIMIT_WINDOW_MS: '8000' } });
  const context = await browser.newContext();
  try {
    await signIn(context, stack, stack.clinician);
    const page = await context.newPage();
    await page.goto(stack.url);
    await page
      .getByLabel('Choose files')
      .setInputFiles([`${samplesFolder}/03_tutoring_writing.txt`, `${samplesFolder}/02_k12_dyslexia.docx`]);
    await page.getByRole('button', { name: 'Analyse 2 documents' }).click();
    await expect(page.getByText(/Waiting to send: the limit allows the next one at/)).toBeVisible();
    const finished = page.getByRole('region', { name: 'Finished' });
    await expect(finished.getByText('02_k12_dyslexia.docx')).toBeVisible({ timeout: 40_000 });
    await expect(finished.getByText('03_tutoring_writing.txt')).toBeVisible();
  } finally {
    await context.close();
    await stack.stop();
  }
});
