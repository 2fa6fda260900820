import { requests } from '../catalogue/evidence/provisions.ts';
import type { ReadDocument, SectionKind, Statement, StructuredDocument } from '../model.ts';
import { type Claim, claimsOf } from './claims.ts';

/** A statement that may serve as evidence, with what it claims. */
export interface ClaimedStatement {
  statement: Statement;
  quote: string;
  claims: readonly Claim[];
}

/** Where evidence on the client's present functioning stands. Recommendations tell what to do, earlier testing what was. */
const evidentialSections: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'referral',
  'background',
  'observations',
  'results',
  'summary',
  'other',
]);

/** The statements about the client's present state, with their claims. Instructions, hidden text, norms and suppositions are left out. */
export function claimedStatements(document: ReadDocument, structure: StructuredDocument): ClaimedStatement[] {
  return structure.statements
    .filter((statement) => isEvidential(document, statement))
    .map((statement) => {
      const quote = document.text.slice(statement.start, statement.end);
      return { statement, quote, claims: claimsOf(quote) };
    })
    .filter((claimed) => claimed.claims.length > 0);
}

/** What is proposed tells what would help, not what is so; letters propose without a heading. */
const proposes =
  /^(?:(?:therefore|accordingly|thus|finally|in addition|for these reasons),? )?(?:(?:I|we|this (?:examiner|evaluator|writer|clinic|office)|the (?:team|evaluator|examiner)) (?:(?:strongly|also|further|would|therefore|respectfully) ){0,2}(?:recommend|suggest|advise|request)(?:s|ed)?\b|it is (?:(?:strongly|also|further|therefore) ){0,2}(?:recommended|suggested|advised)\b|please\b)/i;

/** Whether a statement may be evidence on the client's present functioning. */
export function isEvidential(document: ReadDocument, statement: Statement): boolean {
  return (
    evidentialSections.has(statement.section) &&
    statement.subject === 'client' &&
    statement.time === 'current' &&
    (statement.polarity === 'asserted' || statement.polarity === 'negated') &&
    !asksFor(document.text.slice(statement.start, statement.end)) &&
    !isHidden(document, statement) &&
    !isInTable(document, statement)
  );
}

/** A proposal or a request. */
function asksFor(sentence: string): boolean {
  const text = sentence.replace(/\s+/g, ' ');
  return proposes.test(text) || requests.test(text);
}

export function isHidden(document: ReadDocument, span: { start: number; end: number }): boolean {
  return document.hidden.some((hidden) => hidden.start < span.end && hidden.end > span.start);
}

function isInTable(document: ReadDocument, span: { start: number; end: number }): boolean {
  return document.tables.some((table) => table.start <= span.start && table.end >= span.end);
}
