import { axe, open, stack } from './.scratch-shot.mjs';
import { longPdf } from './documents.ts';

const out = '/tmp/webscratch/';
const { browser, page, context } = await open();
await page.goto('/');
await page.waitForSelector('text=Finished');
const mk = async (n) => ({ ...(await longPdf(400)), name: n });
for (const [n, l, m] of [
  ['Alvarez eval.pdf', '2026-117 Alvarez', 'K-12'],
  ['whitcomb.pdf', '2026-116 Whitcomb', 'College'],
  ['osei.pdf', '', 'Tutoring'],
]) {
  await page.getByLabel('Choose files').setInputFiles([await mk(n)]);
  await page.getByText(m, { exact: true }).first().click();
  await page.getByLabel('Case label').fill(l);
  await page.getByRole('button', { name: /^Analyse/ }).click();
}
for (let i = 0; i < 8; i++) {
  await page.waitForTimeout(600);
  await page.screenshot({ path: out + `c${i}.png` });
}
await axe(page, 'busy');
const { status } = { status: 0 };
for (const dark of [false, true]) {
  const o = await open({ width: 390, height: 844, dark, touch: true });
  await o.page.goto('/');
  await o.page.waitForTimeout(900);
  console.log(
    'coarse',
    await o.page.evaluate(() => matchMedia('(pointer: coarse)').matches),
    'scrollW',
    await o.page.evaluate(() => document.documentElement.scrollWidth),
  );
  await o.page.screenshot({ path: out + `phone${dark ? '-dark' : ''}.png`, fullPage: true });
  await axe(o.page, 'phone');
  await o.browser.close();
}
{
  const o = await open({ dark: true });
  await o.page.goto('/');
  await o.page.waitForTimeout(900);
  await o.page.screenshot({ path: out + 'dark.png' });
  await axe(o.page, 'dark');
  await o.browser.close();
}
const c = page.getByRole('button', { name: /^Cancel / });
console.log('cancel buttons', await c.count());
if (await c.count()) {
  await c.last().click();
  await page.waitForTimeout(1500);
}
await page.screenshot({ path: out + 'cancelled.png', fullPage: true });
await page.goto('/nowhere');
await page.waitForTimeout(700);
await page.screenshot({ path: out + '404.png' });
await axe(page, '404');
await page.getByRole('button', { name: /Robin/ }).click();
await page.waitForTimeout(300);
await page.screenshot({ path: out + 'menu.png' });
await axe(page, 'menu');
await page.getByRole('menuitem', { name: 'Sign out' }).click();
await page.waitForURL('**/sign-in**');
await browser.close();
{
  const o = await open({ who: 'admin' });
  await o.page.goto('/admin');
  await o.page.waitForTimeout(900);
  await o.page.screenshot({ path: out + 'admin.png' });
  await axe(o.page, 'admin');
  await o.browser.close();
}
