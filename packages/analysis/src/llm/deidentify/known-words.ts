import { accommodationCatalogue } from '../../catalogue/accommodations/index.ts';
import { barrierCatalogue } from '../../catalogue/barriers.ts';
import { descriptorWords } from '../../catalogue/descriptors.ts';
import { instruments } from '../../catalogue/instruments/index.ts';
import { supportCatalogue } from '../../catalogue/supports/index.ts';

/**
 * Capitalised words that may leave although nothing else tells that they are no names: what opens sentences and headings of assessment reports. Our own
 * list, from the samples and from how such reports are usually written; a word that is missing costs the model a word, never the client a name.
 */
const reportWords = `
a about above absent academic academically access accordingly accuracy across activities adaptive additional additionally address adequate adhd administered adult after again age aged ages
all along also although always american among an and another anxiety any appendix april are areas as assessment assessments assigned associate at attendance attention auditory august autism average
axis background based because been before behavior behavioral behaviour being below between both but by can career case center change child childhood class classroom clinical clinic clinician cognitive collateral
college combined communication community comparison composite comprehension comprehensive concern concerns conclusion conclusions confidence confidential consent considering consistent core course criteria current currently
daily data date dates december deficit degree department depression description descriptor despite development developmental diagnoses diagnosis diagnostic did difficulties difficulty director disabilities disability disorder
dissociation district do does domain during dyslexia each early education educational eighth elementary eleventh emotional end english estimated evaluation evaluations even evidence examination examiner except executive expressive
extended family february fifth file final findings finally first fluency following for form formal fourth french freshman friday from full function functional functioning further future general generally given global goals grade
grades graduate great had handwriting has have having he hearing her here high higher his history home how however hyperactivity i identification identifying if immediate impairment implications impression impressions improved in
inattention inattentive included including index individual individualized inc information initial instruction instructional instruments intake intellectual intelligence interpretation interval intervention interview introduction is it its
january july june junior keyboarding knowledge language lastly later learning letter level licensed life limitations listening listed local low lower main major many march mathematics math may mean measure measures medical
medication medications memory mental met middle mild moderate monday mood more most motor my name national needs neither neuropsychological never new next ninth no none nonetheless nor normal norm norms not note notes notably
november now number observation observations occupational october of office often on once one only or oral other others otherwise our out over overall page paper parent parents part past patient peer peers per percentile percentiles
perceptual performance performs personal persons phone phonological physical plan planning post postsecondary prepared present presenting previous previously primary prior private problem problems procedures process processing
profile program progress psychiatric psychiatry psychoeducational psychological psychologist psychology public purpose qualitative quality quantitative questions range rank rapid rather rating ratings raw reading reads reason
reasoning recall receptive recommendation recommendations recommended record records reevaluation referral referred regarding registered related relative release remote report reported reports research results retrieval review reviewed room
saturday scale scaled scales school score scores screening second secondary section self semester semesters senior sensory september seventh several severe she short signature similarly since sixth sleep so social some
sometimes sophomore sources spanish special specific speech spelling spring standard standardized statement states statistical status still strengths student students style subject subtest subtests such suite summary summer sunday
support supports supervised support symptoms table tables taken task tasks teacher teachers team technical telephone tenth term test tested testing tests than that the their then there therefore these they things third this those
though three throughout thus thursday time timed title to together total toward transition treatment trial trials tuesday tutor tutoring twelfth two type typical under understanding united university untimed until up upper use used using
validity various verbal very vision visual visually vocabulary was we wednesday weaknesses week weekly weeks well were what when where whereas whether which while who whom why will winter with within without word words work working
would write writes writing written year years yes yet you young your youth
mr mrs ms miss mx dr prof professor dean principal coach nurse phd psyd edd eds md ed ph psy otr lcsw nccp ncsp ccc-slp
born tel mrn institution certified doctoral output fifty std band variable beginning selected negativity infrequency inconsistency institution calculus biology evaluated guideline maximum
edition editions email scales fax doctorate state states area why cm kg lb
pm am ii iii iv vi dsm icd icd-10 icd-10-cm dsm-5 dsm-5-tr iep section idea ada hipaa ferpa tier response american aphasia tourette asperger adderall ritalin concerta vyvanse strattera zoloft lexapro prozac type diabetes
`;

const months =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec';

/** An abbreviation is known by its capitals; in other letters it may be a name, as Eli is. */
const abbreviations = /(?<![\p{L}'’-])\p{Lu}{2,}(?![\p{L}'’-])/gu;

let words: ReadonlySet<string> | undefined;

/** Words, in lower case, that the catalogues and the language of reports know. A word outside may be a name. */
export function knownWords(): ReadonlySet<string> {
  words ??= new Set([...wordsIn(reportWords), ...wordsIn(months), ...wordsIn(catalogueText().replace(abbreviations, ' '))]);
  return words;
}

function catalogueText(): string {
  const tests = instruments.flatMap((one) => [
    one.name,
    ...one.titles,
    ...Object.values(one.editions),
    ...one.forms.flatMap((form) => [form.name, ...form.titles]),
    ...one.scales.flatMap((scale) => [scale.name, ...scale.aliases]),
  ]);
  const barriers = Object.values(barrierCatalogue).flatMap((one) => [one.title, one.impact, one.observe, one.track, one.strength ?? '']);
  const measures = Object.values(accommodationCatalogue).flatMap((entries) =>
    entries.flatMap((one) => [one.title, one.detail, one.why, one.implementation]),
  );
  const supports = Object.values(supportCatalogue).flatMap((entries) => entries.flatMap((one) => [one.title, one.detail]));
  return [...tests, ...barriers, ...measures, ...supports, ...descriptorWords].join(' ');
}

/** Hyphenated words count whole and in parts. */
export function wordsIn(text: string): string[] {
  const found = text.toLowerCase().match(/\p{L}[\p{L}'’]*(?:-[\p{L}\d]+)*/gu) ?? [];
  return found.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]);
}
