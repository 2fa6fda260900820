import { instruments } from '../catalogue/instruments/index.ts';
import type { Instrument } from '../catalogue/instruments/instrument.ts';
import { patternOf, plainWords } from './instrument-pattern.ts';
import type { NamedInstrument } from './score-reading.ts';

const patterns = instruments.map(patternOf);

/** A place where the text names an instrument. */
export interface InstrumentMention extends NamedInstrument {
  instrument: Instrument;
  start: number;
  end: number;
  isCertain: boolean;
}

/**
 * All places where a text names instruments of the catalogue, in order; an edition that is said once holds for the other places.
 * `known`: instruments that are named elsewhere, so that here an ambiguous short name is enough.
 */
export function findMentions(text: string, known: ReadonlySet<Instrument> = new Set()): InstrumentMention[] {
  const words = plainWords(text);
  const found = withoutOverlaps(
    patterns
      .filter((candidate) => candidate.mayStandIn(words))
      .flatMap((candidate) =>
        [...text.matchAll(candidate.pattern)].map((match): InstrumentMention => {
          const { title = '', edition, form } = match.groups ?? {};
          const inner = edition ?? title;
          const number = candidate.editionOf(inner) ?? innerEdition(title, candidate.editionOf);
          const named = { instrument: candidate.instrument, edition: number, form: form ? candidate.formOf(form) : null, name: '' };
          return {
            ...named,
            start: match.index,
            end: match.index + match[0].length,
            isCertain:
              number !== null || !candidate.isAmbiguous(title) || isScored(candidate.instrument, text.slice(match.index + match[0].length)),
          };
        }),
      ),
  );
  const certain = new Set([...known, ...found.filter((mention) => mention.isCertain).map((mention) => mention.instrument)]);
  return completeEditions(found.filter((mention) => certain.has(mention.instrument)));
}

const total = /^(?:[\s:=(]|scores?|total|of|was)*\d{1,3}(?![\d%]|\.\d)/i;

/** "ESS = 15": an abbreviation of a list of symptoms with its total can be nothing else. */
const isScored = (instrument: Instrument, behind: string): boolean => instrument.metric === 'raw' && total.test(behind.slice(0, 30));

/** The edition that stands within a title, such as the IV of WJ IV ACH. */
function innerEdition(title: string, editionOf: (printed: string) => number | null): number | null {
  for (const word of title.split(/[\s\-–—]+/).slice(1)) {
    const number = editionOf(word);
    if (number !== null) return number;
  }
  return null;
}

/** Where two names overlap, the longer one is meant. */
function withoutOverlaps(mentions: InstrumentMention[]): InstrumentMention[] {
  const kept: InstrumentMention[] = [];
  for (const mention of mentions.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || mention.start >= last.end) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}

/** A name without an edition means the edition named last before it, else the first one named after it. */
function completeEditions(mentions: InstrumentMention[]): InstrumentMention[] {
  return mentions.map((mention, i) => {
    const isSame = (other: InstrumentMention) => other.instrument === mention.instrument && other.edition !== null;
    const edition = mention.edition ?? mentions.slice(0, i).findLast(isSame)?.edition ?? mentions.find(isSame)?.edition ?? null;
    return { ...mention, edition, name: canonicalName({ ...mention, edition }) };
  });
}

/** The short name with edition and form, such as BASC-3 TRS or CAARS-S:L. */
export function canonicalName({
  instrument,
  edition,
  form,
}: {
  instrument: Instrument;
  edition: number | null;
  form: NamedInstrument['form'];
}): string {
  const name = instrument.editions[edition ?? 0] ?? instrument.name;
  if (!form || form.name === '') return name;
  return form.name.includes(':') ? `${name}-${form.name}` : `${name} ${form.name}`;
}
