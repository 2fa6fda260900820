import { axe, open, stack } from './.scratch-shot.mjs';

const out = '/tmp/webscratch/';
{
  const { browser, page } = await open({ who: null });
  await page.goto('/cases?x=1');
  await page.waitForSelector('h1');
  console.log(page.url(), await page.title());
  await page.waitForTimeout(300);
  await page.screenshot({ path: out + 'signin.png' });
  await axe(page, 'signin');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('E-mail').fill('a@b.c');
  await page.getByLabel('Password').fill('wrong wrong wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForSelector('[role=alert]');
  await page.screenshot({ path: out + 'signin-wrong.png' });
  await page.getByLabel('E-mail').fill(stack.clinician.email);
  await page.getByLabel('Password').fill(stack.clinician.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/cases**');
  await page.waitForTimeout(800);
  console.log(page.url());
  await page.screenshot({ path: out + 'cases-empty.png' });
  await axe(page, 'cases-empty');
  await browser.close();
}
{
  const { browser, page } = await open();
  await page.goto('/');
  await page.waitForSelector('text=Nothing here yet');
  await page.waitForTimeout(700);
  await page.screenshot({ path: out + 'work-empty.png' });
  await axe(page, 'empty');
  await page.getByText('College: reading disorder and ADHD').click();
  for (let i = 0; i < 6; i++) {
    await page.waitForTimeout(250);
    await page.screenshot({ path: out + `work-run${i}.png` });
  }
  await page.waitForTimeout(3000);
  await page.screenshot({ path: out + 'work-done.png', fullPage: true });
  await axe(page, 'done');
  await browser.close();
}
