/** Names that hold a word of difficulty without telling of one. */

/** A diagnosis by its name, with its specifiers: what it says of the client is weighed as a diagnosis (findings/stated-diagnoses.ts). */
export const diagnosisNames =
  /\b(?:attention[- ]deficit\s?\/?\s?hyperactivity disorder|ADHD|ADD)\b(?:[,;:(–-]*\s*(?:predominantly |primarily )?(?:inattentive|hyperactive(?:[-/ ]impulsive)?|combined)\b(?: presentation| type| subtype)?\)?)?|(?<=\b(?:disorder|episode|depression)\b)(?:[,;(]+ ?(?:recurrent(?: episode)?|single episode|mild|moderate|severe|chronic|acute|unspecified|in (?:partial|full) remission)\b(?: severity)?\)?)+/gi;

/** What follows a word that is only part of a scale's name: "Inattention score", "Hyperactivity/Impulsivity scale", "Anxiety (T = 48)". */
export const scaleNameGoesOn =
  /^(?:\/\w+)?(?: (?!is |was |are |were |has |had |and |that |on )\w+){0,2} (?:scales?|subscales?|scores?|index(?:es)?|composites?|clusters?|subtests?|inventory|questionnaire|checklist|survey|factor)\b|^(?:\/\w+)?,? \(?(?:T|SS|standard score|scaled score)s?\b ?[-=:of ]+ ?\d/i;
