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
