import type { SectionKind, Statement } from '../model.ts';
import { findDates, monthsBetween } from './dates.ts';

export interface TimeContext {
  section: SectionKind;
  assessedOn: string | null;
  /** The client's school grade; null for adults and where it is not told. */
  grade: number | null;
}

/** An event counts as earlier when it lies more than a year before this assessment. */
const monthsOfThePresent = 12;

/** What began earlier and goes on, or is of today: such a sentence speaks of now, whatever past it names. */
const goesOnNow =
  /\b(?:since(?= \w)|now|currently|current|present(?:ly)?|today|still|continues?|continued to|remains?|ongoing|to this day|this (?:year|semester|term|fall|spring|week|month)|in addition|has (?:always|long|consistently|struggled|had)|have (?:always|had)|as compared|compared (?:with|to))\b/i;
/** What names another testing than this one. */
const earlierTestings: readonly RegExp[] = [
  // "at that evaluation", "during her last review", "in the 2019 assessment".
  /\b(?:at|in|during|on) that (?:\w+ )?(?:evaluation|assessment|testing|screening|review|administration)\b|\b(?:at|in|during|from|on) (?:her|his|their|the|an?) (?:(?:last|previous|prior|earlier|initial|first|original|most recent prior|\d{4}) )+(?:\w+ )?(?:review|evaluation|assessment|testing|screening|administration|re-?evaluation)\b/i,
  // "previous testing", "earlier scores".
  /\b(?:previous|prior|earlier) (?:\w+ )?(?:evaluations?|assessments?|testing|test results|scores)\b/i,
  // "when she was last tested", "had previously been diagnosed".
  /\bwhen (?:he|she|they) (?:was|were) (?:last|first|previously) (?:tested|evaluated|assessed)\b|\bhad (?:previously )?been (?:lower|higher|tested|evaluated|assessed|diagnosed)\b/i,
];
const comparesTestings = /\b(?:consistent with|similar to|as in|compared (?:with|to)|unlike)\b/i;
/** A time of life or a span that is over: "as an infant", "in kindergarten", "two years ago", "used to". */
const longAgo =
  /\b(?:at that time|as an? (?:\w+ )?(?:child|infant|toddler|baby|preschooler|kindergartner)|in (?:kindergarten|preschool|pre-k|infancy|early childhood|childhood|nursery school|day ?care)|as a (?:first|second|third)[- ]grader|(?:\w+ )?years (?:ago|earlier|before)|in the past|used to|was an? (?:\w+ ){1,3}(?:child|baby|infant|toddler)|at birth|at (?:age )?\d+ months|during (?:infancy|early childhood|childhood)|^at (?:age )?(?:one|two|three|four|five|[1-5]),? (?:he|she|they|[A-Z]\w+) (?:was|were|had|could|did|spoke|used|said|\w+ed))\b/i;
/** What has ended: "resolved", "outgrew", "no longer receives". Not "not fully resolved". */
const overNow =
  /\b(?<!not )(?<!not fully )(?<!n[’']t )(?<!never )(?:resolved|outgrew|outgrown|in remission|no longer (?:an? |in |present|needs?|needed|ha(?:s|ve|d)|takes? (?:any )?medic\w+|receiv\w+|meets?|requir\w+|uses?|shows?|elevated|bother\w*|suffers?|wears?|gets?|experienc\w+|qualif\w+|stutters?|reports?)\b|dismissed from|discharged from|fully recovered|has recovered|went away|cleared up|corrected (?:with|by) surgery)\b/i;
/** A stage or a grade of school; whether it is over depends on the client's own (groups: stage, grade in words, grade in figures). */
const schoolYears =
  /\b(?:in|during|throughout|through) (?:the )?(elementary|primary|middle|grade|junior high) school\b|\bin (?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth)(?: and (?:first|second|third|fourth|fifth|sixth|seventh|eighth))? grades?\b|\b(?:in|from|of) grades? (\d{1,2})\b/i;
/** "She will be tested again", before any verb of now; what somebody "will often refuse" is a habit of today. */
const ahead =
  /^(?:(?!\b(?:is|are|was|were|has|had|have)\b)[^.;])*\b(?<!how long [\w ]{0,20})(?:will(?! (?:not |only |often |sometimes |usually |always )*(?:only|often|eat|wear|touch|sit|talk|speak|answer|refuse|hide|cry|scream|give up|shut down|walk)\b)|(?:is|are) (?:scheduled|planned|going) to)\b/i;
const gradeWords = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** Whether a sentence speaks of now, of earlier testing or a time that is over, or of what is to come. */
export function readTime(sentence: string, { section, assessedOn, grade }: TimeContext): Statement['time'] {
  if (section === 'previous_testing') return 'historic';
  if (ahead.test(sentence)) return 'future';
  if (earlierTestings.some((pattern) => pattern.test(sentence)) && !comparesTestings.test(sentence)) return 'historic';
  if (goesOnNow.test(sentence)) return 'current';
  const isEarlier =
    longAgo.test(sentence) || overNow.test(sentence) || isOfEarlierYear(sentence, assessedOn) || isOfEarlierGrade(sentence, grade);
  return isEarlier ? 'historic' : 'current';
}

/** A date or a year named with "in", more than a year before the assessment. */
function isOfEarlierYear(sentence: string, assessedOn: string | null): boolean {
  if (assessedOn === null) return false;
  const dates = findDates(sentence);
  if (dates.length > 0) return dates.every((date) => monthsBetween(date.iso, assessedOn) > monthsOfThePresent);
  const years = [...sentence.matchAll(/\b(?:in|of|from|during|fall|spring|summer|winter)(?: (?:early|late))? ((?:19|20)\d\d)\b/gi)].map(
    (match) => Number(match[1]),
  );
  return years.length > 0 && years.every((year) => year < Number(assessedOn.slice(0, 4)) - 1);
}

/** A school year below the present one; for adults, any of the lower school. */
function isOfEarlierGrade(sentence: string, grade: number | null): boolean {
  const match = schoolYears.exec(sentence);
  if (!match) return false;
  if (match[1] !== undefined) return grade === null || grade > 8 || (grade > 5 && /elementary|primary|grade/i.test(match[1]));
  const named = match[2] === undefined ? Number(match[3]) : gradeWords.indexOf(match[2].toLowerCase());
  return grade === null || named < grade;
}

/** The grade a student is in, as a field ("Grade: 7") or a phrase ("a seventh grader") tells. */
export function readGrade(text: string): number | null {
  const field = /\bGrade(?: level)?\s*:?\s*(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1];
  if (field !== undefined && Number(field) <= 12) return Number(field);
  const phrase =
    /(?<!\b(?<!(?:is|now|currently|enrolled) )(?:in|by|since|until|from|through|during|before|after)(?: the)? )\b(first|second|third|fourth|fifth|sixth|seventh|eighth)[- ]grad(?:e|er)\b/i.exec(
      text.slice(0, 6000),
    )?.[1];
  const isCollege = /\b(?:college|university|undergraduate|sophomore|graduate student)\b/i.test(text.slice(0, 3000));
  return phrase === undefined || isCollege ? null : gradeWords.indexOf(phrase.toLowerCase());
}
