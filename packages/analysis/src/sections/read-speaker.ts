import type { SectionKind } from '../model.ts';
import type { Speaker } from '../schema.ts';
import type { People } from './people.ts';
import { namedFirst } from './read-subject.ts';

const reports =
  '(?:(?:\\w+ly|also|has|have|had|further|both|each) )*(?:report(?:s|ed)?|sa(?:id|ys?)|describ(?:es?|ed)|noted|notes that|agree[sd]?|den(?:y|ies|ied)|stat(?:es?|ed)|rat(?:es?|ed)|endors(?:es?|ed)|wr(?:ote|ites?)|written|indicat(?:es?|ed)|recall(?:s|ed)?|express(?:es|ed)?|t(?:ells?|old)|feels?|felt|believ(?:es?|ed)|observ(?:es?|ed)|noticed|comment(?:s|ed)?|add(?:s|ed)?|explain(?:s|ed)?|estimat(?:es?|ed)|complain(?:s|ed)?|ask(?:s|ed)?|wonder(?:s|ed)?|mention(?:s|ed)?|acknowledg(?:es?|ed)|identif(?:ies|ied)|marked|shared|worr(?:ies|ied) that)';
const apposed = '(?:,? (?:(?:Mr|Mrs|Ms|Mx|Dr|Prof)\\.|[^.;]){0,60}?,?)?';
const parents = '(?:mother|father|mom|dad|parents?|guardians?|foster parents?)';
const others =
  '(?:wife|husband|spouse|(?<!lab )partner|boyfriend|girlfriend|roommates?|brother|sister|siblings?|grandmother|grandfather|grandparents?|aunt|uncle|friends?)';
const teachers = '(?:teachers?|instructors?|professors?|interventionist|tutor|coach|principal|lecturer|classroom aide|paraprofessional)';

/** How a sentence names whose words it gives; the first that matches tells. */
const attributions: readonly { speaker: Speaker; pattern: RegExp }[] = [
  {
    speaker: 'parent',
    pattern: new RegExp(
      `\\b${parents}\\b${apposed} ${reports}\\b|\\baccording to (?:\\w+ ){0,2}${parents}\\b|\\b(?:by|from) (?:\\w+ ){0,2}${parents}(?:[’']s)? (?:report|account|interview|rating)|\\bparent(?:al)? (?:reports?|ratings?|interview)\\b`,
      'i',
    ),
  },
  {
    speaker: 'teacher',
    pattern: new RegExp(
      `\\b${teachers}\\b${apposed} ${reports}\\b|\\baccording to (?:\\w+ ){0,3}${teachers}\\b|\\bteacher (?:reports?|ratings?|comments?|feedback)\\b`,
      'i',
    ),
  },
  {
    speaker: 'other',
    pattern: new RegExp(`\\b${others}\\b${apposed} ${reports}\\b|\\baccording to (?:\\w+ ){0,2}${others}\\b`, 'i'),
  },
  {
    speaker: 'record',
    pattern:
      /\b(?:records?|transcripts?|report cards?|files?|charts?|notes from|progress reports?|attendance|cumulative folder|IEP|504 plan)\b[^.;]{0,40}? (?:show|indicate|document|list|note|report|reveal|state|describe|reflect|contain|mention)(?:s|ed)?\b|\breport cards?\b[^.]{0,60}\b(?:contain|mention|remark|comment)|\baccording to (?:\w+ ){0,3}(?:records?|transcripts?|files?|report cards?)\b|\b(?:evaluation|assessment|report|letter|screening|audiogram|consultation) (?:by|from|of) [^.;]{2,60}? (?:described|found|showed|noted|documented|indicated|reported)\b/i,
  },
  {
    speaker: 'client',
    pattern: new RegExp(
      `^(?:[^.;]{0,40}, )?(?:he|she|they|(?:the|this) (?:student|client|patient|examinee))(?: himself| herself)? ${reports}\\b|\\baccording to (?:him|her|the (?:student|client|patient))\\b|\\b(?:his|her|their|the (?:student|client)[’']s) (?:own )?(?:self-?report|account|words)\\b|\\bby self-?report\\b|\\bself-report(?:ed|s)?\\b`,
      'i',
    ),
  },
];

