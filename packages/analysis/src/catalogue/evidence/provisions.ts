/** What is asked for, not what is so: a provision tells of a difficulty only where its use or its need is told. */

const provision =
  '(?:accommodations?|extended time|extra time|double time|time and (?:a|one) half|flexib\\w+|(?:up to )?\\w+ absences|captions?|captioned|captioning|large[- ]print|enlarged|text-to-speech|readers?\\b|scribes?|note-?tak\\w+|recorded lectures|breaks|calculators?|formula sheets?|quiet room|private room|single room|screen readers?|braille|interpreters?|remote microphone|software|housing|permission|emotional support|reduced load|notice|alternative)';

/** "the student's request", "she asks for flexible attendance", "large-print handouts were requested". */
export const requests = new RegExp(
  [
    "\\b(?:student|client|patient|parent|mother|father|family|examinee)[’']s request\\b",
    `\\brequested by (?:the|his|her|their|this)\\b|\\b(?:was|were|is|are|has been|have been) (?:also )?(?:requested|recommended|suggested|proposed|applied for)\\b`,
    `\\b(?:asks?|asked|asking|applies|applied|requests?|requested|requesting|seeks|is seeking|would like|hopes|wishes)(?: for| to (?:have|use|receive|be given|get))? (?:\\w+ ){0,4}?${provision}`,
  ].join('|'),
  'i',
);
