import type { StructuredDocument } from '../model.ts';

/** When a score is from: `historic` with the year where the text tells one. */
export interface TestingTime {
  historic: boolean;
  year: number | null;
}

const earlier =
  /\b(?:prior|previous(?:ly)?|earlier|past|last|initial|former|old|pre-?test|first|most recent prior|baseline)\s+(?:[\p{L}-]+\s+){0,3}?(?:evaluation|testing|assessment|scores?|screening|results?|administration|review|report|tested|evaluated|triennial)/iu;
const atAnAge =
  /\b(?:evaluation|testing|assessment|tested|evaluated|assessed)\s+(?:[\p{L}-]+\s+){0,4}?(?:at (?:the )?age(?: of)?|when (?:he|she|they) (?:was|were)) (?:\p{L}+|\d{1,2})\b(?! at testing)|\b(?:at|when (?:he|she|they) (?:was|were)) (?:age )?(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|\d{1,2})\b[^.;]{0,40}\b(?:evaluation|testing|assessment|tested|evaluated|assessed)\b/iu;
const earlierAlone =
  /\b(?:previously|at that time|prior evaluation|previous(?: evaluation)?|was last tested|last tested|years? ago|prior)\b/i;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const months = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2},?\s+)?(?:of\s+)?`;
const dated = new RegExp(`(?:\\b${months})?(?<![\\d/.$#-])(?<year>(?:19|20)\\d{2})(?![\\d/-]|\\.\\d)`, 'giu');

/** What "now" is for a document: the month of its testing. */
export interface TestingMonth {
  year: number;
  month: number;
}

/** The month the document's own testing is from: as the structure tells, else the latest year in the text. */
export function testingMonthOf(structure: StructuredDocument, text: string): TestingMonth | null {
  const day = structure.assessedOn ?? structure.reportedOn;
  if (day) return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
  const years = [...text.matchAll(/(?<![\d#-])(20\d{2})(?!\d)/g)].map((match) => Number(match[1])).filter((year) => year < 2100);
  return years.length > 0 ? { year: Math.max(...years), month: 12 } : null;
}

/** Half a year before the testing is another testing. */
const otherTestingMonths = 6;

/** "02/2023", "05/20/2025", "2025-05-20": the month stands in figures. */
const datedInFigures =
  /(?<![\d/.-])(?:(?<month>0?[1-9]|1[0-2])[/.](?:\d{1,2}[/.])?(?<year>(?:19|20)\d{2})|(?<isoYear>(?:19|20)\d{2})-(?<isoMonth>\d{2})-\d{2})(?![\d/])/g;
const ofBirth = /\b(?:born|birth|D\.?O\.?B\.?|b\.)\W*(?:on\s+)?$/i;

interface NamedYear {
  year: number;
  at: number;
  end: number;
  isEarlier: boolean;
}

/** Years a text names, each with its place, and whether it lies before the document's own testing. */
export function yearsIn(text: string, now: TestingMonth | null): NamedYear[] {
  const named = (year: number, month: number, match: RegExpMatchArray & { index: number }): NamedYear => {
    const ageMonths = now === null ? 0 : (now.year - year) * 12 + now.month - (month || 12);
    return { year, at: match.index, end: match.index + match[0].length, isEarlier: ageMonths >= otherTestingMonths };
  };
  const inWords = [...text.matchAll(dated)]
    .filter((match) => match.groups?.month || !isCitation(text.slice(0, match.index)))
    .map((match) => named(Number(match.groups?.year), monthNames.indexOf(match.groups?.month?.toLowerCase() ?? '') + 1, match));
  const inFigures = [...text.matchAll(datedInFigures)]
    .filter((match) => !ofBirth.test(text.slice(0, match.index)))
    .map((match) =>
      named(Number(match.groups?.year ?? match.groups?.isoYear), Number(match.groups?.month ?? match.groups?.isoMonth), match),
    );
  return [...inWords, ...inFigures].sort((a, b) => a.at - b.at);
}

/** "(WISC-V; Wechsler, 2014)" names the year a test was published. */
const isCitation = (before: string): boolean =>
  /\p{Lu}[\p{L}.'’-]+(?: et al\.)?,\s*$/u.test(before) && !/\b(?:spring|summer|fall|autumn|winter),\s*$/i.test(before);

/** When the scores under a heading are from. */
export function timeOfHeading(heading: string, now: TestingMonth | null): TestingTime | null {
  const years = yearsIn(heading, now);
  const past = years.find((year) => year.isEarlier);
  if (past) return { historic: true, year: past.year };
  if (earlier.test(heading) || earlierAlone.test(heading)) return { historic: true, year: null };
  return years.length > 0 || /\bcurrent|present\b/i.test(heading) ? { historic: false, year: null } : null;
}

/** Whether words of a sentence speak of an earlier testing. */
export const speaksOfEarlier = (text: string): boolean => earlier.test(text) || earlierAlone.test(text) || atAnAge.test(text);
