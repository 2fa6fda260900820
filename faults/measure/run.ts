import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Measured, print } from '../aims.ts';
import { measureBacklog } from './backlog.ts';
import { measureFairness } from './fairness.ts';
import { measureRedisAway } from './redis-away.ts';
import { measureSoak } from './soak.ts';

/** `npm run faults -- --measure NAME [--minutes N] [--analyses N] [--seed N]`: prints its figures; exit code 1 when an aim is missed. */
const { values } = parseArgs({
  options: { measure: { type: 'string' }, minutes: { type: 'string' }, analyses: { type: 'string' }, seed: { type: 'string' } },
});

interface Wishes {
  minutes: number;
  analyses: number;
  seed: number;
}
const names = ['redis-away', 'backlog', 'fairness', 'soak'] as const;
const measures: Record<(typeof names)[number], (wishes: Wishes) => Promise<Measured>> = {
  'redis-away': measureRedisAway,
  backlog: ({ analyses }) => measureBacklog(analyses, console.log),
  fairness: measureFairness,
  soak: (wishes) => measureSoak(wishes, console.log),
};

const wishes = z
  .object({
    measure: z.enum(names, { error: `Which one? --measure ${names.join(' | ')}` }),
    analyses: z.coerce.number().int().positive().default(10_000),
    minutes: z.coerce.number().positive().default(30),
    seed: z.coerce.number().int().nonnegative().default(1),
  })
  .safeParse(values);
if (!wishes.success) {
  console.error(z.prettifyError(wishes.error));
  process.exit(2);
}
process.exit(print(await measures[wishes.data.measure](wishes.data)) ? 0 : 1);
