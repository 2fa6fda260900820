import { findDates, type PrintedDate } from './dates.ts';

/** Nouns and verbs of testing, as labels have them. */
const noun = '(?:testing|evaluation|assessment)';
const done = '(?:tested|evaluated|assessed)';
/** What follows a label: a colon or a dash, or at once the day ("tested on 3/4/2025", "seen Mar 4"). */
const thenDay = String.raw`\s*(?:[:–-]|(?=\s*(?:on\s+)?(?:\d{1,2}[/.-]\d|\d{4}-\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d)))`;

/** Labels and phrases before the days of testing: "Dates of Testing:", "Evaluation dates:", "Tested on", "She was assessed by Dr on", "I met with him on", "DOE:". */
const testingLabels = [
  'dates? (?:of )?(?:the )?(?:test(?:ing|ed)?|evaluat(?:ions?|ed)|assess(?:ments?|ed)|exam(?:ination)?|administration|sessions?|service|visits?|seen)',
  'dates? (?:of )?(?:test|evaluation|assessment|testing|session|exam) ?s?',
  String.raw`(?:test(?:ing)?|evaluation|assessment|session|exam) dates?(?:\(s\))?`,
  String.raw`dates?\(s\) of ${noun}`,
  `(?:${done}|seen|examined)(?: on)?`,
  noun,
  String.raw`(?:was|were) (?:administered|given|${done}|seen) (?:on|by \w+ on)`,
  String.raw`(?:saw|met with|${done}|examined) (?:him|her|them|(?:Mr|Mrs|Ms)\.? [\p{L}'’-]+|[\p{L}'’-]+) on`,
  `${noun} (?:was|were) (?:completed|conducted|done|carried out) on`,
  'DO[ET]',
];
const testingLabel = new RegExp(String.raw`\b(?:${testingLabels.join('|')})\s*(?:\(s\))?${thenDay}`, 'giu');

/** Labels before the day of the report: "Date of Report:", "Report completed on", "Letter date:", "Dated:", "Written on". */
const reportLabels = [
  'date of (?:the )?(?:report|letter|write-?up|note|intake)',
  'report(?:ed)?(?: date| written| dated| completed| issued)?(?: on)?',
  '(?:intake|letter|written|completion) date',
  'date (?:written|completed|reported|of completion)',
  'dated?(?! of birth)',
  'written(?: on)?',
];
const reportLabel = new RegExp(String.raw`\b(?:${reportLabels.join('|')})${thenDay}`, 'gi');

/** A field ends where the next label stands; days of testing may be some words away ("Testing: KTEA-3, given by ..., on ..."). */
const nextLabel = /\b[A-Z][A-Za-z/ ]{2,30}(?:\([a-z]+\))?:/;
const fieldReach = 160;
const notThisEvaluation =
  /\b(?:birth|born|DOB|prior|previous|last|first|earlier|initial(?:ly)?|next|re-?evaluation due|due)\b[^.;:\n]{0,25}$|\b(?:birth|born|DOB)\s*:?\s*$|\bencl(?:\.|osures?|osed)?\s*:[^\n]*$/i;

/** The last day of testing, else the day of the report; and the day of the report. ISO dates, null where the text tells none. */
export interface AssessmentDates {
  assessedOn: string | null;
  reportedOn: string | null;
}

/** Reads the days of testing and of the report from their fields, and from phrases where there are none. */
export function findAssessmentDates(text: string): AssessmentDates {
  const dates = findDates(text);
  const tested = datesAfter(text, dates, testingLabel);
  const others = dates.filter((date) => !tested.includes(date));
  const reportedOn = datesAfter(text, others, reportLabel)[0]?.iso ?? unlabelledDate(text, others, tested.length > 0);
  const plausible = tested.filter((date) => reportedOn === null || date.iso <= reportedOn);
  return { assessedOn: latest(plausible.length > 0 ? plausible : tested) ?? reportedOn, reportedOn };
}

/** Only the field where the label stands first counts: later ones speak of other days. A field without a day tells the month. */
function datesAfter(text: string, dates: PrintedDate[], label: RegExp): PrintedDate[] {
  const fields = [...text.matchAll(label)]
    .filter((match) => !notThisEvaluation.test(text.slice(Math.max(0, match.index - 40), match.index)))
    .map((match) => datesOfField(text, dates, match.index + match[0].length))
    .filter((field) => field.length > 0);
  return fields.find((field) => field.some((date) => date.hasDay)) ?? fields[0] ?? [];
}

function datesOfField(text: string, dates: PrintedDate[], start: number): PrintedDate[] {
  const field = text.slice(start, start + fieldReach);
  const end = start + (nextLabel.exec(field)?.index ?? field.length);
  return dates.filter((date) => date.start >= start && date.start < end);
}

/** A date by the signature, in the letterhead, or the month in the title, that is neither a birth nor a day of testing. */
function unlabelledDate(text: string, dates: PrintedDate[], isTestingDated: boolean): string | null {
  const free = dates.filter((date) => !notThisEvaluation.test(text.slice(Math.max(0, date.start - 40), date.start)));
  const closing = free.filter((date) => date.hasDay && date.start > Math.max(text.length - 500, text.length / 2)).at(-1);
  if (closing) return closing.iso;
  const opening = isTestingDated ? [] : free.filter((date) => date.start < 800);
  return (opening.find((date) => date.hasDay) ?? opening[0])?.iso ?? null;
}

function latest(dates: PrintedDate[]): string | null {
  return (
    dates
      .map((date) => date.iso)
      .sort()
      .at(-1) ?? null
  );
}
