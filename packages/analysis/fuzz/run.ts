import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz, isSound, type Run } from './fuzz.ts';

/** `npm run fuzz -- --runs 10000 --seed 1`: damaged documents through the engine. Ends with 1 when one of them is neither read nor refused. */

const usage = `Usage: npm run fuzz -- [options]

--runs N      how many damaged documents (default 1000)
--seed N      which ones: the same seed damages the same (default 1)
--first N     the number of the first run, to have one of them again (default 0)
--seconds N   what one document may take (default 120)
--help        print this

A document that is neither read nor refused is kept in .groundwork/fuzz.`;

const kept = join(import.meta.dirname, '../../../.groundwork/fuzz');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '120' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [runs, seed, first, seconds] = [values.runs, values.seed, values.first, values.seconds].map(Number);
const isUsable = [runs, seed, first, seconds].every((figure) => figure !== undefined && Number.isSafeInteger(figure) && figure >= 0);
if (values.help || !isUsable) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const outcomes = new Map<string, number>();
const slowest: Run[] = [];
let largestBytes = 0;
let faults = 0;
for await (const run of fuzz({
  seed: seed ?? 1,
  first: first ?? 0,
  runs: runs ?? 0,
  bounds: { timeMs: (seconds ?? 120) * 1000, memoryBytes: 1024 ** 3 },
})) {
  const name = run.outcome.kind === 'refused' ? run.outcome.code : run.outcome.kind;
  outcomes.set(name, (outcomes.get(name) ?? 0) + 1);
  largestBytes = Math.max(largestBytes, run.peakBytes);
  slowest.push(run);
  slowest.sort((a, b) => b.ms - a.ms).splice(5);
  if (!isSound(run)) {
    faults += 1;
    report(run);
  }
  if ((run.number + 1) % 500 === 0) console.log(`${run.number + 1} done, ${faults} faults`);
}
console.log(
  [...outcomes]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${String(count).padStart(6)} ${name}`)
    .join('\n'),
);
for (const run of slowest)
  console.log(`${(run.ms / 1000).toFixed(1)} s: run ${run.number}, ${run.sound.name}, ${run.bytes.length} bytes, ${run.outcome.kind}`);
console.log(`most memory ${Math.round(largestBytes / 1e6)} MB; ${runs} runs of seed ${seed}, ${faults} faults`);
process.exit(faults > 0 ? 1 : 0);

function report({ number, sound, bytes, outcome }: Run): void {
  mkdirSync(kept, { recursive: true });
  const file = join(kept, `${seed}-${number}-${outcome.kind}.${sound.kind}`);
  writeFileSync(file, bytes);
  console.log(`run ${number} of seed ${seed}: ${sound.name}, ${outcome.kind}, kept as ${file}`);
  if (outcome.kind === 'threw') console.log(outcome.stack.split('\n').slice(0, 6).join('\n'));
}
