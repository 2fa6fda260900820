import { parseArgs } from 'node:util';
import { migrateDatabase } from '@groundwork/db';
import { z } from 'zod';
import { startServices } from '../services.ts';
import { outlive } from './outlive.ts';
import { goneAfterMs, startRedisOnCall } from './redis-on-call.ts';

/** `npm run faults -- --topology sentinel|cluster [--blow kill|hang] [--seconds N]`: exit code 1 when something was lost or done twice. */
const { values } = parseArgs({ options: { topology: { type: 'string' }, blow: { type: 'string' }, seconds: { type: 'string' } } });
const wishes = z
  .object({
    topology: z.enum(['sentinel', 'cluster']),
    blow: z.enum(['kill', 'hang']).default('kill'),
    seconds: z.coerce.number().positive().default(10),
  })
  .safeParse(values);
if (!wishes.success) {
  console.error(z.prettifyError(wishes.error));
  process.exit(2);
}

const { topology, blow, seconds } = wishes.data;
console.log(`Redis ${topology}, ${blow}; a server counts as gone after ${goneAfterMs} ms`);
const [services, redis] = await Promise.all([startServices(), startRedisOnCall(topology)]);
await migrateDatabase(services.postgresUrl());
const { violations, ...figures } = await outlive({ redis, databaseUrl: services.postgresUrl(), blow, seconds, say: console.log });
await Promise.all([redis.stop(), services.stop()]);
console.log(JSON.stringify(figures, null, 2));
for (const { rule, analysisId, what } of violations) console.log(`BROKEN  ${rule}\n        ${analysisId}: ${what}`);
const isGood = violations.length === 0 && figures.completed === figures.analyses;
console.log(`${figures.analyses} analyses, ${figures.completed} completed, ${violations.length} rules broken`);
process.exit(isGood ? 0 : 1);
