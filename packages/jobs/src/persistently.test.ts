import { expect, it } from 'vitest';
import { persistently } from './persistently.ts';

const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' });

it.each([
  ['is away', away],
  ['starts', Object.assign(new Error('starting up'), { code: '57P03' })],
  ['rolled the work back for another’s sake', Object.assign(new Error('deadlock detected'), { code: '40P01' })],
])('does the work again while the database %s', async (_what, error) => {
  let tries = 0;
  const work = async () => {
    if (++tries < 3) throw error;
    return 'done';
  };
  expect(await persistently(2000, work)).toBe('done');
  expect(tries).toBe(3);
});

it('gives up when the time is over', async () => {
  await expect(persistently(100, async () => Promise.reject(away))).rejects.toBe(away);
});

it('throws at once what another try would not mend', async () => {
  let tries = 0;
  const wrong = Object.assign(new Error('duplicate key'), { code: '23505' });
  const work = async () => {
    tries++;
    throw wrong;
  };
  await expect(persistently(2000, work)).rejects.toBe(wrong);
  expect(tries).toBe(1);
});
