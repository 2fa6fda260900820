import { namesThatAreWords } from '../../catalogue/report-words.ts';
import { findPeople, type People } from '../../sections/people.ts';
import { knownWords, wordsIn } from './known-words.ts';

/** The words of a document that are names. All in lower case. */
export interface NamesFound {
  client: ReadonlySet<string>;
  surname: ReadonlySet<string>;
  others: ReadonlySet<string>;
}

/** A word with a capital, hyphenated also over a line end; and up to five of them, initials between. */
const word = "\\p{Lu}[\\p{L}'’]*(?:-\\s?\\p{L}[\\p{L}'’]*)*";
const named = `(${word}\\.?(?:,?\\s+(?:\\p{Lu}\\.|${word})){0,4})`;
/** What stands in a field, up to the end of its line: the next line may be another field. */
const namedInField = named.replaceAll('\\s+', '[ \\t]+');
/** Labels of fields that hold a name. */
const labels =
  '(?:Full\\s+)?Name|Student|Client|Patient|Examinee|Child|Learner|Parents?|Guardians?|Mother|Father|Spouse|Partner|Examiner|Evaluator|Psychologist|Clinician|Assessor|Interviewer|Teachers?|Tutor|Counsel(?:l)?or|Physician|Pediatrician|Supervisor|Advisor|Dean|Principal|(?:Referred|Intake|Prepared|Written|Signed|Tested|Evaluated|Administered|Reviewed|Supervised)\\s+by|Referral\\s+source|Emergency\\s+contact|Dear|Attn|Re|cc';
const clientLabels =
  "(?:Student|Client|Patient|Examinee|Child|Learner|Participant)(?:['’]s)?(?:[ \\t]+(?:Full[ \\t]+)?(?:[Nn]ame|NAME))?|(?:Full[ \\t]+)?Name(?:[ \\t]+of[ \\t]+(?:[Ss]tudent|[Cc]lient|[Pp]atient|[Cc]hild))?|Re";
const titles = 'Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Fr|Sr|Judge|Coach|Principal|Dean|Nurse|Officer|Sgt|Capt';
/** The same words in capitals; an escape such as \\s stays what it is. */
const inCapitals = (pattern: string) => pattern.replace(/(?<!\\)[a-z]/g, (letter) => letter.toUpperCase());
const labelsInCapitals = inCapitals(labels);
/** What is printed for the client, with a nickname in quotes or brackets. */
const clientField = new RegExp(
  `(?:^|\\n|\\t| {2,}|\\|)[ \\t]*(?:${clientLabels}|${inCapitals(clientLabels)})[ \\t]*(?::|\\t| {2,})[ \\t]*${namedInField}(?:[ \\t]*[("“'‘]+(?:goes by[ \\t]+)?["“'‘]*(\\p{Lu}[\\p{L}'’-]*))?`,
  'gu',
);
/** Names that are words as well: Grace, Will, May. */
const wordsToo = new Set(wordsIn(namesThatAreWords));
const credentials =
  'Ph\\.?\\s?D|Psy\\.?\\s?D|Ed\\.?\\s?D|Ed\\.?\\s?S|M\\.?\\s?D|D\\.?\\s?O|M\\.?\\s?Ed|M\\.?\\s?S\\.?\\s?W|M\\.?\\s?S|M\\.?\\s?A|B\\.?\\s?A|J\\.?\\s?D|R\\.?\\s?N|NP|PA-C|OTR\\/L|OTR|PT|CCC-SLP|SLP|LCSW|LMFT|LPC|LSSP|NCSP|BCBA|ABPP|CAS';
const kin =
  'brother|sister|twin|cousin|uncle|aunt|nephew|niece|son|daughter|mother|father|stepmother|stepfather|grandmother|grandfather|wife|husband|partner|friend|roommate|girlfriend|boyfriend|fianc[ée]e?|teacher|tutor|counselor|therapist|physician|pediatrician|psychiatrist|psychologist|advisor|supervisor|interventionist|pathologist|coach|professor';

/** What stands here is a name also when it is a word: "Mr. Young", "Grace Hope, Ph.D.". */
const certainSources: readonly RegExp[] = [
  new RegExp(`\\b(?:${titles})\\.?\\s+${named}`, 'gu'),
  new RegExp(`${named},\\s+(?:${credentials})\\b`, 'gu'),
];
/** What stands here is a name unless it is a word: "dr. lindqvist", "Teacher: ...", "her brother Eli", "Parents: Inez Reyes". */
const likelySources: readonly RegExp[] = [
  /\b(?:dr|mr|mrs|ms|prof)\.?\s+(\p{L}{3,}(?:-\p{L}+)?)/gu,
  new RegExp(
    `(?:^|\\n|\\t| {2,}|\\|)\\s*(?:${labels}|${labelsInCapitals})(?:['’]s)?(?:\\((?:s|S)\\))?(?:\\s+(?:name|NAME|Name))?\\s*[:\\t ]\\s*${namedInField}`,
    'gu',
  ),
  new RegExp(`\\b(?:${kin}),?\\s+${named}`, 'gu'),
  new RegExp(`\\b(?:Parents?|Guardians?|and|/|&)\\s*:?\\s+${named}(?=\\s*(?:\\n|/|$))`, 'gu'),
];

