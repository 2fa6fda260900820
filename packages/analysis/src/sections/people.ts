/** Whom a document speaks of, as far as their names and titles tell. */
export interface People {
  /** The client's names, lower-case: given name and surname. */
  given: string | null;
  surname: string | null;
  /** Children are called by their given name; "Mrs. Vandermeer" is then the parent, else the client. */
  isCalledByGivenName: boolean;
  pronoun: 'he' | 'she' | 'they';
  /** Given names and surnames of others, lower-case, with what they are to the client. */
  roles: Record<string, Role>;
}
export type Role = 'parent' | 'relative' | 'teacher' | 'other';

const name = "[A-Z][A-Za-zÀ-ÖØ-öø-ÿ’'-]+(?: (?:[A-Z]\\.|[A-Z][A-Za-zÀ-ÖØ-öø-ÿ’'-]+)){0,3}";
const titled = `(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(${name})`;
const clientField = new RegExp(
  `(?:^|\\n)\\s*(?:Name(?: of (?:student|client|patient|child))?|(?:Student|Client|Patient|Examinee|Child|Learner|Participant)(?:[’']s)?(?: name)?|Full name)\\s*:?\\s+(${name}|[A-Z][A-Za-zÀ-ÖØ-öø-ÿ’'-]+, [A-Z][A-Za-zÀ-ÖØ-öø-ÿ’'-]+)`,
);

/** "Jonah is a fourth grader", "Ms. Thornbury was referred": how a text without fields brings its client in. */
const introduced = new RegExp(
  `(?:^|[\\n.] )\\s*(?:(?:Mr|Mrs|Ms|Miss)\\.? )?(${name}) (?:is|was|has been) (?:an? |referred|seen|evaluated|assessed|born|\\w+ years old|in (?:the )?\\w+ grade)`,
);
const label =
  /^(?:Date|DOB|D\.O\.B|Age|Student|Client|Patient|Grade|School|Sex|Gender|Pronouns|Intake|Case|File|ID|MRN|Birth|Born|Tested|Testing|Evaluated|Examiner|Evaluator|Phone|Tel|Email|Address|Parents?|Teacher|Number|Report|Dates)\b/;

/** Words for people, with what they are to the client. */
const roleWords: readonly { role: Role; words: string }[] = [
  {
    role: 'parent',
    words: 'mother|father|mom|dad|parents?|guardians?|stepmother|stepfather|stepparent|foster (?:mother|father|parent)',
  },
  {
    role: 'relative',
    words:
      '(?:half-|step)?(?:brother|sister)s?|siblings?|twin|uncle|aunt|cousin|grand(?:mother|father|parent|son|daughter)|son|daughter|nephew|niece|wife|husband|spouse|partner',
  },
  { role: 'teacher', words: 'teacher|instructor|professor|interventionist|tutor|coach|principal|lecturer' },
  {
    role: 'other',
    words:
      'therapist|counsel(?:l)?or|psychologist|psychiatrist|physician|pediatrician|doctor|neurologist|audiologist|optometrist|pathologist|social worker|supervisor|roommate|friend|classmate|neighbou?r|advisor|dean',
  },
];

/** Reads the client's name from its field, and others' from the words beside their names. */
export function findPeople(text: string): People {
  const [given, surname] = clientNames(text);
  return {
    given,
    surname,
    isCalledByGivenName:
      given !== null && countOf(text, new RegExp(`\\b${escaped(given.charAt(0).toUpperCase() + given.slice(1))}\\b(?! [A-Z])`, 'g')) > 3,
    pronoun: pronounOf(text),
    roles: Object.fromEntries(
      roleWords
        .flatMap(({ role, words }) => namesBeside(text, words).map((found) => [found, role] as const))
        .filter(([found]) => found !== given)
        .reverse(),
    ),
  };
}

/** "Leopold (Leo) Garza": the text goes on with the name in brackets. */
const nickname = /\b[A-Z][\w’'-]+ [("“]([A-Z][\w’'-]+)[)"”] (?=[A-Z])/g;

function clientNames(text: string): [string | null, string | null] {
  const named = text.replace(nickname, '$1 ');
  const printed = withoutLabels(clientField.exec(named)?.[1] ?? introduced.exec(named)?.[1] ?? '');
  const [before = '', after] = printed.split(', ');
  const words = (after === undefined ? printed : `${after} ${before}`).toLowerCase().split(' ').filter(Boolean);
  if (words.length === 1 && /\b(?:Mr|Mrs|Ms|Miss)\.? /.test(introduced.exec(text)?.[0] ?? '')) return [null, words[0] ?? null];
  return [words[0] ?? null, words.length > 1 ? (words.at(-1) ?? null) : null];
}

/** A name ends where the next field's label begins: "Maya Thornbury Date of Birth". */
function withoutLabels(printed: string): string {
  const words = printed.split(' ');
  const end = words.findIndex(
    (word, index) => index > 0 && (label.test(word) || (/^[A-Z]{2,4}$/.test(word) && !/^[A-Z]+,?$/.test(words[0] ?? ''))),
  );
  return (end === -1 ? words : words.slice(0, end)).join(' ');
}

/** "her brother, Eli", "his teacher Ms. Whitcomb", "Mrs. Castellano, his English teacher", "Ms. Devereux (classroom teacher)", "Parents: Inez Reyes / Graham Whitfield". */
function namesBeside(text: string, words: string): string[] {
  const patterns = [
    new RegExp(`\\b(?:${words}),? ${titled}`, 'g'),
    new RegExp(`\\b${titled}, (?:(?:his|her|their|the|a|an) )(?:[A-Za-zÀ-ÖØ-öø-ÿ-]+ ){0,3}(?:${words})\\b`, 'g'),
    new RegExp(`\\b${titled} \\((?:[A-Za-zÀ-ÖØ-öø-ÿ-]+ ){0,3}(?:${words})\\)`, 'g'),
    new RegExp(
      `\\b(?:${words.replace(/(^|\||\))([a-z])/g, (_, lead: string, letter: string) => `${lead}[${letter}${letter.toUpperCase()}]`)})(?:\\(s\\))?\\s*:?\\s+${titled}(?:\\s*(?:/|and|&|,)\\s*${titled})?`,
      'g',
    ),
  ];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => match.slice(1).filter((found) => found !== undefined)))
    .flatMap((found) => {
      const parts = found
        .toLowerCase()
        .split(' ')
        .filter((part) => part.length > 2);
      return [parts[0], parts.at(-1)].filter((part) => part !== undefined);
    });
}

function pronounOf(text: string): People['pronoun'] {
  const he = countOf(text, /\b(?:he|his|him)\b/gi);
  const she = countOf(text, /\b(?:she|her|hers)\b/gi);
  const they = countOf(text, /\b(?:they|their|them)\b/gi);
  if (they > 2 * (he + she)) return 'they';
  return he >= she ? 'he' : 'she';
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
