import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../read/read-document.ts';
import { findStructure } from '../../sections/find-structure.ts';
import { leaksOf } from '../testing/leaks.ts';
import { maskDocument } from './mask-document.ts';

async function maskedOf(text: string): Promise<string> {
  const document = await readDocument({ bytes: Buffer.from(text), kind: 'txt' }, {});
  return maskDocument(document, findStructure(document)).text;
}

/** What of the secrets the masked text holds; of a name that the text also writes as a common word, in lower case, only the name counts. */
function leakedOf(masked: string, text: string, secrets: readonly string[]): string[] {
  const isWordToo = (secret: string) => new RegExp(`(?<!\\p{L})${secret.toLowerCase()}(?!\\p{L})`, 'u').test(text);
  return leaksOf(masked, secrets).filter((secret) => !isWordToo(secret) || new RegExp(`(?<!\\p{L})${secret}(?!\\p{L})`, 'u').test(masked));
}

/** The text, and what of it must not leave. */
type Row = readonly [text: string, ...secrets: string[]];

const names: readonly Row[] = [
  [
    "Student: Rowena Achterberg\n\nRowena's handwriting is slow, and the Achterbergs' home is quiet. Achterberg's teacher agrees.",
    'Rowena',
    'Achterberg',
    'Achterbergs',
  ],
  [
    'Client: Mary-Jane Smythe-Oduya\n\nMary-Jane reads aloud. Ms. Smythe-Oduya waited. Jane smiled. Oduya left.',
    'Mary-Jane',
    'Smythe-Oduya',
    'Smythe',
    'Oduya',
    'Jane',
  ],
  ['NAME: QUILLON, BEATRIX A.\n\nBEATRIX QUILLON WAS TESTED. QUILLON RETURNED.', 'QUILLON', 'BEATRIX'],
  ['Student: Lee, Ann\n\nANN LEE read slowly. ANN was tired. Lee came back.', 'Ann', 'Lee'],
  ['Examinee: T. J. Vandermeer\n\nT.J. was tested. Vandermeer, T. J. signed.', 'T.J.', 'T. J.', 'Vandermeer'],
  [
    'Student: Bartholomew "Bear" Quist\n\nBear reads slowly. Bartholomew (Barty) likes to be called Bear.',
    'Bartholomew',
    'Bear',
    'Barty',
    'Quist',
  ],
  [
    "Name: Zephyrine O’Halloran (goes by “Zeph”)\n\nZeph and Mrs. O’Halloran came. O'Halloran is hoarse.",
    'Zephyrine',
    'O’Halloran',
    "O'Halloran",
    'Zeph',
  ],
  ['Student: Grace Young\n\nGrace reads with grace. Mr. Young hopes. Grace is young.', 'Grace Young', 'Grace', 'Young'],
  [
    'Student: Will Hunter\nMother: May Hunter\n\nWill said he will try. May, his mother, may call. Mrs. Hunter agreed that Will tries.',
    'Will',
    'Hunter',
    'May',
  ],
  ['Client: Mark Page\n\nMark turned the page. On page 2 the mark is low. Page was asked again. Mr. Page left.', 'Mark', 'Page'],
  ['Client: Summer Rivers\n\nIn the summer Summer swam. Summer likes rivers. Ms. Rivers agreed.', 'Summer', 'Rivers'],
  ['Student: Chance Bishop\n\nChance had a chance. Bishop was seen. Chance Bishop reads.', 'Chance', 'Bishop'],
  [
    'Student: Hope Price\nExaminer: Faith Long, Ph.D.\n\nHope was glad. Dr. Long hopes that Hope reads. Faith Long signed.',
    'Hope',
    'Faith Long',
    'Dr. Long',
  ],
  [
    'Patient: José Ñáñez-Ibáñez\n\nJosé and Sra. Ñáñez-Ibáñez spoke. IBÁÑEZ, JOSÉ. José’s aunt, Itzíar, came.',
    'José',
    'Ñáñez-Ibáñez',
    'IBÁÑEZ',
    'Itzíar',
  ],
  ['Student: Siobhán Ní Dhomhnaill\n\nSiobhán reads. Ms. Ní Dhomhnaill agreed.', 'Siobhán', 'Dhomhnaill'],
  ['Student: Nguyễn Thị Ánh\n\nÁnh reads slowly. Ms. Nguyễn came.', 'Nguyễn', 'Ánh'],
  ['Student: Jürgen Groß-Æbelø\n\nJürgen was late. Groß-Æbelø signed.', 'Jürgen', 'Groß-Æbelø'],
  ["Student: D'Andre M'Benga\n\nD'Andre reads. M'Benga is tired. D’Andre’s score rose.", "D'Andre", "M'Benga", 'D’Andre'],
  ['Student: Anna van der Velde\n\nAnna reads. Ms. van der Velde agreed. Van der Velde signed.', 'Anna', 'Velde'],
  ['Student: Abdulrahman al-Sayyid\n\nAl-Sayyid was seen. Abdulrahman al-Sayyid left.', 'Abdulrahman', 'Sayyid'],
  ['Student: Rowena Achterberg\n\nWe saw Ro-\nwena and Achter-\nberg; Rowe-\nna smiled.', 'Rowena', 'Achterberg'],
  ['Student: Rowena\nAchterberg\n\nRowena Achterberg reads.', 'Rowena', 'Achterberg'],
  [
    'Re: Tamsin Arkwright, DOB 1/2/2008\n\nDear Dr. Popescu:\n\nTamsin reads slowly. Sincerely,\nOttoline Crewe, M.A.',
    'Tamsin',
    'Arkwright',
    'Popescu',
    'Ottoline',
    'Crewe',
  ],
  ['The patient, ms. delacroix-fynn, was seen by dr. kowalczyk. delacroix-fynn was late; kowalczyk waited.', 'delacroix-fynn', 'kowalczyk'],
  [
    'Her twin brother Caspian and cousin Ludo do not read slowly. Her tutor, Mrs. Ngata, and Coach Brzezinski agree.',
    'Caspian',
    'Ludo',
    'Ngata',
    'Brzezinski',
  ],
  ['Teachers: Ms. Lund (math), Mr. Okafor (English), Mme Lefèvre (French)', 'Lund', 'Okafor', 'Lefèvre'],
  ['Signed by: /s/ Idris Quaye, Psy.D.\nSupervised by Wilhelmina Strand, Ed.S., NCSP', 'Idris', 'Quaye', 'Wilhelmina', 'Strand'],
  ['Student: Eli Im\n\nEli reads. Im was late. ELI IM. Mr. Im came.', 'Eli', 'Im', 'ELI'],
  ['Student: Joy Small\n\nJoy felt joy in small steps. Small, Joy was absent. Ms. Small agreed.', 'Joy', 'Small, Joy', 'Ms. Small'],
];

