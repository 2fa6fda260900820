import { diagnosisNames } from '../catalogue/evidence/names.ts';

const code = '(?:3\\d\\d\\.\\d{1,2}|[FGHRZ]\\d\\d\\.\\d{1,3})';

/** A statement that gives a diagnosis by its code (DSM or ICD), before or after the name. */
export const hasDiagnosticCode = new RegExp(`\\b${code}\\b`);

/** "F90.0 Attention-Deficit/Hyperactivity Disorder, ..."; "Language Disorder (F80.2)". */
const coded = [
  new RegExp(`(?:^|[.;] )\\W*(?:\\d\\.)?\\W*${code}\\b[^.;]*`, 'g'),
  new RegExp(`[^.;]*\\b(?:[Dd]isorder|[Dd]isability)\\b[^.;]*?\\(${code}\\)`, 'g'),
];
const given =
  /\b(?:meets? (?:the )?(?:full )?(?:DSM\S* )?criteria for|diagnos(?:is|es) of|diagnosed with)\b[^.;]*?(?=$|[.;]|,? and (?:has|is|was|he|she|they|his|her|their)\b|\bwhich\b)/gi;

/**
 * The sentence with the names of the diagnoses it gives blanked out, every place kept. A name such as "Attention-Deficit/Hyperactivity Disorder" tells which
 * condition somebody has, not how it shows; what the sentence says besides is left.
 */
export function withoutDiagnosisNames(sentence: string): string {
  return [...coded, given, diagnosisNames].reduce((text, pattern) => text.replace(pattern, (name) => ' '.repeat(name.length)), sentence);
}
