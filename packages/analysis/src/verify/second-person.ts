import type { SectionKind, Statement, VerificationInput } from '../model.ts';
import type { DocumentWarning } from '../schema.ts';

/** Sections in which a report speaks of the client alone; elsewhere parents, teachers and brothers and sisters have their place. */
const ownSections: ReadonlySet<SectionKind> = new Set<SectionKind>(['results', 'summary']);

const honorific = /\b(?:Mr|Ms|Mrs|Miss|Mx)\.?[ \n]+(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)*)/gu;
const opensWithHe = /^(?:He|His)\b/;
const opensWithShe = /^(?:She|Her)\b/;

/** Fewer sentences than this under the other pronoun may speak of a teacher or a parent named before. */
const fewestStraySentences = 2;

/**
 * Signs that text about somebody else got into the report, as happens with copied templates: another surname or pronoun where the
 * report speaks of the client, or scores that belong to another person. A sign only: nothing is decided from it.
 */
export function findSecondPerson(input: VerificationInput): DocumentWarning[] {
  const signs = [...scoresOfOthers(input), ...strayNames(input), ...strayPronouns(input)];
  return signs.map(({ detail, page }) =>
    page === null ? { code: 'possible_second_person', detail } : { code: 'possible_second_person', detail, page },
  );
}

interface Sign {
  detail: string;
  page: number | null;
}

function scoresOfOthers({ scores }: VerificationInput): Sign[] {
  const others = scores.scores.filter((score) => score.subject === 'other');
  const [first] = others;
  return first
    ? [
        {
          detail: 'A score of another person is mentioned. It was left out of the findings; consider whether it belongs in the file.',
          page: first.page,
        },
      ]
    : [];
}

function ownStatements({ structure }: VerificationInput): Statement[] {
  return structure.statements.filter(
    (statement) => ownSections.has(statement.section) && statement.subject === 'client' && statement.polarity !== 'instruction',
  );
}

/** A surname with an honorific that the document gives nowhere outside its results and summary, where client, parents and staff are introduced. */
function strayNames(input: VerificationInput): Sign[] {
  const { text } = input.document;
  const own = ownStatements(input);
  const isOwn = (offset: number): boolean =>
    input.structure.sections.some((section) => ownSections.has(section.kind) && section.start <= offset && offset < section.end);
  return own
    .flatMap((statement) =>
      [...text.slice(statement.start, statement.end).matchAll(honorific)].flatMap((match): Sign[] => {
        const surname = (match[1] ?? '').replace(/['’]s?$/, '');
        const mentions = [...text.matchAll(new RegExp(`\\b${surname.replace(/[^\p{L}\p{N}]/gu, '.')}\\b`, 'giu'))];
        const isIntroduced = mentions.some((mention) => !isOwn(mention.index));
        return isIntroduced
          ? []
          : [
              {
                detail:
                  'The results name a person who is not introduced anywhere else in the document. Check that the passage is about this student.',
                page: statement.page,
              },
            ];
      }),
    )
    .slice(0, 1);
}

/** Sentences that open with the other pronoun, among many of the usual one. */
function strayPronouns(input: VerificationInput): Sign[] {
  const opened = ownStatements(input).map((statement) => ({ statement, words: input.document.text.slice(statement.start, statement.end) }));
  const he = opened.filter((one) => opensWithHe.test(one.words));
  const she = opened.filter((one) => opensWithShe.test(one.words));
  const [few, many] = he.length < she.length ? [he, she] : [she, he];
  const [first] = few;
  if (!first || few.length < fewestStraySentences || many.length < 3 * few.length) return [];
  return [
    {
      detail: 'Some sentences of the results use another pronoun than the rest of the report. Check that they are about this student.',
      page: first.statement.page,
    },
  ];
}