const places: readonly Row[] = [
  [
    "She attends Ellsworth Academy and was at St. Brendan's School, P.S. 118 and the Thornbury Unified School District.",
    'Ellsworth',
    'Brendan',
    'P.S. 118',
    'Thornbury',
  ],
  ['She studies at the University of Wexmoor and went to Marlow High before; earlier to Oakhurst Middle.', 'Wexmoor', 'Marlow', 'Oakhurst'],
  ['Seen at Larkspur Learning Loft and at Harrow Creek Pediatrics, PLLC.', 'Larkspur', 'Harrow Creek'],
  ['Home: 2219 Ferry Bluff Road, Quarry Lake, MN 55899', '2219', 'Ferry Bluff', 'Quarry Lake', '55899'],
  ['Lives at 14B E. 23rd St., Apt. #4, Brooklyn NY 11201-1234.', '14B', '23rd', 'Brooklyn', '11201'],
  ['Address: P.O. Box 4410, Tamarack, VT 05899', '4410', 'Tamarack', '05899'],
  ['Address: One Weir Plaza, Suite 900\nBrannock, Vermont 05998', 'Weir', 'Brannock', '05998'],
  ['Mail to 31 Rue de l’Église or Hauptstraße 5, or 221b Baker Street.', '31 Rue', 'Église', 'Hauptstraße', 'Baker'],
  ['RR 2 Box 118, Pinecone, ME 04999', '118', 'Pinecone', '04999'],
  ['She was born in Guadalajara and moved from Poughkeepsie to Eau Claire, Wisconsin.', 'Guadalajara', 'Poughkeepsie', 'Eau Claire'],
  ['County Road 512, Lot 7', '512', 'Lot 7'],
];

