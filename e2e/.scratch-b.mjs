import { axe, open, stack } from './.scratch-shot.mjs';
import { corruptPdf, longPdf, passwordPdf } from './documents.ts';

const out = '/tmp/webscratch/';
const { browser, page, context } = await open();
await page.goto('/');
await page.waitForSelector('text=Finished');
const long = await longPdf(1500);
await page
  .getByLabel('Choose files')
  .setInputFiles([
    {
      ...long,
      name: 'A very long file name of an assessment that somebody exported from another system without thinking 2026-03-14 final (2).pdf',
    },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    await passwordPdf(),
    corruptPdf(),
  ]);
await page
  .getByLabel('Case label')
  .fill('2026-118 Thornbury-Featherstonehaugh, transfer from the Lakeside Community College disability office');
await page.screenshot({ path: out + 'chosen.png' });
await axe(page, 'chosen');
await page.getByRole('button', { name: /^Analyse/ }).click();
for (let i = 0; i < 4; i++) {
  await page.waitForTimeout(700);
  await page.screenshot({ path: out + `busy${i}.png` });
}
await axe(page, 'busy');
await page.waitForTimeout(1500);
await page.screenshot({ path: out + 'busy-full.png', fullPage: true });
// phone + dark on another "machine"
for (const dark of [false, true]) {
  const o = await open({ width: 390, height: 844, dark, touch: true });
  await o.page.goto('/');
  await o.page.waitForTimeout(1200);
  await o.page.screenshot({ path: out + `phone${dark ? '-dark' : ''}.png`, fullPage: true });
  await axe(o.page, 'phone');
  await o.browser.close();
}
{
  const o = await open({ dark: true });
  await o.page.goto('/');
  await o.page.waitForTimeout(1200);
  await o.page.screenshot({ path: out + 'dark.png' });
  await axe(o.page, 'dark');
  await o.browser.close();
}
await page
  .getByRole('button', { name: /^Cancel .*Thornbury/ })
  .first()
  .click();
await page.waitForTimeout(1500);
await page.screenshot({ path: out + 'cancelled.png', fullPage: true });
await page.goto('/cases');
await page.waitForTimeout(900);
await page.screenshot({ path: out + 'cases.png' });
await axe(page, 'cases');
await page
  .getByRole('button', { name: /^Rename/ })
  .first()
  .click();
await page.waitForTimeout(300);
await page.screenshot({ path: out + 'rename.png' });
await axe(page, 'rename');
await page.getByLabel('Case label').fill('Renamed case');
await page.getByRole('button', { name: 'Save' }).click();
await page.waitForTimeout(700);
await page.getByRole('link', { name: 'Renamed case' }).click();
await page.waitForTimeout(900);
await page.screenshot({ path: out + 'case.png' });
await axe(page, 'case');
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
