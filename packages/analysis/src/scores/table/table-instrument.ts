import { instruments } from '../../catalogue/instruments/index.ts';
import type { Table } from '../../model.ts';
import type { ScoreContext } from '../context.ts';
import { canonicalName, findMentions, type InstrumentMention } from '../name-instruments.ts';
import { isFormFor } from '../raters.ts';
import { scaleOf } from '../scale-names.ts';
import type { NamedInstrument } from '../score-reading.ts';

/** Batteries in parts: a heading may name one part, or only the whole, over the scales of another. */
const parts: readonly (readonly string[])[] = [['WJ ACH', 'WJ COG', 'WJ OL']];
const wholes = new Set(['WJ']);

const fewestMatches = 0.5;

/** The mentions in a heading or cell, with the edition the document gives them. */
export function mentionsIn(text: string, context: ScoreContext): InstrumentMention[] {
  return findMentions(text, new Set(context.mentions.map((mention) => mention.instrument))).map((mention) => withEdition(mention, context));
}

function withEdition(mention: InstrumentMention, context: ScoreContext): InstrumentMention {
  const edition =
    mention.edition ?? context.mentions.find((other) => other.instrument === mention.instrument && other.edition !== null)?.edition ?? null;
  return { ...mention, edition, name: canonicalName({ ...mention, edition }) };
}

/** Finds the instrument of rows: the levels are looked through from the nearest to the furthest; the names of the rows must be its scales. */
export function instrumentFor(labels: string[], levels: InstrumentMention[][], context: ScoreContext, at: number): NamedInstrument | null {
  const share = (mention: InstrumentMention) =>
    labels.filter((label) => scaleOf(mention.instrument, label) !== null).length / Math.max(1, labels.length);
  const best = (mentions: InstrumentMention[]) =>
    mentions
      .flatMap(partsOf)
      .map((mention) => ({ mention, share: share(mention) }))
      .sort((a, b) => b.share - a.share)[0];
  const named = levels.map(best).filter((found) => found !== undefined);
  const fitting = named.find((found) => found.share > 0) ?? named.find((found) => found.mention.instrument.scales.length === 0);
  if (fitting) return fitting.mention;
  const near = best(context.given.filter((mention) => mention.start <= at).slice(-1)) ?? null;
  if (near && near.share >= fewestMatches) return near.mention;
  const before = best(context.given.filter((mention) => mention.start <= at).reverse());
  const anywhere = before && before.share >= fewestMatches ? before : best(context.given);
  if (anywhere && anywhere.share >= fewestMatches) return anywhere.mention;
  return named[0]?.mention ?? null;
}

/** The named one first, then the other parts of its battery; of a whole battery the parts first. */
export function partsOf(mention: InstrumentMention): InstrumentMention[] {
  const { name } = mention.instrument;
  const battery =
    parts.find((names) => names.includes(name) || (wholes.has(name) && names.some((part) => part.startsWith(`${name} `)))) ?? [];
  const siblings = battery
    .filter((part) => part !== name)
    .flatMap((part) => instruments.filter((instrument) => instrument.name === part))
    .map((instrument) => ({ ...mention, instrument }));
  const all = wholes.has(name) ? [...siblings, mention] : [mention, ...siblings];
  return all.map((part) => ({ ...part, name: canonicalName(part) }));
}

/** The part of a battery that has a scale; the battery itself where none has. */
export function partWith(mention: InstrumentMention, scale: string): InstrumentMention {
  return partsOf(mention).find((part) => scaleOf(part.instrument, scale) !== null) ?? mention;
}

/** The instrument in the form that a rater fills in: as the document names it, else the only one there is for such a rater. */
export function inFormOf(named: NamedInstrument, rater: string | null, context: ScoreContext): NamedInstrument {
  const { instrument } = named;
  if (!instrument || rater === null) return named;
  const fitting = instrument.forms.filter((form) => isFormFor(form.rater, rater));
  if (named.form && fitting.includes(named.form)) return named;
  const printed = context.mentions.find(
    (mention) => mention.instrument === instrument && mention.form !== null && fitting.includes(mention.form),
  )?.form;
  const form = printed ?? (fitting.length === 1 ? (fitting[0] ?? null) : null);
  return { ...named, form, name: canonicalName({ instrument, edition: named.edition, form }) };
}

const generic =
  /^(?:\d+(?:\.\d+)*[.)]?\s+|table\s*\d+[.:]?\s*|(?:test|score|assessment) (?:results?|scores?|summary)\b[:.]?\s*|results? (?:of|from)(?: the)?\s*)/i;
const notNames =
  /^(?:pruebas?|conjuntos?|escalas?|[ií]ndices?|subtests?|scales?|index(?:es)?|measures?|composites?|domains?|areas?|tests?|variables?|clusters?|skills?|scores?|results?|summary|\/|and|or|of|the|,|&|\s)+$/i;
/** Admission tests, school benchmarks and grades are not norm-referenced in the sense of a report. */
export const notClinical =
  /\b(?:SAT|PSAT|ACT|GPA|GRE|LSAT|MCAT|MAP|NWEA|STAR|DIBELS|AIMSweb|i-Ready|CBM)\b|\b(?:[Ll]exile|[Bb]enchmarks?|[Cc]urriculum-[Bb]ased|[Gg]rades?|[Tt]ranscript|[Aa]ttendance|[Cc]ourses?|[Mm]edications?|[Ss]tate [Aa]ssessment)\b/;

/** Whether a name is an acronym with its edition, as only tests have: "WMLS III". */
export const isTestName = (name: string): boolean => /\b[A-Z]{3,}[- ]?(?:\d{1,2}|I{2,3}|IV|V)\b/.test(name);

/** The name of a test the catalogue does not know, as printed over its table. */
export function unknownInstrument(table: Table): NamedInstrument | null {
  const corner = table.header?.cells[0]?.text ?? '';
  const printed = [corner, table.caption ?? '']
    .map((text) =>
      text
        .replace(generic, '')
        .replace(/\([^)]*\)\s*$/, '')
        .trim(),
    )
    .find((text) => text !== '' && !notNames.test(text) && text.length <= 80);
  return printed ? { instrument: null, edition: null, form: null, name: printed } : null;
}
