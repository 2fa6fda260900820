import type { Instrument, Scale } from '../../catalogue/instruments/instrument.ts';
import type { ScoreContext } from '../context.ts';
import { plainName, publishedScale } from '../scale-names.ts';
import type { NamedInstrument, NamedScale, ScoreReading } from '../score-reading.ts';

/** A scale that a name in prose may mean, and the instrument it would belong to (all editions alike). */
export interface ScaleCandidate {
  instrument: Instrument | null;
  named: NamedInstrument | null;
  scale: NamedScale;
}

/** The names of scales to look for in the prose of one document: of the instruments it names, and of its tables. */
export interface ScaleLexicon {
  pattern: RegExp | null;
  candidatesOf: (printed: string) => ScaleCandidate[];
}

const gap = String.raw`[\s\-‐‑–—/]{1,3}`;

/** Collects the names; two capitals are left out, since SS, PR or CI are words of their own in prose. */
export function lexiconOf(context: ScoreContext, inTables: ScoreReading[]): ScaleLexicon {
  const entries = new Map<string, ScaleCandidate[]>();
  const sources = new Map<string, number>();
  const add = (printed: string, candidate: ScaleCandidate) => {
    const source = patternOf(printed);
    if (source === null) return;
    const key = plainName(printed);
    const known = entries.get(key) ?? [];
    if (!known.some((other) => other.instrument === candidate.instrument && other.scale.key === candidate.scale.key))
      entries.set(key, [...known, candidate]);
    sources.set(source, printed.length);
  };
  for (const instrument of new Set(context.mentions.map((mention) => mention.instrument))) {
    for (const scale of instrument.scales)
      for (const name of namesOf(scale))
        add(name, { instrument, named: null, scale: { ...publishedScale(scale), name: shownName(name, scale) } });
  }
  for (const { instrument, scale } of inTables) {
    if (!instrument.instrument || !scale.scale) add(scale.name, { instrument: instrument.instrument, named: instrument, scale });
  }
  const alternatives = [...sources].sort(([, a], [, b]) => b - a).map(([source]) => source);
  if (alternatives.length === 0) return { pattern: null, candidatesOf: () => [] };
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])(?:\\s+\\([A-Z][A-Za-z]{1,4}\\))?`, 'gu');
  return { pattern, candidatesOf: (printed) => entries.get(plainName(printed)) ?? [] };
}

const emptyWords = new Set(['index', 'score', 'scale', 'composite', 'iq', 'total', 'and', 'skills']);

/** Another name in full words is kept, as older editions have them; a shortened one gives way to the publisher's. */
function shownName(name: string, scale: Scale): string {
  const own = new Set(plainName(scale.name).split(' '));
  const told = plainName(name).split(' ');
  const left = [...own].filter((word) => !told.includes(word));
  const isShortened = !/\p{Ll}{3}/u.test(name) || (told.every((word) => own.has(word)) && left.every((word) => emptyWords.has(word)));
  return isShortened ? scale.name : name;
}

/** A scale's names, each also without its last word where that only says what kind of score it is. */
function namesOf(scale: Scale): string[] {
  const names = [scale.name, ...scale.aliases];
  return [...names, ...names.map((name) => name.replace(/\s+(?:Index|Score|Composite|Scale)$/, ''))];
}

const totals = /^(?:total|overall)(?: (?:score|test))?$/i;

/** What makes a common word the name of a scale: a figure in a metric follows. */
const withMetric = String.raw`(?=\s*(?:\(|was|of|at|=|:|,)*\s*(?:T|SS|ss|ScS|z|scaled score|standard score)\b\s*(?:of|=|:)?\s*\d)`;

/** Names of several words in any case, single words with a capital or before a figure with its metric, abbreviations as they stand. */
function patternOf(printed: string): string | null {
  const name = printed.replace(/\s*\([^)]*\)\s*$/, '').trim();
  if (/^[\p{Lu}\d]{1,2}$/u.test(name) || name.length < 2 || totals.test(name)) return null;
  const escaped = name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[\s\-–—/]+/g, gap)
    .replaceAll(`${gap}&${gap}`, `${gap}(?:&|and)${gap}`)
    .replaceAll(`${gap}and${gap}`, `${gap}(?:&|and)${gap}`)
    .replace(/['’]/g, "['’]");
  if (/[\s\-/]/.test(name) && /\p{Ll}{3}/u.test(name)) return `(?i:${escaped})`;
  return /^\p{Lu}\p{Ll}{4,}$/u.test(name) ? `(?:${escaped}|${escaped.toLowerCase()}${withMetric})` : escaped;
}
