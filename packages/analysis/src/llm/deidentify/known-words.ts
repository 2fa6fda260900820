import { accommodationCatalogue } from '../../catalogue/accommodations/index.ts';
import { barrierCatalogue } from '../../catalogue/barriers.ts';
import { descriptorWords } from '../../catalogue/descriptors.ts';
import { instruments } from '../../catalogue/instruments/index.ts';
import { medicines, reportWords } from '../../catalogue/report-words.ts';
import { supportCatalogue } from '../../catalogue/supports/index.ts';

const months =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec';

/** An abbreviation is known by its capitals; in other letters it may be a name, as Eli is. */
const abbreviations = /(?<![\p{L}'’-])\p{Lu}{2,}(?![\p{L}'’-])/gu;

let words: ReadonlySet<string> | undefined;

/** Words, in lower case, that the catalogues and the language of reports know. A word outside may be a name. */
export function knownWords(): ReadonlySet<string> {
  words ??= new Set([
    ...wordsIn(reportWords),
    ...wordsIn(medicines),
    ...wordsIn(months),
    ...wordsIn(catalogueText().replace(abbreviations, ' ')),
  ]);
  return words;
}

function catalogueText(): string {
  const tests = instruments.flatMap((one) => [
    one.name,
    ...one.titles,
    ...Object.values(one.editions),
    ...one.forms.flatMap((form) => [form.name, ...form.titles]),
    ...one.scales.flatMap((scale) => [scale.name, ...scale.aliases]),
  ]);
  const barriers = Object.values(barrierCatalogue).flatMap((one) => [one.title, one.impact, one.observe, one.track, one.strength ?? '']);
  const measures = Object.values(accommodationCatalogue).flatMap((entries) =>
    entries.flatMap((one) => [one.title, one.detail, one.why, one.implementation]),
  );
  const supports = Object.values(supportCatalogue).flatMap((entries) => entries.flatMap((one) => [one.title, one.detail]));
  return [...tests, ...barriers, ...measures, ...supports, ...descriptorWords].join(' ');
}

/** Hyphenated words count whole and in parts. */
export function wordsIn(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}[\p{L}'’]*(?:-[\p{L}\d]+)*/gu) ?? [];
  return found.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]);
}
