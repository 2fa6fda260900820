import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runNemesis } from './nemesis.ts';

/** `npm run faults -- [--seed N] [--seconds N] [--without fence|reconciler] [--keep FOLDER]`: exit code 1 when a rule was broken. */
const { values } = parseArgs({
  options: { seed: { type: 'string' }, seconds: { type: 'string' }, without: { type: 'string' }, keep: { type: 'string' } },
});
const wholeNumber = z.coerce.number().int().nonnegative();
const wishes = z
  .object({
    seed: wholeNumber.default(() => randomInt(1, 1_000_000)),
    seconds: wholeNumber.default(60),
    without: z.enum(['nothing', 'fence', 'reconciler']).default('nothing'),
    keep: z.string().optional(),
  })
  .safeParse(values);
if (!wishes.success) {
  console.error(z.prettifyError(wishes.error));
  process.exit(2);
}

const { seed, seconds, without, keep } = wishes.data;
if (keep !== undefined) mkdirSync(keep, { recursive: true });
console.log(`Seed ${seed}, ${seconds} s of faults (again: npm run faults -- --seed ${seed} --seconds ${seconds})`);
const verdict = await runNemesis({ seed, seconds, without, say: console.log, ...(keep !== undefined && { keepIn: keep }) });
console.log(JSON.stringify(verdict.figures, null, 2));
for (const { worker, how } of verdict.crashes) console.log(`${worker} ended by itself: ${how}`);
console.log(verdict.quietAfterMs === undefined ? 'It never became quiet.' : `Quiet ${verdict.quietAfterMs} ms after the last fault.`);
for (const { rule, analysisId, what } of verdict.violations) console.log(`BROKEN  ${rule}\n        ${analysisId}: ${what}`);
console.log(`${verdict.figures.analyses} analyses, ${verdict.violations.length} rules broken, seed ${seed}`);
process.exit(verdict.violations.length > 0 || verdict.crashes.length > 0 ? 1 : 0);
