import type { ReadDocument, StructuredDocument } from '../model.ts';
import { findMentions, type InstrumentMention } from './name-instruments.ts';
import { type TestingMonth, type TestingTime, testingMonthOf, timeOfHeading } from './testing-time.ts';

/** What reading scores needs to know of a document beside the passage at hand. */
export interface ScoreContext {
  document: ReadDocument;
  structure: StructuredDocument;
  mentions: InstrumentMention[];
  /** Mentions that tell that an instrument was given: not in recommendations, not of other people. */
  given: InstrumentMention[];
  now: TestingMonth | null;
  /** What scores in brackets behind others are, where the document says that they are from another testing. */
  bracketed: TestingTime | null;
}

/** Looks through the document once for all that follows. */
export function contextOf(document: ReadDocument, structure: StructuredDocument): ScoreContext {
  const mentions = findMentions(document.text).filter((mention) => !isHidden(document, mention.start));
  const given = mentions.filter((mention) => !isElsewhere(structure, mention.start));
  const now = testingMonthOf(structure, document.text);
  return { document, structure, mentions, given, now, bracketed: bracketedOf(document.text, now) };
}

const inBrackets =
  /[^.]*\b(?:scores?|values?|numbers?|figures?|results?)\b[^.]{0,60}\b(?:in|within) (?:parenthes[ei]s|brackets)\b[^.]{0,140}/gi;

/** "The score in parentheses is the one that she obtained in June 2021." */
function bracketedOf(text: string, now: TestingMonth | null): TestingTime | null {
  const times = [...text.matchAll(inBrackets)].map(([sentence]) => timeOfHeading(sentence, now));
  return times.find((time) => time?.historic) ?? null;
}

/** Whether a reader cannot see the text at a place. */
export const isHidden = (document: ReadDocument, at: number): boolean => document.hidden.some((span) => at >= span.start && at < span.end);

/** The place among the blocks of the one that begins at or right before a place in the text. */
export const blockIndexAt = ({ blocks }: ReadDocument, at: number): number => lastIndexUpTo(blocks, at);

/** The index of the last span that begins at a place or before it, -1 of none; found by halving, since long documents have many thousands, in order. */
export function lastIndexUpTo(spans: readonly { start: number }[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The span that holds a place, among spans in order of which none lies within another. */
function spanAt<Span extends { start: number; end: number }>(spans: Span[], at: number): Span | undefined {
  const span = spans[lastIndexUpTo(spans, at)];
  return span && at < span.end ? span : undefined;
}

function isElsewhere(structure: StructuredDocument, at: number): boolean {
  const section = spanAt(structure.sections, at);
  if (section?.kind === 'recommendations') return true;
  const statement = spanAt(structure.statements, at);
  return (
    statement !== undefined &&
    (statement.subject !== 'client' ||
      statement.time === 'future' ||
      statement.polarity === 'instruction' ||
      statement.polarity === 'hypothetical')
  );
}
