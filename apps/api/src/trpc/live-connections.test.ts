import type { Actor } from '@groundwork/jobs';
import { expect, it } from 'vitest';
import { createLiveConnections } from './live-connections.ts';

const actor = (id: string): Actor => ({ kind: 'user', id, customerId: 'north-valley', role: 'clinician' });

async function* twoEvents() {
  yield 1;
  yield 2;
}

it('refuses a caller more open subscriptions than it may have, and another none, until one is closed', async () => {
  const connections = createLiveConnections({ mostOfAll: 3, mostOfCaller: 2 });
  const open = [connections.keep(actor('one'), twoEvents()), connections.keep(actor('one'), twoEvents())];
  for (const events of open) expect((await events.next()).value).toBe(1);
  await expect(connections.keep(actor('one'), twoEvents()).next()).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 15 });

  const others = connections.keep(actor('other'), twoEvents());
  expect((await others.next()).value).toBe(1);
  await expect(connections.keep(actor('third'), twoEvents()).next()).rejects.toMatchObject({ code: 'busy' });

  await open[0]?.return();
  // One that ends by itself makes room as well as one that is closed.
  for (let times = 0; times < 3; times++) {
    const heard: number[] = [];
    for await (const event of connections.keep(actor('one'), twoEvents())) heard.push(event);
    expect(heard).toEqual([1, 2]);
  }
});
