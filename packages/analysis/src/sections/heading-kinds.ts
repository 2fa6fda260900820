import type { SectionKind } from '../model.ts';

/** A phrase of headings and the kind of section it opens. */
interface HeadingPhrase {
  kind: SectionKind;
  pattern: RegExp;
}

/** What evaluators, schools and tutors call the parts of a report; our own reading of many reports. The first match wins, so the narrower come first. */
const headingPhrases: readonly HeadingPhrase[] = [
  {
    kind: 'appendix',
    pattern:
      /^(?:appendix|appendices|attachments?|addend(?:um|a)|score (?:summary|tables?|report)|psychometric (?:summary|data)|data (?:tables?|sheet)|summary of (?:test )?scores|test data)\b/i,
  },
  {
    kind: 'previous_testing',
    pattern:
      /\b(?:previous|prior|past|earlier|historical) (?:\w+ ){0,2}(?:test\w*|evaluations?|assessments?|scores?|results)\b|^(?:testing|evaluation|assessment) history\b/i,
  },
  {
    kind: 'instruments',
    pattern:
      /^(?:(?:assessment|evaluation|test(?:ing)?|diagnostic) )?(?:procedures?|instruments?|measures?|methods?|techniques)\b(?! of)|\b(?:tests?|measures|instruments|procedures|assessments) (?:given|administered|used|completed)\b|^(?:sources of (?:information|data)|what (?:was|we) (?:done|did|used)|records? review(?:ed)?|documents reviewed|(?:list of )?tests|test battery|assessment battery|how .{1,30} (?:was|were) (?:assessed|tested|evaluated))\b/i,
  },
  {
    kind: 'recommendations',
    pattern:
      /^(?:(?:clinical|educational|academic|specific|school|treatment|final|our|general|team|evaluators?|examiners?|classroom) )*(?:recommendations?|suggestions?|(?:requested )?accommodations?|requests?\b|proposed plan|(?:treatment|action|intervention|support|tutoring|learning|service) plan|interventions?|next steps|plan|goals|what (?:will|would|might|could|may) help|what (?:we|i) (?:will do|plan(?: to do)?|suggest|recommend|propose)|how (?:to|you can|we can) help|strategies|supports?)\b|^ideas for\b/i,
  },
  {
    kind: 'diagnosis',
    pattern:
      /\bdiagnos[ei]s\b|\bdiagnostic (?:impressions?|conclusions?|formulation|considerations?|summary|findings|statement|codes?)\b|^(?:eligibility|impressions? and eligibility|DSM|ICD)\b|^eligibility determination/i,
  },
  {
    kind: 'summary',
    pattern:
      /^(?:(?:clinical|brief|overall|our|final|case|executive|integrated) )*(?:summary|conclusions?|impressions?|(?:case )?formulation|discussion|integration|interpretation|synthesis|closing|overall (?:picture|impressions?)|putting it (?:all )?together|what (?:it|this|the results|all this|we think).{0,20}(?:means?|think)?$)\b/i,
  },
  {
    kind: 'observations',
    pattern:
      /\bobserv(?:ations?|ed)\b|\bmental status\b|\bbehavio(?:u)?r(?:al|s)? (?:during|in|and (?:test|presentation)|presentation|while)\b|\btest(?:ing)?[- ](?:taking )?behavio(?:u)?r\b|\bapproach(?:ed)? (?:to )?(?:the )?(?:test|assessment|evaluation|work)|^(?:presentation|what we saw|what i saw|in the (?:session|testing room)|validity|performance validity|test validity|clinical presentation)\b/i,
  },
  {
    kind: 'referral',
    pattern:
      /\breferr(?:al|ed)\b|^(?:presenting (?:problems?|complaints?|issues?)|reasons? for|purpose|why\b|chief complaint|presenting question|background and purpose|concerns?|parent(?:al)? concerns?|what brought)/i,
  },
  {
    kind: 'background',
    pattern:
      /\b(?:background|(?:family|developmental|medical|educational|social|academic|school|birth|psychiatric|psychosocial|occupational|work|language|treatment|health|personal|relevant|clinical|early) (?:and \w+ )?(?:history|information|background))\b|^(?:history|education|interviews?|(?:clinical|parent|teacher|student|client) (?:interview|input|report)|presenting concerns|health|medical|development|symptoms|previous help|current (?:services|supports|functioning|concerns|performance)|family|home and school|records|intervention history|services|vision and hearing|hearing and vision)\b|\bhistory$/i,
  },
  { kind: 'signature', pattern: /^(?:signatures?|respectfully submitted|signed)\b/i },
  {
    kind: 'results',
    pattern:
      /\b(?:results?|findings|test performance|scores?|functioning|abilit(?:y|ies)|skills|achievement|intelligence|cognit\w+|academics?|language|memory|attention|executive|processing|reading|writing|written|spelling|math\w*|emotion\w*|social|behavio(?:u)?r\w*|adaptive|ratings?|personality|motor|visual|sensory|phonological|screening|feelings|mood|anxiety)\b|^table \d/i,
  },
  {
    kind: 'identification',
    pattern: /^(?:identifying|identification|client|student|demographic)s?(?: \w+)? (?:information|data|details)|^demographics\b/i,
  },
];

/** Markdown's signs for a heading or for bold, as an e-mail or a pasted text keeps them. */
const marks = /^[#*_\s]+|[*_\s]+$/g;
const numbering = /^(?:[IVX]{1,5}|\d{1,2}|[A-H])[.)]\s+/;

/** The kind of section a heading opens; null where it names none, such as a test's name within the results. */
export function kindOfHeading(heading: string): SectionKind | null {
  const phrase = heading
    .replace(/\s+/g, ' ')
    .replace(marks, '')
    .replace(numbering, '')
    .replace(/[:.\s]+$/, '');
  return headingPhrases.find((entry) => entry.pattern.test(phrase))?.kind ?? null;
}

/** A summary that goes on to recommend: the items after its prose are recommendations. */
export function alsoRecommends(heading: string): boolean {
  return /\b(?:and|&|\/)\s*(?:\w+ )?(?:recommendations?|plan|suggestions|next steps|accommodations)\b/i.test(heading);
}
