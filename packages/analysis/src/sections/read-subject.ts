import type { Statement } from '../model.ts';
import type { People, Role } from './people.ts';

/** Relatives, and people who are no relatives, as a sentence may begin with them. */
const kinWord =
  '(?:mother|father|mom|dad|parents?|(?:half-|step)?(?:brother|sister)s?|step(?:mother|father)|siblings?|twins?|uncles?|aunts?|cousins?|grand(?:mother|father|parents?|son|daughter)s?|sons?|daughters?|children|wife|husband|spouse|partner|nephews?|nieces?|relatives?|family members?|family)';
const otherWord =
  "(?:friends?|roommates?|classmates?|bab(?:y|ies)|infants?|dogs?|pupp(?:y|ies)|cats?|landlord|neighbou?rs?(?:[’']s (?:child|son|daughter))?|peers?|coworkers?|boyfriend|girlfriend|another (?:student|client|child|patient)|other (?:students|children|clients))";
const lead = "^[“\"'‘(]*(?:[A-Z][\\w-]*(?: [\\w’'-]+){0,5}, )?(?:and |but |in addition,? |also,? )?";
const before =
  "(?:(?:his|her|their|the|a|an|one|two|both|all|several|each|some|no|client[’']s|student[’']s|\\w+[’']s) )?(?:(?:older|younger|elder|eldest|youngest|oldest|twin|maternal|paternal|biological|adoptive|late|own|first|second|close|former|teenage|adult|\\w+-year-old) ){0,3}";
const kinFirst = new RegExp(`${lead}${before}(${kinWord})\\b(?![’']s)`, 'i');
const otherFirst = new RegExp(`${lead}${before}(${otherWord})\\b`, 'i');
const familyHistory =
  /\b(?:family history|(?:history|histories) (?:of|for) [^.;]{0,60}\b(?:in|on) (?:the |his |her |their |both )?(?:(?:immediate|extended|maternal|paternal) )?(?:family|side|sides|relatives)|runs in the family|(?:maternal|paternal) (?:side|family|relatives?|history))\b/i;

const familyHeading =
  /^(?:\W|\d)*(?:relevant )?family (?:(?:medical|psychiatric|mental health|psychological|learning|health) )*(?:history|background)\W*$/i;

const apposition = /,(?: who)? [^,.;]{2,60},/g;
/** How a person tells of the client, in the active voice: "reported", "is worried", "has noticed". */
const tellingWords = [
  'report(?:s|ed|ing)?|sa(?:id|ys?)|describ(?:es?|ed|ing)|not(?:es?|ed|ing)|agree[sd]?|den(?:y|ies|ied)|stat(?:es?|ed|ing)|rat(?:es?|ed|ings?)|endors(?:es?|ed|ing)|wr(?:ote|ites?)|indicat(?:es?|ed)|recall(?:s|ed)?|express(?:es|ed)?|t(?:ells?|old)|feels?|felt|believ(?:es?|ed)|observ(?:es?|ed)|comment(?:s|ed)?|add(?:s|ed)?|explain(?:s|ed)?|estimat(?:es?|ed)|complain(?:s|ed)?',
  'completed|provided|would like|wants?|worr(?:y|ies|ied) (?:that|about)',
  String.raw`(?:is|are|was|were) (?:\w+ )?(?:concerned|worried|asked|interviewed|contacted|surveyed|pleased|unsure)`,
  String.raw`(?:has|have|had) (?:\w+ )?(?:noticed|noted|observed|seen|reported|described|expressed|asked|said|told)`,
  'called|contacted|requested|referred|sought|noticed|shared',
];
/** What a person does for the client, which tells of the client as well: "reminds him", "ties her shoes", "has to". */
const helpingWords = [
  String.raw`sees?|saw|asks?|asked|remind\w*|helps?|helped`,
  String.raw`(?:checks?|packs?|organi[sz]es|dresses|wakes|feeds|bathes|prompts?|supervises|repeats|cuts|ties|buttons|zips|breaks|does|sits (?:with|beside|next to)) (?:\w+ ){0,2}?(?:him|her|his|them|their|each|every)\b`,
  'reads? to|have to|has to|must',
];
const telling = new RegExp(String.raw`\b(?:${[...tellingWords, ...helpingWords].join('|')})\b`, 'i');
/** What a person is, has or goes through himself. */
const being =
  /\b(?:has|have|had|is|are|was|were|takes?|took|uses?|used|did|do(?:es)?|receiv\w+|suffer\w+|struggl\w+|repeated|left|dropped|never|graduated|attend\w*|needed|needs|works?|worked|died|lives?|experienced|carries|obtained|earned|scored)\b/i;
