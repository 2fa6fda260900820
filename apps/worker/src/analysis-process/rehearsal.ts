import { analyze } from '@groundwork/analysis';

/** A page with a little of everything the engine looks for; invented, and nobody's. */
const lines = [
  'Psychoeducational Evaluation',
  'Date of Testing: 01/15/2026',
  'Referral Question',
  'The client was referred because reading takes more time than it does for peers.',
  'Test Results',
  'WAIS-IV Index    Standard Score    Percentile    Descriptor',
  'Verbal Comprehension Index    104    61    Average',
  'Processing Speed Index    78    8    Borderline',
  'Summary',
  'Slow processing speed makes timed examinations difficult. The client denied a history of seizures.',
  'Recommendations',
  'Extended time (50%) on examinations is recommended.',
];

/**
 * Analyses one small page, so that everything the engine loads late is loaded, and its code is warm, before a person waits for it: the first
 * analysis of a fresh process takes several times as long as the second.
 */
export async function rehearse(): Promise<void> {
  await analyze({ bytes: onePagePdf(lines), moduleType: 'post_secondary', today: '2026-02-01' });
}

/** A PDF of one page with one line of text under the other. */
function onePagePdf(text: string[]): Uint8Array {
  const escaped = text.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`);
  const content = `BT /F1 11 Tf 16 TL 50 740 Td ${escaped.join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
