import { readFileSync } from 'node:fs';
import postgres from '/work/main/packages/db/node_modules/postgres/src/index.js';
import { axe, open, stack } from './.scratch-shot.mjs';

const out = '/tmp/webscratch/';
const txt = readFileSync('/work/main/samples/03_tutoring_writing.txt');
const { browser, page, context } = await open();
await page.goto('/');
await page.waitForSelector('h2');
await page.keyboard.press('Tab');
await page.screenshot({ path: out + 'skip.png' });
await page
  .getByLabel('Choose files')
  .setInputFiles(
    [1, 2, 3, 4].map((n) => ({ name: `intake ${n}.txt`, mimeType: 'text/plain', buffer: Buffer.concat([txt, Buffer.from('\n' + n)]) })),
  );
await page.getByText('Tutoring', { exact: true }).click();
await page.getByRole('button', { name: /^Analyse/ }).click();
await page.waitForSelector('text=Waiting to send');
await page.screenshot({ path: out + 'limited.png' });
await axe(page, 'limited');
console.log(await page.locator('article').allInnerTexts());
for (let i = 0; i < 40; i++) {
  await page.waitForTimeout(500);
  if ((await page.locator('text=Waiting to send').count()) === 0) break;
}
await page.waitForTimeout(2500);
await page.screenshot({ path: out + 'limited-after.png', fullPage: true });
console.log('rows', await page.locator('tbody tr').count());
// offline
await page.waitForTimeout(9000);
await context.setOffline(true);
await page.getByRole('button', { name: 'Paste text' }).click();
await page.getByLabel('Text of the assessment').fill('WAIS-IV Processing Speed Index 78. She reads slowly.');
await page.screenshot({ path: out + 'paste.png' });
await page.getByRole('button', { name: 'Add this text' }).click();
await page.getByRole('button', { name: /^Analyse/ }).click();
await page.waitForTimeout(1000);
await page.screenshot({ path: out + 'offline.png', fullPage: true });
await axe(page, 'offline');
await context.setOffline(false);
await page.getByRole('button', { name: 'Try again', exact: true }).first().click();
await page.waitForTimeout(3500);
await page.screenshot({ path: out + 'online.png', fullPage: true });
// states by hand
const sql = postgres(stack.databaseUrl);
const ids = (await sql`select id from analyses order by created_at`).map((r) => r.id);
await sql`update analyses set state='delayed', attempt=1, failed_attempts=1, error_code='provider_unavailable', error_message='The AI service did not answer.', next_attempt_at=now()+interval '5 minutes', event_seq=event_seq+1 where id=${ids[0]}`;
await sql`update analyses set state='failed', error_code='x', error_message='The PDF asks for a password. Save a copy without it and upload that.', event_seq=event_seq+1 where id=${ids[1]}`;
await sql`update analyses set state='active', stage='findings', progress=57, counts=${sql.json({ pages: 11, scores: 38, findings: 9 })}, worker_id='x', lease_expires_at=now()+interval '5 minutes', started_at=now(), finished_at=null, event_seq=event_seq+1 where id=${ids[2]}`;
await page.reload();
await page.waitForTimeout(1500);
await page.screenshot({ path: out + 'states.png', fullPage: true });
await axe(page, 'states');
for (const dark of [false, true]) {
  const o = await open({ width: 390, height: 844, dark, touch: true });
  await o.page.goto('/');
  await o.page.waitForTimeout(1300);
  console.log('scrollW', await o.page.evaluate(() => document.documentElement.scrollWidth));
  await o.page.screenshot({ path: out + `phone${dark ? '-dark' : ''}.png`, fullPage: true });
  await axe(o.page, 'phone');
  await o.browser.close();
}
{
  const o = await open({ dark: true });
  await o.page.goto('/');
  await o.page.waitForTimeout(1300);
  await o.page.screenshot({ path: out + 'dark.png' });
  await axe(o.page, 'dark');
  await o.browser.close();
}
await page.getByLabel('Search case or file').fill('zzz');
await page.waitForTimeout(900);
await page.screenshot({ path: out + 'nomatch.png' });
console.log(page.url());
await page.getByRole('button', { name: 'Show all' }).click();
await page.waitForTimeout(700);
await page
  .getByRole('link', { name: /intake/ })
  .first()
  .click();
await page.waitForTimeout(1500);
console.log(page.url(), await page.title(), await page.evaluate(() => document.activeElement?.id));
await page.screenshot({ path: out + 'report.png' });
await sql.end();
await browser.close();
