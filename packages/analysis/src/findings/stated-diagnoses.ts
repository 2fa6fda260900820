import { diagnoses, namesDiagnosis } from '../catalogue/diagnoses.ts';
import { passageOf, type ReadDocument, type Statement, type StructuredDocument } from '../model.ts';
import type { Evidence } from '../schema.ts';
import { hasDiagnosticCode } from './diagnosis-names.ts';
import { isHidden } from './statements.ts';

const notGiven =
  /\b(?:rule[- ]?outs?|ruled out|not (?:fully )?(?:met|supported|warranted|indicated)|(?:was|were) considered|no evidence|does not meet|did not meet|deferred|provisional|rather than|no diagnosis|never been diagnosed|not a diagnosis|denie[sd]|not able to diagnose)\b/i;
const diagnosing =
  /\b(?:meets? (?:the )?(?:full )?(?:DSM\S* )?criteria for|diagnos(?:is|es) of|diagnosed with|carries a diagnosis|consistent with (?:a diagnosis of|DSM\S*|the diagnosis))\b/i;

const carried =
  /\bcontinues to (?:show|have|present with|meet)\b[^.;]*\b(?:disorder|disability)\b|\bconsistent with (?:an? )?(?:[A-Z][\w/-]+ )+(?:Disorder|Disability)\b/;

/** Diagnoses as the document gives them to the client: never ours, and not those it only considered or excluded. Each stands once, with its code where it has one. */
export function statedDiagnosesOf(document: ReadDocument, structure: StructuredDocument): Evidence[] {
  const stated = structure.statements
    .filter((statement) => {
      const text = document.text.slice(statement.start, statement.end);
      return isGivenToClient(document, statement) && isDiagnosisStatement(statement, text);
    })
    .map((statement) => passageOf(document, statement, statement.speaker));
  const formal = stated.filter(({ quote }) => hasDiagnosticCode.test(quote));
  return stated.filter((one) => formal.includes(one) || !restates(one, formal));
}

/** A sentence that names again what the list of diagnoses gives with its code. */
function restates({ quote }: Evidence, formal: readonly Evidence[]): boolean {
  const named = diagnoses.filter(({ pattern }) => pattern.test(quote));
  return named.length > 0 && named.every(({ pattern }) => formal.some((other) => pattern.test(other.quote)));
}

/** What is only feared, seen in part, or told of the family. */
const onlySuspected =
  /\b(?:suspect\w*|possibl[ey]|probabl[ey]|may have|might|symptoms? of|features? of|traits?|at risk|risk of|screen\w*|query|history of|family|similar to|questions? (?:of|about|whether))\b/i;

/** Whether a sentence that somebody points to may be a diagnosis of the client by the document: it names one, and neither doubts nor excludes it. */
export function mayStateDiagnosis(document: ReadDocument, statement: Statement): boolean {
  const text = document.text.slice(statement.start, statement.end);
  const isElsewhere = statement.section === 'recommendations' || statement.section === 'instruments';
  return (
    isGivenToClient(document, statement) && namesDiagnosis.test(text) && !notGiven.test(text) && !onlySuspected.test(text) && !isElsewhere
  );
}

function isGivenToClient(document: ReadDocument, statement: Statement): boolean {
  return (
    statement.subject === 'client' && statement.time === 'current' && statement.polarity === 'asserted' && !isHidden(document, statement)
  );
}

function isDiagnosisStatement(statement: Statement, text: string): boolean {
  if (notGiven.test(text) || !namesDiagnosis.test(text) || statement.section === 'recommendations') return false;
  if (statement.section === 'diagnosis') return true;
  return statement.section !== 'instruments' && (hasDiagnosticCode.test(text) || diagnosing.test(text) || carried.test(text));
}
