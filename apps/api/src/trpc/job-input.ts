import { mostRetries } from '@groundwork/jobs';
import { z } from 'zod';
import { existingForm } from '../http/job-id.ts';

/** Names a job. What is no UUID is the id of no job, and is answered like one (`analysis_not_found`). */
export const jobInputSchema = z.object({ jobId: z.string().max(100).transform(existingForm) });

/** Names several jobs. */
export const jobsInputSchema = z
  .object({
    jobIds: z
      .array(z.guid('Give the ids that submitting answered.').transform((id) => id.toLowerCase()))
      .min(1, 'Name at least one job.')
      .max(mostRetries, `Name at most ${mostRetries} jobs at a time.`),
  })
  .meta({ id: 'JobIds' });