/** Words that stand beside names in fields and are none. */
const beside = new Set(
  wordsIn(
    'date of birth dob age at testing student client patient number id grade school sex gender telephone phone email address parents parent teacher report name names file case intake form the a and or is was has re cc dear tel fax dates tested home support team services office he she his her they it when in on at for with mother father attention learning psychological educational evaluation assessment school district jr ii iii ph psy ed md ms ma language special general primary principal brother sister birth male female speech speech-language examiner evaluator psychologist diagnostician source basis residence master doctor professor counselor coordinator coach nurse officer judge chair head chief senior junior associate assistant board certified licensed clinical school-based department college university hospital clinic center centre mathematics math reading writing english science history music physical education occupational therapy therapist pathologist pathology mr mrs ms miss mx dr prof mrn ssn csn npi lic license licence iq fsiq us contacted proposed declined none unknown yes no see not n/a',
  ),
);

/** Reads the names of the client and of everybody else from fields, forms of address, credentials and the words beside them. */
export function findNames(text: string): NamesFound {
  const people = findPeople(text);
  const { given, surname } = namesOfClient(text, people);
  const others = namesOfOthers(text, Object.keys(people.roles), new Set([...given, ...surname]));
  return { client: given, surname, others };
}

function namesOfClient(text: string, people: People): { given: Set<string>; surname: Set<string> } {
  const given = new Set(partsOf(people.given ?? ''));
  const surname = new Set(partsOf(people.surname ?? ''));
  for (const field of clientFields(text)) {
    for (const part of field.given) given.add(part);
    for (const part of field.surname) if (!given.has(part)) surname.add(part);
  }
  for (const part of [...given, ...surname]) {
    if (!beside.has(part)) continue;
    given.delete(part);
    surname.delete(part);
  }
  for (const middle of middleNames(text, given, surname)) given.add(middle);
  return { given, surname };
}

function namesOfOthers(text: string, known: readonly string[], client: ReadonlySet<string>): Set<string> {
  const isName = (word: string) => client.has(word) || (word.length > 1 && !knownWords().has(word) && !beside.has(word));
  const likely = [...namesPrinted(likelySources, text), ...known.map((name) => name.toLowerCase())].flatMap((printed) => {
    const words = namesIn(printed);
    // `Mother: May Hunter`: beside a word that is a name, one that is a word, too, is a name.
    return words.length > 1 && words.some(isName) ? words : words.filter((word) => !knownWords().has(word) || wordsToo.has(word));
  });
  const certain = namesPrinted(certainSources, text).flatMap(namesIn);
  return new Set([...certain, ...likely].filter((name) => !beside.has(name) && !client.has(name)));
}

/** The client's names as its fields print them: `Quillon, Beatrix A.`, `Rowena T. Achterberg`. A value of words that are no names is none. */
function clientFields(text: string): { given: string[]; surname: string[] }[] {
  return [...text.matchAll(clientField)].flatMap((match) => {
    const printed = match[1] ?? '';
    const [before = '', after] = printed.split(/,[ \t]*/u, 2);
    const words = (after === undefined ? before : `${after} ${before}`)
      .split(/[ \t]+/u)
      .map((word) => word.toLowerCase().replace(/\.$/, ''));
    const end = words.findIndex((word) => beside.has(word));
    const names = (end === -1 ? words : words.slice(0, end)).filter((word) => word.length > 1);
    const isName = names.some((word) => !knownWords().has(word)) || (names.length > 0 && names.every((word) => wordsToo.has(word)));
    if (!isName) return [];
    const last = names.length > 1 ? partsOf(names.at(-1) ?? '') : [];
    return [{ given: [...names.slice(0, Math.max(1, names.length - 1)), match[2] ?? ''].flatMap(partsOf), surname: last }];
  });
}

/** The words between the client's given name and surname. */
function middleNames(text: string, given: ReadonlySet<string>, surname: ReadonlySet<string>): string[] {
  const [first] = given;
  const [last] = surname;
  if (first === undefined || last === undefined) return [];
  const between = new RegExp(`\\b${escaped(first)}\\s+((?:\\p{L}[\\p{L}'’.-]*\\s+){1,2})${escaped(last)}\\b`, 'giu');
  return [...text.matchAll(between)].flatMap((match) => namesIn(match[1] ?? ''));
}

function namesPrinted(sources: readonly RegExp[], text: string): string[] {
  return sources.flatMap((source) => [...text.matchAll(source)].map((match) => match[1] ?? ''));
}

function namesIn(printed: string): string[] {
  return printed.split(/[\s,]+/u).flatMap((part) => partsOf(part.toLowerCase().replace(/\.$/, '')));
}

/** A hyphenated name counts whole and in parts; a possessive is the name. */
function partsOf(name: string): string[] {
  const bare = name.toLowerCase().replace(/['’]s?$/, '');
  return [bare, ...(bare.includes('-') ? bare.split(/-\s?/) : [])].filter((part) => part.length > 1);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
