import type { SectionKind, Statement, VerificationInput } from '../model.ts';
import type { DocumentWarning } from '../schema.ts';

/** Sections in which a report speaks of the client alone; elsewhere parents, teachers and brothers and sisters have their place. */
const ownSections: ReadonlySet<SectionKind> = new Set<SectionKind>(['results', 'summary']);

/** A surname behind a form of address, and a first name that does what clients do in results. */
const addressed = /(?<!\p{L})(?:Mr|Ms|Mrs|Miss|Mx)\.?\s+(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*)/gu;
const tested =
  /^(\p{Lu}\p{Ll}{2,})(?:['’]s)?\s+(?:obtained|earned|scored|achieved|received|demonstrated|performed|displayed|exhibited|completed|struggled)\b/u;
/** Others who may be named in results for what they are. */
const introduces =
  /\b(?:teacher|mother|father|parents?|wife|husband|partner|counsel\w+|professor|tutor|instructor|coach|principal|psychologist|physician|therapist|pathologist|aide|supervisor|brother|sister|aunt|uncle|grand\w+|friend|roommate)\b/i;
const opensWithHe = /^(?:He|His)\b/;
const opensWithShe = /^(?:She|Her)\b/;

/** Fewer sentences than this under the other pronoun may speak of a teacher or a parent named before. */
const fewestStraySentences = 2;

interface Sentence {
  statement: Statement;
  words: string;
}

/**
 * Signs that text about somebody else got into the report, as happens with copied templates: another name or pronoun where the
 * report speaks of the client, or scores that belong to another person. A sign only: nothing is decided from it.
 */
export function findSecondPerson(input: VerificationInput): DocumentWarning[] {
  const sentences = sentencesOnClient(input);
  const signs = [...scoresOfOthers(input), ...strayName(input, sentences), ...strayPronoun(sentences)];
  return signs.map(({ detail, page }) => ({ code: 'possible_second_person', detail, ...(page === null ? {} : { page }) }));
}

interface Sign {
  detail: string;
  page: number | null;
}

function scoresOfOthers({ scores }: VerificationInput): Sign[] {
  const first = scores.scores.find((score) => score.subject === 'other');
  const detail = 'A score of another person is mentioned. It was left out of the findings; consider whether it belongs in the file.';
  return first ? [{ detail, page: first.page }] : [];
}

function sentencesOnClient({ document, structure }: VerificationInput): Sentence[] {
  return structure.statements
    .filter((one) => ownSections.has(one.section) && one.subject === 'client' && one.polarity !== 'instruction')
    .map((statement) => ({ statement, words: document.text.slice(statement.start, statement.end) }));
}

/** A name that stands nowhere outside the results and the summary, where client, parents and staff are introduced. */
function strayName(input: VerificationInput, sentences: readonly Sentence[]): Sign[] {
  const introduced = wordsOutsideResults(input);
  if (introduced.size === 0) return [];
  const common = wordsInLowerCase(input);
  const isStray = (name: string): boolean => !introduced.has(name.toLowerCase()) && !common.has(name.toLowerCase());
  const stray = sentences.find(({ words }) => !introduces.test(words) && namesIn(words).some(isStray));
  const detail =
    'The results name a person who is not introduced anywhere else in the document. Check that the passage is about this student.';
  return stray ? [{ detail, page: stray.statement.page }] : [];
}

function namesIn(words: string): string[] {
  const surnames = [...words.matchAll(addressed)].map((match) => (match[1] ?? '').replace(/['’]s?$/, ''));
  return [...surnames, ...(tested.exec(words)?.slice(1, 2) ?? [])];
}

function wordsOutsideResults({ document, structure }: VerificationInput): Set<string> {
  const outside = structure.sections.filter((section) => !ownSections.has(section.kind));
  return new Set(outside.flatMap((section) => wordsOf(document.text.slice(section.start, section.end).toLowerCase())));
}

/** Words that also stand in lower case, and words of scales: no names, although a sentence may open with them. */
function wordsInLowerCase({ document, scores }: VerificationInput): Set<string> {
  const scales = scores.scores.flatMap((score) => wordsOf(`${score.scale} ${score.instrument}`.toLowerCase()));
  return new Set([...scales, ...wordsOf(document.text).filter((word) => word === word.toLowerCase())]);
}

/** Hyphenated names count whole and in parts. */
function wordsOf(text: string): string[] {
  const words = text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return words.flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]));
}

/** Sentences that open with the other pronoun, among many of the usual one. */
function strayPronoun(sentences: readonly Sentence[]): Sign[] {
  const he = sentences.filter((one) => opensWithHe.test(one.words));
  const she = sentences.filter((one) => opensWithShe.test(one.words));
  const [few, many] = he.length < she.length ? [he, she] : [she, he];
  const [first] = few;
  if (!first || few.length < fewestStraySentences || many.length < 3 * few.length) return [];
  const detail = 'Some sentences of the results use another pronoun than the rest of the report. Check that they are about this student.';
  return [{ detail, page: first.statement.page }];
}
