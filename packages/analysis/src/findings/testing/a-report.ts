import { analyze } from '../../pipeline.ts';

/** A short report with one invented passage in its background, and scores if the case needs any. */
export function aReport(passage: string, results = ''): Uint8Array {
  return new TextEncoder().encode(`PSYCHOEDUCATIONAL EVALUATION

Name: Rowan Alder Petrie
Date of Birth: 05/14/2004
Dates of Testing: 02/03/2025 and 02/05/2025

REASON FOR REFERRAL

Rowan was referred by the disability office for an evaluation.

BACKGROUND INFORMATION

${passage}

TEST RESULTS

${results}

SUMMARY

Rowan is a friendly student.
`);
}

/** The keys of the barriers that the engine finds in such a report. */
export async function barriersIn(passage: string, results?: string): Promise<string[]> {
  const { result } = await analyze({ bytes: aReport(passage, results), moduleType: 'post_secondary', today: '2025-03-01' });
  return result.analysis_data.barriers.map((barrier) => barrier.key);
}
