import { z } from 'zod';
import { existingForm } from '../http/job-id.ts';

/** Names a job. What is no UUID is the id of no job, and is answered like one (`analysis_not_found`). */
export const jobInputSchema = z.object({ jobId: z.string().max(100).transform(existingForm) });
