import type { ReadDocument } from '../model.ts';
import { type AssessmentDates, findAssessmentDates } from './assessment-dates.ts';
import { findDates, monthsBetween } from './dates.ts';

/** A report or a letter in a file that holds several, with the days it tells. */
export interface DocumentPart extends AssessmentDates {
  start: number;
  end: number;
}

/** A line that is nothing but a day: "March 4, 2025", "Date: 3/4/2025". */
const dateAlone = /^(?:date\s*:?\s*)?[\p{L}\d ,./-]{6,30}$/iu;
/** Whom a letter is to, or what about: "Re:", "Dear Dr. Lindqvist:", "To whom it may concern:". */
const addressed = /^(?:re|subject)\s*:|^dear\b.{1,80}[,:]$|^to (?:whom|the)\b.{1,80}[,:]$/i;
const ofPerson = /\b(?:date of birth|D\.?O\.?B\.?|birth ?date)\b/i;
/** "Date of Testing:", "Evaluation dates:", "Reported:". */
const ofTesting =
  /\b(?:dates? (?:of )?(?:test(?:ing|s)?|evaluations?|assessments?|seen|report)|(?:testing|evaluation|assessment|report) dates?|reported)\b\s*:/i;

/** How many blocks the head of a letter or report takes up, and how many of them stand from the person to the day of testing. */
const headLength = 8;
const fieldsLength = 4;

/**
 * The reports and letters that a file holds one after the other, as when an update is sent along with the evaluation it updates. A letter begins with its
 * date and whom it is to, a report with its person and its days of testing, at the top of a page where the file has pages.
 */
export function findDocumentParts(document: ReadDocument): DocumentPart[] {
  const texts = document.blocks.map((block) => document.text.slice(block.start, block.end));
  const heads = document.blocks.flatMap((block, i) => {
    const head = headOf(texts.slice(i, i + headLength));
    const start = head && topAbove(document, block.start);
    return !head || start === null || start === 0 ? [] : [{ ...head, start }];
  });
  const cuts: (Head & { start: number })[] = [
    { start: 0, letterOf: null },
    ...heads.filter(({ start }, i) => heads.findIndex((other) => other.start === start) === i),
  ];
  return cuts.map(({ start, letterOf }, i) => {
    const end = cuts[i + 1]?.start ?? document.text.length;
    return { start, end, ...datesOf(document.text.slice(start, end), letterOf) };
  });
}

interface Head {
  /** A letter's day; null of a report. */
  letterOf: string | null;
}

/** What these blocks are the head of, a letter or a report; null where of neither. */
function headOf(texts: readonly string[]): Head | null {
  const [first = ''] = texts;
  const [day, ...others] = dateAlone.test(first) ? findDates(first) : [];
  if (day && others.length === 0 && texts.some((text) => addressed.test(text))) return { letterOf: day.iso };
  const isReport = ofPerson.test(first) && texts.slice(0, fieldsLength).some((text) => ofTesting.test(text));
  return isReport ? { letterOf: null } : null;
}

/** A letter tells of a testing as its own that is no more than so many months from its day. */
const monthsToLetter = 6;

/** A letter is from its own day; a testing that it tells of is its own where it is not long ago. */
function datesOf(text: string, letterOf: string | null): AssessmentDates {
  const found = findAssessmentDates(text);
  if (letterOf === null) return found;
  const isOwn = found.assessedOn !== null && Math.abs(monthsBetween(found.assessedOn, letterOf)) <= monthsToLetter;
  return { assessedOn: isOwn ? found.assessedOn : letterOf, reportedOn: letterOf };
}

/** The top of the page a head stands on; null where too much stands above it on the page. Without pages, the head itself. */
function topAbove({ pages, blocks }: ReadDocument, at: number): number | null {
  const page = pages.findLast((one) => one.start <= at);
  if (!page || page.number === null) return at;
  return blocks.filter((block) => block.start >= page.start && block.start < at).length <= headLength ? page.start : null;
}