const goesOn =
  /^(?:He|She|They) (?:also |further |then )?(?:add|not|sai|say|report|went on|continu|describ|explain|comment|believ|feel|felt|worr|estimat|wr[oi]t|stat|indicat)/;

/** Headings that say whose account follows. */
const accounts: readonly { speaker: Speaker; pattern: RegExp }[] = [
  { speaker: 'teacher', pattern: /\bteachers?\b|\binstructors?\b/i },
  { speaker: 'parent', pattern: /\bparents?\b|\bfamily(?! history)\b|\bcaregivers?\b/i },
];
/** A person by title or name who reports, at the beginning of a sentence. */
const somebodyReports = new RegExp(
  `^(?:(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof)\\.? \\p{Lu}[\\p{L}’'-]+|\\p{Lu}[\\p{L}’'-]+ \\p{Lu}[\\p{L}’'-]+),? ${reports}\\b`,
  'u',
);

export interface SpeakerContext {
  people: People;
  section: SectionKind;
  heading?: string | null;
  /** The speaker of the sentence before in the same paragraph, and whether a quotation of his is still open. */
  previous: Speaker | null;
  isInsideQuotation: boolean;
}

/** Whose words a sentence gives. What is not laid in someone's mouth is the examiner's. */
export function readSpeaker(sentence: string, { people, section, heading = null, previous, isInsideQuotation }: SpeakerContext): Speaker {
  if (isInsideQuotation && previous !== null) return previous;
  const named = namedFirst(sentence, people);
  if (named && new RegExp(`^${apposed} ${reports}\\b`, 'i').test(sentence.slice(named.end))) return speakerOf(named.role);
  if (isClientReporting(sentence, people)) return 'client';
  const accountOf = somebodyReports.test(sentence) ? accounts.find(({ pattern }) => pattern.test(heading ?? ''))?.speaker : undefined;
  if (accountOf) return accountOf;
  const attributed = attributions.find((entry) => entry.pattern.test(sentence))?.speaker;
  if (previous !== null && previous !== 'examiner' && previous !== 'client' && goesOn.test(sentence) && isOtherPronoun(sentence, people))
    return previous;
  if (attributed === 'client' && startsWithOtherPronoun(sentence, people)) return 'other';
  return attributed ?? (section === 'previous_testing' ? 'record' : 'examiner');
}

function speakerOf(role: 'parent' | 'relative' | 'teacher' | 'other'): Speaker {
  return role === 'relative' ? 'other' : role;
}

/** "Ms. Thornbury reported", "Jonah says": the client by name. */
function isClientReporting(sentence: string, people: People): boolean {
  const name = people.isCalledByGivenName ? people.given : people.surname;
  if (name === null) return false;
  return new RegExp(`^(?:[^.;]{0,40}, )?(?:(?:Mr|Mrs|Ms|Miss)\\.? )?${name.replace(/[^A-Za-zÀ-ÖØ-öø-ÿ’'-]/g, '')} ${reports}\\b`, 'i').test(
    sentence,
  );
}

/** "She wrote: ..." of a boy: somebody else's words, whoever she is. */
function startsWithOtherPronoun(sentence: string, people: People): boolean {
  return people.pronoun !== 'they' && !/^They\b/.test(sentence) && isOtherPronoun(sentence, people);
}

function isOtherPronoun(sentence: string, people: People): boolean {
  const pronoun = /^(He|She|They)\b/.exec(sentence)?.[1]?.toLowerCase();
  return pronoun !== undefined && pronoun !== people.pronoun;
}
