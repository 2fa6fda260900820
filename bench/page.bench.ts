import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, report, round } from './measure.ts';

/** What a browser loads for the first view, compressed: the entry script, what it preloads, and the styles named in the page. */
const dist = join(import.meta.dirname, '../apps/web/dist');
if (!existsSync(join(dist, 'index.html'))) throw new Error('The pages are not built yet: run `npm start` once, then this again.');
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const named = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].flatMap(([, file]) => file ?? []);
const sizes = [...new Set(named)].map((file) => ({ file, kB: gzippedKb(file) }));
const scripts = total(sizes.filter(({ file }) => file.endsWith('.js')));
const later = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js') && !named.includes(`assets/${file}`));

report(
  'page',
  {
    ...Object.fromEntries(sizes.map(({ file, kB }) => [file, { 'gzip kB': kB }])),
    [`${later.length} scripts loaded later`]: { 'gzip kB': total(later.map((file) => ({ kB: gzippedKb(`assets/${file}`) }))) },
  },
  [atMost('scripts of the first view', scripts, 200, 'kB')],
);

function gzippedKb(file: string): number {
  return round(gzipSync(readFileSync(join(dist, file)), { level: 6 }).length / 1000);
}

function total(files: readonly { kB: number }[]): number {
  return round(files.reduce((sum, { kB }) => sum + kB, 0));
}
