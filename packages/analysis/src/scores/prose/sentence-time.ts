import { earlierNoteAt } from '../../sections/earlier-notes.ts';
import type { ScoreContext } from '../context.ts';
import { speaksOfEarlier, type TestingTime, timeOfHeading, yearsIn } from '../testing-time.ts';
import type { Sentence } from './sentences.ts';

const present =
  /\b(?:now|currently|current(?: evaluation| testing)?|present(?: evaluation| testing| results)?|today|this (?:time|evaluation|year)|at this time|compared (?:with|to)|since|up from|down from|versus)\b/giu;

const earlierCue =
  /\b(?:at that time|previously|at (?:his|her|their) (?:last|previous|prior|initial) \p{L}+|(?:last|previous|prior|earlier|initial) (?:evaluation|testing|assessment|review|scores?))\b/giu;

/** When a figure in a sentence is from: the cue nearest before it, one right behind it, or what its sentence and section say. */
export function timeInSentence(at: { start: number; end: number }, sentence: Sentence, context: ScoreContext): TestingTime {
  const { text } = context.document;
  const whole = text.slice(sentence.start, sentence.end);
  const place = at.start - sentence.start;
  const past = yearsIn(whole, context.now).filter((year) => year.isEarlier && !isOnlyCompared(whole, year));
  const nows = [...whole.matchAll(present)].map((match) => match.index);
  const lastPast = past.findLast((year) => year.at < place);
  const lastNow = nows.findLast((now) => now < place) ?? -1;
  const lastEarlier = [...whole.matchAll(earlierCue)].map((match) => match.index).findLast((cue) => cue < place) ?? -1;
  if (lastPast && lastPast.at > lastNow) return { historic: true, year: lastPast.year };
  if (lastEarlier > lastNow) return { historic: true, year: yearBefore(sentence, context) };
  const behind = past.find((year) => year.at >= place);
  if (
    behind &&
    /^[^\d;]{0,60}$/.test(whole.slice(at.end - sentence.start, behind.at)) &&
    /\b(?:in|from|during|of)\s+(?:the\s+)?(?:\p{L}+\s+)?(?:of\s+)?$/iu.test(whole.slice(0, behind.at))
  )
    return { historic: true, year: behind.year };
  if (lastNow >= 0) return { historic: false, year: null };
  if (speaksOfEarlier(whole.slice(0, place))) return { historic: true, year: yearBefore(sentence, context) };
  return inherited(sentence, context);
}

/** "Since 2021" and "compared with 2021" tell of today, unless what was found then follows: "compared with 2021, when it was 88". */
function isOnlyCompared(sentence: string, year: { at: number; end: number }): boolean {
  const isCompared = /(?:since|compared (?:with|to)|than in)\s*(?:\p{L}+\s+)?$/iu.test(sentence.slice(0, year.at));
  return isCompared && !/^[^,.;]{0,40},?\s*(?:in which|when|at which|where)\b/i.test(sentence.slice(year.end));
}

/** "Sixth grade (2008): ...", "2019: ...": an entry of a history under its year. */
const labelledYear = /^[^.:;]{0,40}\b(?:19|20)\d{2}\)?\s*[:–—]/;

/** A paragraph about an earlier evaluation goes on being about it in the sections that tell what was before. */
function inherited(sentence: Sentence, context: ScoreContext): TestingTime {
  const { structure, document } = context;
  const section = structure.sections.find((candidate) => sentence.start >= candidate.start && sentence.start < candidate.end);
  const kind = section?.kind ?? sentence.statement?.section ?? 'other';
  const note = earlierNoteAt(structure.earlierNotes, sentence.start);
  if (note) return { historic: true, year: note.year };
  const year = yearBefore(sentence, context);
  const label = labelledYear.exec(document.text.slice(sentence.block.start, sentence.block.end))?.[0];
  const labelled = label === undefined ? undefined : yearsIn(label, context.now).find(({ isEarlier }) => isEarlier);
  if (labelled) return { historic: true, year: labelled.year };
  if (kind === 'previous_testing')
    return { historic: true, year: year ?? timeOfHeading(section?.heading ?? '', context.now)?.year ?? null };
  const before = document.text.slice(sentence.block.start, sentence.start);
  const isBackground = kind === 'background' || kind === 'identification';
  const isLeft = before.search(present) >= 0 || kind === 'summary';
  const isToldBefore = !isLeft && (isBackground ? year !== null || speaksOfEarlier(before) : year !== null && speaksOfEarlier(before));
  return { historic: isToldBefore || (isBackground && sentence.statement?.time === 'historic'), year: isToldBefore ? year : null };
}

function yearBefore(sentence: Sentence, context: ScoreContext): number | null {
  return (
    yearsIn(context.document.text.slice(sentence.block.start, sentence.end), context.now).findLast((year) => year.isEarlier)?.year ?? null
  );
}
