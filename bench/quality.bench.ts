import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dropsBetween, type Figures, figuresOf, rounded } from './quality/figures.ts';
import { readGoldFolder } from './quality/gold.ts';
import { type Measurement, measureDocument } from './quality/measure-document.ts';

/**
 * How right the local engine is, on documents whose right answers are known: `npm run bench -- quality [--dir FOLDER] [--only NAME] [--verbose] [--store]`.
 * `--dir` takes any folder of documents with `*.gold.json` beside them. Ends with 1 on a drop against the stored figures; `--store` stores these.
 */
const root = join(import.meta.dirname, '..');
const storedPath = join(import.meta.dirname, 'quality/stored-figures.json');
/** The day the reports are made: whether testing is outdated must not depend on when the bench runs. */
const today = '2026-11-24';

const { values } = parseArgs({
  options: { dir: { type: 'string', multiple: true }, only: { type: 'string' }, verbose: { type: 'boolean' }, store: { type: 'boolean' } },
});
// npm runs this from the project's folder; INIT_CWD is where the person stands.
const folders = values.dir?.map((folder) => resolve(process.env.INIT_CWD ?? '.', folder)) ?? [
  join(root, 'samples'),
  join(root, 'samples/unseen'),
  join(root, 'samples/other-hands'),
  join(root, 'samples/scans'),
];
const drops: string[] = [];
for (const folder of folders) drops.push(...(await measureFolder(folder)));
for (const drop of drops) console.log(`WORSE  ${drop}`);
process.exit(drops.length > 0 ? 1 : 0);

async function measureFolder(folder: string): Promise<string[]> {
  const rows: Measurement[] = [];
  for (const document of readGoldFolder(folder).filter(({ name }) => name.includes(values.only ?? ''))) {
    rows.push(await measureDocument(document, today));
  }
  const figures = figuresOf(rows);
  const name = relative(root, folder) || '.';
  console.log(`\n${name}`);
  console.table(Object.fromEntries(rows.map((row) => [row.name, printed(row)])));
  if (values.verbose) for (const row of rows) printDetails(row);
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  const pages = rows.reduce((sum, row) => sum + row.pages, 0);
  const shown = Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, rounded(value)]));
  console.table({ ...shown, pagesPerSecond: Math.round((pages / seconds) * 10) / 10 });
  console.log(JSON.stringify({ bench: 'quality', folder: name, figures: shown }));
  if (values.only !== undefined) return [];
  const stored = storedFigures();
  if (values.store) {
    writeFileSync(storedPath, `${JSON.stringify({ ...stored, [name]: shown }, null, 2)}\n`);
    return [];
  }
  return dropsBetween(stored[name] ?? {}, figures).map((drop) => `${name}: ${drop}`);
}

function storedFigures(): Record<string, Partial<Figures>> {
  return existsSync(storedPath) ? JSON.parse(readFileSync(storedPath, 'utf8')) : {};
}

function printed({ scores, barriers, quotes, inconsistencies, injection, leaked, pages, seconds }: Measurement) {
  return {
    scores: `${scores.strict}/${scores.gold}`,
    'wrong, extra': `${scores.wrong.length}, ${scores.extra.length}`,
    page: `${scores.pageRight}/${scores.pageAsked}`,
    barriers: `${barriers.hits}/${barriers.gold}`,
    alarms: barriers.alarms.join(' '),
    unlisted: barriers.unlisted.join(' '),
    cited: barriers.cited,
    grounded: `${quotes.grounded}/${quotes.quotes}`,
    'incons.': `${inconsistencies.hits}/${inconsistencies.gold} +${inconsistencies.false.length}`,
    injection: injection ?? '',
    phi: leaked.length,
    'pages/s': Math.round((pages / seconds) * 10) / 10,
  };
}

function printDetails({ name, complaint, scores, barriers, quotes, inconsistencies, leaked }: Measurement): void {
  console.log(`\n${name}${complaint === undefined ? '' : `: no answer: ${complaint}`}`);
  const lines: [string, readonly unknown[]][] = [
    ['missed', scores.missed],
    ['wrong', scores.wrong.map(({ gold, got }) => ({ gold, got: short(got) }))],
    ['extra', scores.extra.map(short)],
    ['barrier missed', barriers.missed],
    ['ungrounded', quotes.ungrounded],
    ['false inconsistency', inconsistencies.false],
    ['leaked', leaked],
  ];
  for (const [what, items] of lines) for (const item of items) console.log(`  ${what} ${JSON.stringify(item)}`);
}

function short({ instrument, scale, type, value, percentile, historic, page, rater, evidence }: Measurement['scores']['extra'][number]) {
  return { instrument, scale, type, value, percentile, historic, page, rater, quote: evidence.quote.slice(0, 90) };
}
