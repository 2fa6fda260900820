import { DomainError } from '@groundwork/jobs';
import { z } from 'zod';

const uuidSchema = z.guid();

/**
 * The id as it is stored. What is no UUID is the id of no job.
 * @throws DomainError analysis_not_found
 */
export function existingForm(jobId: string): string {
  const parsed = uuidSchema.safeParse(jobId);
  if (!parsed.success) throw new DomainError('analysis_not_found');
  return parsed.data.toLowerCase();
}