const born = '1998-03-07';
const dates: readonly Row[] = [
  ['DOB: 03/07/1998', '03/07/1998'],
  ['D.O.B. 3-7-98', '3-7-98'],
  ['Date of birth: March 7, 1998', 'March 7, 1998', 'March 7'],
  ['Birthdate: 7 March 1998', '7 March'],
  ['Born: 7th of March 1998', '7th of March'],
  [`Birth date ${born}`, born],
  ['DOB 07.03.1998', '07.03.1998'],
  ['DOB: Mar. 7th, 1998', 'Mar. 7th', '7th'],
  ['DOB 7-Mar-1998', '7-Mar-1998', '7-Mar'],
  ['DOB: 03 / 07 / 1998', '03 / 07'],
  ['DOB: 19980307', '19980307'],
  ['DOB: 07MAR1998', '07MAR1998'],
  ['DOB: March 1998', 'March 1998'],
  ['She was born on Saturday, March 7th, 1998 at noon.', 'March 7th'],
  ['Testing took place on 11/3, 11/10 and 12 Nov.', '11/3', '11/10', '12 Nov'],
];

const numbers: readonly Row[] = [
  ['Student ID: QL-220718', 'QL-220718'],
  ['State ID# 4471902836; SSID 99812345', '4471902836', '99812345'],
  ['MRN 00917-AB', '00917-AB'],
  ['MRN: 7740-2281-6 / CSN PY 60233918', '7740-2281-6', '60233918'],
  ['Medical record no. 88-12-0041', '88-12-0041'],
  ['SSN 123-45-6789; Social Security number 123 45 6789', '123-45-6789', '123 45 6789'],
  ['Member ID XYZ123456789, Group 0047-B, Policy #A-77812', 'XYZ123456789', '0047-B', 'A-77812'],
  ['Insurance: Blue Shield, subscriber 441 22 9081', '441 22 9081'],
  ['License PSY 27714; Lic. # SP-27714; NPI 1447190281', '27714', 'SP-27714', '1447190281'],
  ['Licensed Psychologist (Oregon 2896), Certified Educational Diagnostician, no. 30-1187', '2896', '30-1187'],
  ['NCSP #447190, Texas LSSP 3-3391', '447190', '3-3391'],
  ['Medicaid 12345678A; Case #LL-0418', '12345678A', 'LL-0418'],
  ['License no. 048.0133720', '048.0133720'],
  ['Licensed Clinical Psychologist, Virginia 0810-55512', '0810-55512'],
  ['Ursa Vance, Psy.S., NCSP (VT 0049-118); Psychologist (OH P.07713)', '0049-118', 'P.07713'],
  ['MARSS No.: 0014-552-90317', '0014-552-90317'],
  ['Not to be shared.   -- F.O-B.', 'F.O-B.'],
  ['Passport C01234567; plate 7ABC123', 'C01234567', '7ABC123'],
];

const contacts: readonly Row[] = [
  ['Call (507) 555-0177 or 507-555-0142, 507.555.0143, 507 555 0144, 5075550145', '0177', '0142', '0143', '0144', '5075550145'],
  ['Tel. +1 (802) 555-0161 ext. 12, 1-802-555-0162, 555-0163', '555-0161', '555-0162', '555-0163'],
  ['Phone: +44 20 7946 0958, +49 (0)30 901820, 020 7946 0959', '7946', '901820', '0959'],
  [
    'Mail signe.lindqvist@mailnorth.example, S_L+x@a-b.co.uk, or first dot last at school dot org',
    'signe.lindqvist',
    'mailnorth',
    'S_L+x',
    'a-b.co.uk',
  ],
  ['See https://portal.thornbury.example/p?id=88, www.quillfeather.example, quillfeather-psych.com/reports', 'thornbury', 'quillfeather'],
  ['Fax 802/555-0170; handle @rowena_a', '555-0170', 'rowena_a'],
];

const ages: readonly Row[] = [
  [
    'Her grandmother, aged 94, lives with them. Age: 91 years. She is 101 years old. A 93-year-old neighbour helps.',
    '94',
    '91',
    '101',
    '93',
  ],
];

