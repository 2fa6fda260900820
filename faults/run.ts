import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { aimsOf, printAims, tally } from './aims.ts';
import { runNemesis } from './nemesis.ts';
import { pretences } from './processes.ts';
import { paceNames } from './settings.ts';

/**
 * `npm run faults -- [--seed N] [--pretence paid|asking|quick] [--seconds N] [--settings short|production] [--analyses N] [--without fence|reconciler] [--keep FOLDER]`:
 * exit code 1 when a rule was broken, or, with the settings of operation, an aim missed.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seconds: { type: 'string' },
    settings: { type: 'string' },
    analyses: { type: 'string' },
    pretence: { type: 'string' },
    without: { type: 'string' },
    keep: { type: 'string' },
  },
});
const wholeNumber = z.coerce.number().int().nonnegative();
const wishes = z
  .object({
    seed: wholeNumber.default(() => randomInt(1, 1_000_000)),
    seconds: wholeNumber.optional(),
    settings: z.enum(paceNames).default('short'),
    analyses: wholeNumber.optional(),
    pretence: z.enum(pretences).default('paid'),
    without: z.enum(['nothing', 'fence', 'reconciler']).default('nothing'),
    keep: z.string().optional(),
  })
  .safeParse(values);
if (!wishes.success) {
  console.error(z.prettifyError(wishes.error));
  process.exit(2);
}

/** A run that is measured by analyses goes on for an hour at most. */
const longestSeconds = 3600;
const { seed, settings: pace, analyses, pretence, without, keep } = wishes.data;
const { seconds = analyses === undefined ? 60 : longestSeconds } = wishes.data;
if (keep !== undefined) mkdirSync(keep, { recursive: true });
console.log(
  `Seed ${seed}, settings ${pace}, ${analyses === undefined ? `${seconds} s of faults` : `until ${analyses} analyses are accepted`}`,
);
const verdict = await runNemesis({
  seed,
  seconds,
  pace,
  analyses,
  pretence,
  without,
  say: console.log,
  ...(keep !== undefined && { keepIn: keep }),
});
console.log(JSON.stringify(verdict.figures, null, 2));
for (const { process: name, how } of verdict.crashes) console.log(`${name} ended by itself: ${how}`);
console.log(verdict.quietAfterMs === undefined ? 'It never became quiet.' : `Quiet ${verdict.quietAfterMs} ms after the last fault.`);
for (const { rule, analysisId, what } of verdict.violations) console.log(`BROKEN  ${rule}\n        ${analysisId}: ${what}`);
const isInTime = pace === 'production' ? printAims(aimsOf(verdict.figures)) : true;
const { lost, doubled, broken } = tally(verdict.violations);
console.log(`${verdict.figures.analyses} analyses: ${lost} lost, ${doubled} doubled, ${broken} other rules broken; seed ${seed}`);
const isGood = verdict.violations.length === 0 && verdict.crashes.length === 0 && isInTime;
process.exit(isGood ? 0 : 1);
