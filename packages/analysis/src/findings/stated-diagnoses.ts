import { namesDiagnosis } from '../catalogue/diagnoses.ts';
import { passageOf, type ReadDocument, type Statement, type StructuredDocument } from '../model.ts';
import type { Evidence } from '../schema.ts';
import { isHidden } from './statements.ts';

const notGiven =
  /\b(?:rule[- ]?outs?|ruled out|not (?:fully )?(?:met|supported|warranted|indicated)|(?:was|were) considered|no evidence|does not meet|did not meet|deferred|provisional|rather than|no diagnosis|never been diagnosed|not a diagnosis|denie[sd]|not able to diagnose)\b/i;
const diagnosing =
  /\b(?:meets? (?:the )?(?:full )?(?:DSM\S* )?criteria for|diagnos(?:is|es) of|diagnosed with|carries a diagnosis|consistent with (?:a diagnosis of|DSM\S*|the diagnosis))\b/i;

/** Diagnoses as the document gives them to the client: never ours, and not those it only considered or excluded. */
export function statedDiagnosesOf(document: ReadDocument, structure: StructuredDocument): Evidence[] {
  return structure.statements
    .filter((statement) => {
      const text = document.text.slice(statement.start, statement.end);
      return isGivenToClient(document, statement) && isDiagnosisStatement(statement, text);
    })
    .map((statement) => passageOf(document, statement, statement.speaker));
}

function isGivenToClient(document: ReadDocument, statement: Statement): boolean {
  return (
    statement.subject === 'client' && statement.time === 'current' && statement.polarity === 'asserted' && !isHidden(document, statement)
  );
}

function isDiagnosisStatement(statement: Statement, text: string): boolean {
  if (notGiven.test(text) || !namesDiagnosis.test(text) || statement.section === 'recommendations') return false;
  return statement.section === 'diagnosis' || (statement.section !== 'instruments' && diagnosing.test(text));
}
