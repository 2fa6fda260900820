/** What an identifier is, as far as its form tells. */
export type IdentifierKind =
  | 'EMAIL'
  | 'WEB_ADDRESS'
  | 'PHONE'
  | 'ADDRESS'
  | 'BIRTH_DATE'
  | 'DATE'
  | 'AGE'
  | 'ID'
  | 'SCHOOL'
  | 'ORGANIZATION';

/** A pattern whose first group, if it has one, is the identifier; else the whole match. */
export interface IdentifierPattern {
  kind: IdentifierKind;
  pattern: RegExp;
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const dayList = '\\d{1,2}(?:st|nd|rd|th)?(?:\\s*(?:,|;|and|&|–|—|-|to|through)\\s*\\d{1,2}(?:st|nd|rd|th)?(?!\\d))*';
const writtenDate = [
  `${month}\\s+${dayList},?\\s+(?:19|20)\\d{2}`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month},?\\s+(?:19|20)\\d{2}`,
  `\\d{1,2}[-\\s]?${month}[-\\s]?(?:19|20)\\d{2}`,
  `\\d{1,2}-${month}-\\d{2}(?!\\d)`,
  // The same mark twice: `8 -2.41` is two scores.
  ...['\\s?/\\s?', '\\.', '-', '\\s-\\s'].map((mark) => `(?<![\\d.])\\d{1,2}${mark}\\d{1,2}${mark}(?:\\d{4}|\\d{2})(?![\\d.]\\d|\\d)`),
  '(?:19|20)\\d{2}-\\d{2}-\\d{2}',
].join('|');
/** A day without its year, and what would make it a share: "on 3/4 trials". */
const dayOfYear = '(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])(?![\\d/])';
const noShare = '(?!\\s*(?:of\\b|trials?|items?|questions?|times?|tasks?|words?|opportunities|attempts?|occasions?|correct|%))';
const street =
  'Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Terrace|Ter|Place|Pl|Plaza|Way|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Mews|Row|Square|Sq|Trail|Trl|Alley|Loop|Bend|Commons|Close|Crescent|Path|Pike|Run|Walk|Heights|Hill';
const capitalized = "(?:(?:St|Mt|Ft)\\.|\\p{Lu}[\\p{L}'’&-]*|of|the|and|for|de|la)";
const firstWord = "(?:(?:St|Mt|Ft)\\.|\\p{Lu}[\\p{L}'’&-]*)";
const state =
  '(?:[A-Z]{2}|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New\\s+(?:Hampshire|Jersey|Mexico|York)|(?:North|South)\\s+(?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode\\s+Island|Tennessee|Texas|Utah|Vermont|(?:West\\s+)?Virginia|Washington|Wisconsin|Wyoming)';
const cityAndZip = `(?:[,\\s]+(?:[A-Z][\\p{L}.'’-]*\\s+){0,3}[A-Z][\\p{L}.'’-]*,?\\s+${state}\\b\\.?(?:\\s+\\d{5}(?:-\\d{4})?)?)?`;
const unit = '(?:,?\\s+(?:Apt|Apartment|Suite|Ste|Unit|Room|Rm|Lot|Floor|Fl|Bldg|Building|#)\\.?\\s*#?\\s*[\\w-]+|,\\s+\\w+\\s+Floor)?';
const schoolWord = 'School|Schools|University|College|Academy|Elementary|Seminary|Polytechnic|Kindergarten|Preschool|District';
const organizationWord =
  'Associates|Clinic|Hospital|Diagnostics|Institute|Foundation|Practice|Partners|Group|Inc|LLC|PLLC|Company|Corporation|Bank|Counseling|Medicine|Assessment|Center|Centre|Services|Psychology|Pediatrics';

/**
 * Identifiers known by their form (the kinds of HIPAA's safe harbour, 45 CFR 164.514(b)(2), as assessment reports print them). The first that
 * matches a place has it. All of them may run over a line end.
 */
export const identifierPatterns: readonly IdentifierPattern[] = [
  { kind: 'EMAIL', pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,254}\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  { kind: 'WEB_ADDRESS', pattern: /\b(?:https?:\/\/|www\.)\S*[\p{L}\d/]/giu },
  {
    kind: 'WEB_ADDRESS',
    pattern:
      /(?<![\p{L}\d.-])[\p{L}\d-]{2,60}(?:\.[\p{L}\d-]{1,60}){0,3}\.(?:com|org|net|edu|gov|info|health|co|us|ca|uk|io)\b(?:\/\S*[\p{L}\d/])?/giu,
  },
  // A name on a social network: `@her_name`.
  { kind: 'WEB_ADDRESS', pattern: /(?<![\p{L}\d@.])@[A-Za-z]\w{2,30}/gu },
  {
    kind: 'BIRTH_DATE',
    pattern: new RegExp(
      `\\b(?:Date\\s+of\\s+Birth|Birth\\s?date|D\\.?O\\.?B\\.?|Born(?:\\s+on)?)[^\\p{L}\\d]{0,24}(${writtenDate})`,
      'giu',
    ),
  },
  { kind: 'BIRTH_DATE', pattern: new RegExp(`\\bborn\\s+(?:in|on)\\s+((?:${month}\\s+(?:of\\s+)?)?(?:19|20)\\d{2})\\b`, 'giu') },
  { kind: 'DATE', pattern: new RegExp(`\\b(?:${writtenDate})`, 'giu') },
  { kind: 'DATE', pattern: new RegExp(`\\b${month}\\s+(?:of\\s+)?(?:19|20)\\d{2}\\b`, 'gu') },
  { kind: 'DATE', pattern: new RegExp(`\\b${month}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\s*(?:%|percent|\\d))`, 'gu') },
  { kind: 'DATE', pattern: new RegExp(`(?<![\\d.])\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}(?![\\p{L}.])`, 'gu') },
  // Days without a year, behind a word for a day: `on 3/4 and 3/11`.
  {
    kind: 'DATE',
    pattern: new RegExp(
      `\\b(?:on|dates?:?|dated|since|until|between)\\s+(${dayOfYear}(?:(?:\\s*(?:,|&|-|–)\\s*|,?\\s+(?:and|to)\\s+)${dayOfYear})*)${noShare}`,
      'giu',
    ),
  },
  // Ages of 90 and more; those below stay.
  { kind: 'AGE', pattern: /\baged?\s*:?\s*((?:9\d|1[01]\d))(?![\d%:;-]|\.\d|\s*(?:percent|th\b))/giu },
  { kind: 'AGE', pattern: /(?<![\d.-])((?:9\d|1[01]\d))(?=[\s-]+(?:years?|yrs?)\b[\s-]*(?:old|of age)?|\s*y\/?o\b)/giu },
  {
    kind: 'PHONE',
    pattern: /(?<![\d-])(?:\+?1[\s.-]{0,2})?(?:\(\d{3}\)\s*|\d{3}[\s./-])\d{3}[\s.-]\d{4}(?!\d)(?:\s*(?:x|ext\.?)\s*\d+)?/giu,
  },
  // Of other countries, and local ones: `+44 20 7946 0000`, `555-0100`.
  { kind: 'PHONE', pattern: /\+\d{1,3}(?:[\s-]?\(?\d{1,5}\)?){2,6}(?!\.\d)/gu },
  { kind: 'PHONE', pattern: /(?<![\d.-])(?:0\d{2,4}\s\d{3,4}\s\d{3,4}|\d{3}-\d{4})(?![\d-])/gu },
  { kind: 'ID', pattern: /\b\d{3}-\d{2}-\d{4}\b/gu },
  {
    kind: 'ADDRESS',
    pattern: new RegExp(
      `\\b(?:\\d{1,6}[A-Za-z]?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\\s+(?:[NSEW]\\.?\\s+)?(?:[\\p{Lu}\\d][\\p{L}\\d.'’-]*\\s+){1,5}?(?:${street})\\b\\.?(?:\\s+(?:${street})\\b\\.?)*${unit}${cityAndZip}`,
      'gu',
    ),
  },
  {
    kind: 'ADDRESS',
    pattern: new RegExp(
      `\\b(?:County|State|Farm|Forest|Rural|US|U\\.S\\.)\\s+(?:Road|Route|Highway|Hwy|Rd)\\.?\\s+\\d{1,5}${unit}${cityAndZip}|\\bRoute\\s+\\d{1,4}\\b`,
      'gu',
    ),
  },
  // Streets of other languages: `12 rue de la Paix`, `Hauptstraße 7`.
  {
    kind: 'ADDRESS',
    pattern:
      /\b\d{1,5}\s?[a-zA-Z]?,?\s+(?:[Rr]ue|[Vv]ia|[Cc]alle|[Aa]venida|[Cc]arrer|[Rr]ua|[Ii]mpasse|[Cc]hemin|[Pp]iazza)\s+(?:d[eiu]s?\s+|l[ae]s?\s+|[dl]['’])*\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*|\b\p{Lu}\p{L}*(?:straße|strasse|str\.|gasse|weg|allee|platz|laan|straat)\s+\d{1,4}[a-z]?\b/gu,
  },
  { kind: 'ADDRESS', pattern: new RegExp(`\\b(?:P\\.?\\s?O\\.?\\s+)?Box\\s+\\d+${cityAndZip}`, 'gu') },
  { kind: 'ADDRESS', pattern: new RegExp(`\\b(?:[A-Z][\\p{L}.'’-]*\\s+){0,3}[A-Z][\\p{L}.'’-]*,\\s+${state}\\s+\\d{5}(?:-\\d{4})?`, 'gu') },
  {
    kind: 'ID',
    pattern:
      /\b(?:MRN|SSN|ID|I\.D\.|(?:Medical\s+)?Record|Case|File|Chart|Account|Member|Policy|License|Licence|Lic|Certificate|Certification|NPI|Intake|Student|Reference|Ref|Claim|Order|Doctorate|Psychologist)\.?\s*(?:No\.?|Number|Num\.?|#|ID)?\s*[:#,.]?\s*#?\s*([A-Z]{0,5}[-–.]?(?=[A-Z\d.–-]*\d{3})[A-Z\d]+(?:[-–.][A-Z\d]+)*)(?!\s*(?:%|percent|th\b))/giu,
  },
  { kind: 'ID', pattern: /#\s?[A-Z]{0,4}-?\d{3,}\b/gu },
  { kind: 'ID', pattern: /\b(?:SSN|Social\s+Security|Subscriber|Member|Insured|Policy)\b[^\n\d]{0,20}(\d{3}\s\d{2}\s\d{4})\b/giu },
  { kind: 'ID', pattern: /\b(?:Group|Plan)\s*(?:No\.?|Number|ID|#)?\s*[:#]?\s*((?=[A-Z\d]*\d[A-Z\d]*-)[A-Z\d]{2,}-[A-Z\d]+)\b/gu },
  {
    kind: 'ID',
    pattern:
      /\b(?:PSY|LSSP|NCSP|LCSW|LMFT|LPC|OTR\/L|CCC-SLP|BCBA|NPI|DEA|Passport|Plate|Medicaid|Medicare|Subscriber)\b\.?\s*(?:No\.?|Number|ID|#)?\s*[:#]?\s*((?=[A-Z\d-]*\d{3})[A-Z]{0,3}-?\d[A-Z\d]*(?:-\d+)*)\b/giu,
  },
  { kind: 'ID', pattern: /\bno\.\s*#?\s*((?=(?:-?[A-Z\d]){4})[A-Z]{0,3}-?\d+(?:-\d+)*)\b/giu },
  {
    kind: 'ID',
    pattern: /\b(?:Licen[sc]ed?|Certified|Registered)\b[^\n;.]{0,60}?(?<![\d-])(\d{4,7}|\d{1,4}-\d{3,}|[A-Z]{1,3}[.-]\d{4,})(?![\d%-])/giu,
  },
  // Licences behind a state in brackets: `(VT 0049-118)`, `(OH P.07713)`.
  { kind: 'ID', pattern: /\([A-Z]{2}\s+#?\s*((?=[A-Z\d.-]*\d{3})[A-Z]{0,3}[.-]?\d+(?:-\d+)*)\)/gu },
  // Initials below what somebody wrote: `-- F.O-B.`
  { kind: 'ID', pattern: /(?:--|—|–)\s*((?:[A-Z][.-]){2,4})(?=\s*$)/gmu },
  // Numbers in three groups or more, as states give them to students: `0014-552-90317`.
  { kind: 'ID', pattern: /(?<![\d-])\d{3,5}-\d{3,5}-\d{4,6}(?![\d-])/gu },
  // Capitals and at least five digits in one run, in any order: `4X82K913`.
  { kind: 'ID', pattern: /(?<![\p{L}\d-])(?=(?:[A-Z]*\d){5})(?=\d*[A-Z])[A-Z\d]{6,20}(?![\p{L}\d])/gu },
  {
    kind: 'ID',
    pattern:
      /\b[A-Z]{1,4}[-–]?[A-Z]?\d{4,}\b|\b[A-Z]{2,4}[-–]\d{2,}[-–]\d{2,}\b|\b[A-Z]{2,4}[-–][A-Z]?\d{4,}\b|\b\d{2}[-–]\d{5,}\b|\b\d{3}\.\d{6,}\b|\b\d{7,}\b/gu,
  },
  // Schools by number: `P.S. 107`.
  { kind: 'SCHOOL', pattern: /\b(?:P\.\s?S\.|I\.\s?S\.|J\.\s?H\.\s?S\.|M\.\s?S\.)\s?#?\s?\d{1,3}\b/gu },
  {
    kind: 'SCHOOL',
    pattern: new RegExp(
      `\\b${firstWord}\\s+(?:${capitalized}\\s+){0,4}?(?:${schoolWord})\\b(?:\\s+(?:${schoolWord})\\b)*(?:\\s+of\\s+[A-Z]\\p{L}+)?`,
      'gu',
    ),
  },
  {
    kind: 'ORGANIZATION',
    pattern: new RegExp(`\\b${firstWord}\\s+(?:${capitalized}\\s+){0,4}?(?:${organizationWord})\\b(?:\\s+and\\s+[A-Z]\\p{L}+)?`, 'gu'),
  },
];
