/** Names of instruments and scales as different hands write them, compared. */

/** Only the letters and figures of a text, so that spaces, hyphens and punctuation do not count. */
export function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Long and short names of one instrument. */
const instrumentAliases: readonly (readonly [RegExp, string])[] = [
  [/^connerscpt3$/, 'cpt3'],
  [/^connerscontinuousperformancetest3(rdedition)?$/, 'cpt3'],
  [/^neuropsych.*rbans$/, 'rbans'],
  [/^raykopelz.*$/, 'rcft'],
  [/^reycomplexfigure.*$/, 'rcft'],
  [/^nelsondenny(readingtest)?$/, 'nelsondenny'],
  [/^(theb|b)ecks?depressioninventory(ii|2)$/, 'bdiii'],
  [/^beckanxietyinventory$/, 'bai'],
  [/^asrsv11$/, 'asrs'],
  [/^woodcockjohnson(iv|4)testsofachievement$/, 'wjivach'],
  [/^woodcockjohnson(iv|4)testsofcognitiveabilities$/, 'wjivcog'],
];

/** An instrument's name in one spelling. */
export function instrumentKey(name: string): string {
  const bare = squash(name).replace(/fourthedition|fifthedition|thirdedition|secondedition/g, '');
  return instrumentAliases.reduce((key, [pattern, short]) => (pattern.test(key) ? short : key), bare);
}

/** Whether two names mean one instrument; one may hold more than the other ("Nelson-Denny", "Nelson-Denny Form I"). */
export function isSameInstrument(one: string, other: string): boolean {
  const [first, second] = [instrumentKey(one), instrumentKey(other)];
  if (first === second) return true;
  return Math.min(first.length, second.length) >= 3 && (first.startsWith(second) || second.startsWith(first));
}

const fillers = new Set(
  ['index', 'score', 'scale', 'composite', 'subtest', 'the', 'of', 'and', 'a', 'total'].concat(
    'standard',
    'scaled',
    't',
    'domain',
    'cluster',
    'test',
  ),
);

/** A scale's words, without what stands in parentheses. */
export function scaleWords(name: string): string[] {
  const bare = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(([^)]*)\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return bare.trim().split(' ').filter(Boolean);
}

/** Whether two names mean one scale: the same words, in any order, but for "Index", "Score" and their like. */
export function isSameScale(one: string, other: string): boolean {
  if (squash(one) === squash(other)) return true;
  const [first, second] = [tellingWords(one), tellingWords(other)];
  return first.size === second.size && [...first].every((word) => second.has(word));
}

function tellingWords(name: string): Set<string> {
  const all = scaleWords(name);
  const telling = all.filter((word) => !fillers.has(word));
  return new Set(telling.length > 0 ? telling : all);
}
