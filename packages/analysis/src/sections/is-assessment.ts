import { namedPatterns } from '../catalogue/evidence/index.ts';
import type { Section, SectionKind } from '../model.ts';
import type { People } from './people.ts';

/** What tells an assessment, a learning profile or a medical letter from other texts, with what each is worth. Counted once each. */
const signs: readonly { points: number; pattern: RegExp }[] = [
  {
    points: 3,
    pattern:
      /\b(?:WAIS|WISC|WPPSI|WIAT|WRAT|KTEA|KABC|DAS-II|WJ[ -]?(?:III|IV|V)|Woodcock[-– ]Johnson|Wechsler|CTOPP|TOWRE|GORT|Nelson[-– ]Denny|CELF|OWLS|CASL|PPVT|BASC|BRIEF|Conners|CAARS|Vineland|ABAS|ADOS|SRS-2|D-?KEFS|CVLT|WRAML|WMS-|RIAS|Stanford[-– ]Binet|Beery|PHQ-9|GAD-7|BDI|BAI|ASRS|RBANS|NEPSY|BOT-2|TOMAL|FAR|PAL-II|aimsweb|DIBELS)\b/,
  },
  { points: 2, pattern: /\b(?:standard|scaled|composite|index|T[- ]?)[- ]?scores?\b/i },
  { points: 2, pattern: /\b\d{1,2}(?:st|nd|rd|th) (?:percentile|%ile)\b|\bpercentile rank/i },
  {
    points: 2,
    pattern:
      /\b(?:psychological|psychoeducational|psycho-educational|neuropsychological|educational|diagnostic|speech[- ]language|occupational therapy|cognitive|learning) (?:evaluation|assessment|report|profile)\b/i,
  },
  { points: 2, pattern: /\b(?:date of birth|DOB|age at testing|dates? of (?:testing|evaluation|assessment)|dates? tested|tested on)\b/i },
  { points: 2, pattern: /\b(?:was|is|were) (?:referred|evaluated|assessed|tested)\b|\breason for referral\b/i },
  { points: 2, pattern: /\b(?:3(?:0|1)\d\.\d{1,2}|F\d\d(?:\.\d{1,3})?|DSM-(?:5|IV))\b/ },
  { points: 1, pattern: /\bto whom it may concern\b/i },
  {
    points: 3,
    pattern:
      /\b(?:my|our|under my) (?:patient|client|care|student|tutee)\b|\bi (?:have been|am|was) (?:treating|seeing|working with|tutoring)\b|\bintake\b|\btutoring (?:session|note|summary|report|log|profile)s?\b|\b(?:met|worked) with \w+ (?:today|this week|on|for|twice|three|over|since)\b|\b(?:in|during) (?:our|the|today's) (?:\w+ )?sessions?\b/i,
  },
  {
    points: 1,
    pattern:
      /\b(?:ADHD|dyslexia|dyscalculia|dysgraphia|autism|anxiety disorder|learning (?:disorder|disability)|depressi(?:on|ve)|concussion|migraine|multiple sclerosis|epilepsy|impairment)\b/i,
  },
  { points: 1, pattern: /\b(?:IEP|504 plan|section 504|special education|accommodations?|extended time|extra time|intervention)\b/i },
  { points: 1, pattern: /\b(?:behaviou?ral observations?|rapport|cooperative|on task|redirect(?:ed|ion))\b/i },
  { points: 1, pattern: /\b(?:recommend(?:ations?|ed)?|suggest(?:ions?)?|next (?:steps|time|session)|plan|goals)\b/i },
  { points: 1, pattern: /\b(?:Student|Client|Patient|Learner|Child)(?:[’']s name)?\s*:/ },
  { points: 1, pattern: /\bgrade:? ?\d{1,2}\b|\b\w+[- ]grader\b|\bhomework\b/i },
];

/** How difficulties show themselves; a text on one person that tells of several kinds is a learning profile, however informal. */
const difficulties = Object.values(namedPatterns).map((patterns) => patterns.signs.map((sign) => sign.pattern));
const ofAPerson = /\b(?:he|she|his|her|him|they|their)\b/i;

function kindsOfDifficulty(text: string): number {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => ofAPerson.test(sentence));
  return difficulties.filter((signs) => sentences.some((sentence) => signs.some((sign) => sign.test(sentence)))).length;
}

const sectionKinds: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'referral',
  'background',
  'observations',
  'instruments',
  'diagnosis',
  'previous_testing',
]);
const enoughPoints = 7;
const enoughMentions = 2;

/** Whether a text tells of one person's functioning, with what such texts hold. Essays, recipes, invoices and course outlines do not. */
export function isAssessment(text: string, sections: readonly Section[], people: People): boolean {
  const mentions = (text.match(/\b(?:he|she|his|her|him)\b/gi)?.length ?? 0) + (people.given === null && people.surname === null ? 0 : 2);
  if (mentions < enoughMentions) return false;
  const told = signs.filter((sign) => sign.pattern.test(text)).reduce((sum, sign) => sum + sign.points, 0);
  const headed = new Set(
    sections.filter((section) => section.heading !== null && sectionKinds.has(section.kind)).map((section) => section.kind),
  ).size;
  const points = told + 2 * Math.min(3, headed);
  return points >= enoughPoints || points + 1.5 * Math.min(3, kindsOfDifficulty(text)) >= enoughPoints;
}
