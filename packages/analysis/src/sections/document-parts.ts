import type { ReadDocument } from '../model.ts';
import { type AssessmentDates, findAssessmentDates } from './assessment-dates.ts';
import { findDates, monthsBetween } from './dates.ts';

/** A report or a letter in a file that holds several, with the days it tells. */
export interface DocumentPart extends AssessmentDates {
  start: number;
  end: number;
}

const dateAlone = /^(?:date\s*:?\s*)?[\p{L}\d ,./-]{6,30}$/iu;
const addressed = /^(?:re|subject)\s*:|^dear\b.{1,80}[,:]$|^to (?:whom|the)\b.{1,80}[,:]$/i;
const ofPerson = /\b(?:date of birth|D\.?O\.?B\.?|birth ?date)\b/i;
const ofTesting =
  /\b(?:dates? (?:of )?(?:test(?:ing|s)?|evaluations?|assessments?|seen|report)|(?:testing|evaluation|assessment|report) dates?|reported?)\b\s*:/i;

/** How many blocks the head of a letter or report takes up. */
const headLength = 8;

/**
 * The reports and letters that a file holds one after the other, as when an update is sent along with the evaluation it updates. A letter begins with its
 * date and whom it is to, a report with its person and its days of testing, at the top of a page where the file has pages.
 */
export function findDocumentParts(document: ReadDocument): DocumentPart[] {
  const texts = document.blocks.map((block) => document.text.slice(block.start, block.end));
  const starts = document.blocks.flatMap((block, i) => {
    const head = texts.slice(i, i + headLength);
    const isLetter = dateAlone.test(texts[i] ?? '') && findDates(texts[i] ?? '').length === 1 && head.some((text) => addressed.test(text));
    const isReport = ofPerson.test(texts[i] ?? '') && head.slice(0, 4).some((text) => ofTesting.test(text));
    const start = isLetter || isReport ? topAbove(document, block.start) : null;
    return start === null || start === 0 ? [] : [{ start, letterOf: isLetter ? (findDates(texts[i] ?? '')[0]?.iso ?? null) : null }];
  });
  const cuts = [{ start: 0, letterOf: null }, ...starts.filter(({ start }, i) => starts.findIndex((other) => other.start === start) === i)];
  return cuts.map(({ start, letterOf }, i) => {
    const end = cuts[i + 1]?.start ?? document.text.length;
    return { start, end, ...datesOf(document.text.slice(start, end), letterOf) };
  });
}

/** A letter is from its own day; a testing that it tells of is its own where it is not long ago. */
function datesOf(text: string, letterOf: string | null): AssessmentDates {
  const found = findAssessmentDates(text);
  if (letterOf === null) return found;
  const isOwn = found.assessedOn !== null && Math.abs(monthsBetween(found.assessedOn, letterOf)) <= monthsToLetter;
  return { assessedOn: isOwn ? found.assessedOn : letterOf, reportedOn: letterOf };
}

const monthsToLetter = 6;

/** The top of the page a head stands on; null where too much stands above it on the page. Without pages, the head itself. */
function topAbove({ pages, blocks }: ReadDocument, at: number): number | null {
  const page = pages.findLast((one) => one.start <= at);
  if (!page || page.number === null) return at;
  return blocks.filter((block) => block.start >= page.start && block.start < at).length <= headLength ? page.start : null;
}
