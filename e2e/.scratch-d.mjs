import { axe, open } from './.scratch-shot.mjs';

const o = await open({ width: 390, height: 844, touch: true });
await o.page.goto('/');
await o.page.waitForTimeout(900);
console.log(
  await o.page
    .getByRole('button', { name: 'Choose files' })
    .evaluate((e) => [
      getComputedStyle(e).minHeight,
      e.className,
      matchMedia('(pointer: coarse)').matches,
      matchMedia('(max-width: 47.99rem)').matches,
    ]),
);
await o.page.screenshot({ path: '/tmp/webscratch/phone.png', fullPage: true });
await o.browser.close();
