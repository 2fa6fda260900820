import { randomUUID } from 'node:crypto';
import type { Submission } from '../submit.ts';
import type { TestJobs } from './test-jobs.ts';

/** A submission of a pasted text by the clinician; give what matters to the test. */
export function aSubmission(jobs: Pick<TestJobs, 'clinician'>, given: Partial<Submission> = {}): Submission {
  return {
    actor: jobs.clinician,
    caseId: randomUUID(),
    moduleType: 'post_secondary',
    document: { origin: 'pasted', kind: 'txt', bytes: Buffer.from('Processing Speed Index 78, 7th percentile.') },
    ...given,
  };
}