const ownCase = /\b(?:her|his|their) own\b(?! words)|\b(?:herself|himself) (?:has|had|was|repeated|struggled|received)\b/i;

/**
 * Of whom a sentence speaks: of the client, a relative, or another person. A person who only reports about the client is the speaker, not the subject.
 * @param previous the subject of the sentence before in the same paragraph, whom a pronoun of the other gender goes on with
 */
export function readSubject(
  sentence: string,
  { people, heading, previous }: { people: People; heading: string | null; previous: Statement['subject'] | null },
): Statement['subject'] {
  const isUnderFamilyHistory = heading !== null && familyHeading.test(heading);
  if (familyHistory.test(sentence)) return 'relative';
  const other = firstPerson(sentence, people);
  if (other !== null) return isOnlyTelling(sentence, other.end) ? 'client' : other.subject;
  const pronoun = /^[“"'(]*(He|She|They|His|Her|Their)\b/.exec(sentence)?.[1]?.toLowerCase();
  const isOtherGender =
    pronoun !== undefined &&
    people.pronoun !== 'they' &&
    !pronoun.startsWith('th') &&
    (people.pronoun === 'he') !== ['he', 'his'].includes(pronoun);
  if (previous !== null && previous !== 'client' && (isOtherGender || (isUnderFamilyHistory && pronoun !== undefined))) return previous;
  return isUnderFamilyHistory && !mentionsClientByName(sentence, people) ? 'relative' : 'client';
}

/** The person a sentence begins with, where that is not the client. */
function firstPerson(sentence: string, people: People): { subject: Statement['subject']; end: number } | null {
  const kin = kinFirst.exec(sentence);
  if (kin) return { subject: 'relative', end: kin[0].length };
  const stranger = otherFirst.exec(sentence);
  if (stranger) return { subject: 'other_person', end: stranger[0].length };
  const named = namedFirst(sentence, people);
  return named && { subject: named.role === 'parent' || named.role === 'relative' ? 'relative' : 'other_person', end: named.end };
}

const startName =
  /^[“"'(]*(?:(?:Both|Neither) )?(?:(Mr|Mrs|Ms|Miss|Dr)\.? )?([A-Z][A-Za-zÀ-ÖØ-öø-ÿ’'-]*?)(?: ([A-Z][A-Za-zÀ-ÖØ-öø-ÿ-]+))?(?=[\s,])(?![’']s\b)/;

/** Who the name is that a sentence begins with; null for the client, for one we know nothing of, and for no name. */
export function namedFirst(sentence: string, people: People): { role: Role; end: number } | null {
  const match = startName.exec(sentence);
  if (!match) return null;
  const [whole, title, first = '', last] = match;
  const name = (last ?? first).toLowerCase();
  if (first.toLowerCase() === people.given) return null;
  if (name === people.surname || people.surname?.split('-').includes(name))
    return title !== undefined && people.isCalledByGivenName ? { role: 'parent', end: whole.length } : null;
  const role = Object.hasOwn(people.roles, name) ? people.roles[name] : undefined;
  return role === undefined || (title === undefined && role === 'teacher') ? null : { role, end: whole.length };
}

/** Whether the first thing the sentence tells of a person is that he or she tells something of the client. */
function isOnlyTelling(sentence: string, from: number): boolean {
  const rest = sentence.slice(from).replace(apposition, ' ');
  if (ownCase.test(rest)) return false;
  const tells = telling.exec(rest)?.index ?? Number.POSITIVE_INFINITY;
  const is = being.exec(rest)?.index ?? Number.POSITIVE_INFINITY;
  return tells <= is && tells < 60 && !actsBefore.test(rest.slice(0, tells));
}

/** What the person does not do, or cannot, comes before what is told. */
const actsBefore = /\b(?:cannot|could|does not|did not|do not)\b|n[’']t\b/i;

function mentionsClientByName(sentence: string, people: People): boolean {
  const named = people.isCalledByGivenName ? people.given : people.surname;
  return named !== null && sentence.toLowerCase().includes(named);
}
