import { isHidden } from '../findings/statements.ts';
import type { VerificationInput } from '../model.ts';
import type { DocumentWarning } from '../schema.ts';
import { findSecondPerson } from './second-person.ts';
import { warnOfRecognition } from './weak-recognition.ts';

/** What a reader must know about the document itself before relying on the report. Details say where and what was done, and never repeat the text. */
export function findWarnings(input: VerificationInput): DocumentWarning[] {
  return [
    ...notAnAssessment(input),
    ...noDate(input),
    ...warnOfRecognition(input.document, input.scores.scores),
    ...instructions(input),
    ...hiddenText(input),
    ...findSecondPerson(input),
  ];
}

function notAnAssessment({ structure }: VerificationInput): DocumentWarning[] {
  return structure.isAssessment
    ? []
    : [{ code: 'not_an_assessment', detail: 'This text does not read like an assessment: no findings were drawn from it.' }];
}

function noDate({ structure }: VerificationInput): DocumentWarning[] {
  if (!structure.isAssessment || (structure.assessedOn ?? structure.reportedOn) !== null) return [];
  return [{ code: 'no_assessment_date', detail: 'No date of testing or of the report was found, so how current it is cannot be judged.' }];
}

/** One warning a page: text that tells the reader or a program what to conclude. It is data, and was not followed. */
function instructions({ document, structure }: VerificationInput): DocumentWarning[] {
  const found = structure.statements.filter((statement) => statement.polarity === 'instruction');
  return pagesOf(found).map((page) => {
    const here = found.filter((statement) => statement.page === page);
    const hidden = here.filter((statement) => isHidden(document, statement)).length;
    const kind = hidden === here.length ? 'Text that a reader cannot see' : hidden > 0 ? 'Text, part of it invisible to a reader,' : 'Text';
    return warning(
      'instruction_in_document',
      `${kind} tries to direct what a report concludes. It was not followed, and nothing in this report rests on it.`,
      page,
    );
  });
}

function hiddenText({ document }: VerificationInput): DocumentWarning[] {
  return pagesOf(document.hidden).map((page) => {
    const reasons = new Set(document.hidden.filter((span) => span.page === page).map((span) => span.why));
    const how = [reasons.has('invisible_colour') ? 'in the color of the page' : '', reasons.has('tiny_font') ? 'too small to read' : '']
      .filter((part) => part !== '')
      .join(' or ');
    return warning('hidden_text', `Text ${how} was found. It was not used as evidence.`, page);
  });
}

function pagesOf(spans: readonly { page: number | null }[]): (number | null)[] {
  return [...new Set(spans.map((span) => span.page))].sort((a, b) => (a ?? 0) - (b ?? 0));
}

function warning(code: DocumentWarning['code'], detail: string, page: number | null): DocumentWarning {
  return page === null ? { code, detail } : { code, detail, page };
}