describe.each([
  ['names', names],
  ['places', places],
  ['dates', dates],
  ['numbers', numbers],
  ['contacts', contacts],
  ['ages over 89', ages],
])('of %s nothing leaves', (_, rows) => {
  it.each(rows)('%j', async (text, ...secrets) => {
    const masked = await maskedOf(text);
    expect([masked, leakedOf(masked, text, secrets)]).toEqual([masked, []]);
  });
});

describe('a client of any name', () => {
  const given = fc.constantFrom(
    'Grace',
    'Will',
    'May',
    'Hunter',
    'Hope',
    'Rowena',
    'José',
    'Siobhán',
    'D’Andre',
    'Mary-Jane',
    'Ánh',
    'Eli',
    'Chance',
    'Summer',
  );
  const surname = fc.constantFrom(
    'Young',
    'Page',
    'Achterberg',
    'O’Halloran',
    'Ñáñez-Ibáñez',
    'Smythe-Oduya',
    'M’Benga',
    'Bishop',
    'Nguyễn',
    'Quist',
    'Im',
  );
  const field = fc.constantFrom(
    (first: string, last: string) => `Student: ${first} ${last}`,
    (first: string, last: string) => `NAME:  ${last.toUpperCase()}, ${first.toUpperCase()}`,
    (first: string, last: string) => `Client\t${last}, ${first} R.`,
    (first: string, last: string) => `Patient Name: ${first} T. ${last}`,
    (first: string, last: string) => `Re: ${first} ${last}, DOB 1/2/2009`,
  );
  const mention = fc.constantFrom(
    (first: string) => `${first}’s writing is slow.`,
    (first: string) => `The examiner asked ${first} to read.`,
    (first: string, last: string) => `${first} ${last} was seen twice.`,
    (first: string, last: string) => `${last}, ${first} returned.`,
    (_: string, last: string) => `Ms. ${last}’s work was neat.`,
    (first: string, last: string) => `${first.toUpperCase()} ${last.toUpperCase()} WAS TESTED.`,
    (first: string, last: string) => `${first.charAt(0)}. ${last} signed it.`,
    (first: string) => `According to her mother, “${first} tries hard.”`,
    (_: string, last: string) => `The ${last} family moved.`,
  );

  it('is named in no sentence that leaves', async () => {
    await fc.assert(
      fc.asyncProperty(given, surname, field, fc.array(mention, { minLength: 1, maxLength: 5 }), async (first, last, fieldOf, mentions) => {
        const text = `Psychological Evaluation\n\n${fieldOf(first, last)}\n\n${mentions.map((say) => say(first, last)).join(' ')}`;
        const secrets = [first, last, first.toUpperCase(), last.toUpperCase()];
        const masked = await maskedOf(text);
        expect([masked, leakedOf(masked, text, secrets)]).toEqual([masked, []]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('words of the trade stay', () => {
  it.each([
    'The WISC-V, the Woodcock-Johnson IV, the Nelson-Denny and the Rey Complex Figure were given.',
    'Wechsler, Conners, Beck, Vineland, Kaufman and Brown scales were used. The Conners 4 and the Beck Depression Inventory-II are self-reports.',
    'Tests of Achievement: Letter-Word Identification 82, Passage Comprehension 91, Math Facts Fluency 79.',
    'On timed tests the student may need more time, and will hunt for words. Will this help? May the student use a calculator?',
    'Weaknesses in Working Memory and Processing Speed. Strengths in Verbal Comprehension and Fluid Reasoning.',
    'She has ADHD, Dyslexia and Generalized Anxiety Disorder; Tourette and Asperger were considered. Methylphenidate was stopped.',
    'Age: 9 years, 4 months. Grade 4. Standard Score 78, 95% CI 71-85, 7th percentile. T = 70, z = -1.5.',
    'Letter-Word Identification 91 +1.24 8 -2.41 No; Calculation 104 61 (85-111) 4.6; discrepancy 7 -1.51 and -1.78 SD.',
    'He was correct on 3/4 trials and on 9 of 12 items; 20/20 vision; WISC-V FSIQ 98 (94-102), 45th percentile; W 480-512.',
    'Rapport was easily established. Symptom validity was adequate. Milestones were met on time. Neuropsychological testing was completed.',
    'Special education, Speech-Language services and Occupational Therapy continue. Her Mother and Brother came; the Principal agreed.',
  ])('%s', async (text) => {
    expect(await maskedOf(text)).toBe(text);
  });
});
