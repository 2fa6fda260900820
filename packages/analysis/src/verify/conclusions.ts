import { claimsOf } from '../findings/claims.ts';
import type { ReadDocument, SectionKind, StructuredDocument } from '../model.ts';
import type { Evidence } from '../schema.ts';

/** Where an evaluator says what the test results mean. */
const interpreting: ReadonlySet<SectionKind> = new Set<SectionKind>(['results', 'summary', 'diagnosis']);

/** Whether a passage is the evaluator's reading of the scores on this barrier, and no account of what the student does. */
export type IsConclusion = (key: string, passage: Evidence) => boolean;

/**
 * "Processing speed is below expectation", in the results: it says again what the score says, and is no second source beside it. A sentence that tells a sign, a
 * count or an effect is an account, wherever it stands.
 */
export function conclusionsOf(document: ReadDocument, structure: StructuredDocument): IsConclusion {
  return (key, passage) => {
    if (passage.speaker !== 'examiner') return false;
    const touched = structure.statements.filter((one) => one.start < passage.end && passage.start < one.end);
    if (touched.length === 0 || !touched.every((one) => interpreting.has(one.section))) return false;
    const claims = claimsOf(document.text.slice(passage.start, passage.end)).filter((claim) => claim.key === key);
    return claims.length > 0 && claims.every((claim) => claim.isVerdict === true && !claim.isConcrete);
  };
}
