import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Spread, spreadOf } from '../figures.ts';

/** What came of submits over HTTP: how long each took, and those that were not answered 202. */
export interface Submitted {
  jobIds: string[];
  answered: Spread;
  refused: number;
}

export interface SubmitOptions {
  port: number;
  apiKey: string;
}

const answerSchema = z.object({ jobId: z.string().default('') });

/** One submit by REST; rejects when there is no answer. */
export async function submitOne({ port, apiKey }: SubmitOptions): Promise<{ status: number; jobId: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/api/ai-analysis/submit`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      caseId: randomUUID(),
      moduleType: 'post_secondary',
      documentText: `Processing Speed Index 78. ${randomUUID()}`,
    }),
  });
  const { jobId } = answerSchema.parse(await response.json());
  return { status: response.status, jobId };
}

/** Submits on `lanes` lanes while `more` says so. */
export async function submitWhile(more: () => boolean, lanes: number, as: () => SubmitOptions): Promise<Submitted> {
  const taken: number[] = [];
  const jobIds: string[] = [];
  let refused = 0;
  const lane = async () => {
    while (more()) {
      const from = performance.now();
      const answer = await submitOne(as()).catch(() => undefined);
      taken.push(performance.now() - from);
      if (answer?.status === 202) jobIds.push(answer.jobId);
      else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { jobIds, answered: spreadOf(taken), refused };
}

/** For a time in milliseconds from the first question on. */
export function during(ms: number): () => boolean {
  const start = performance.now();
  return () => performance.now() - start < ms;
}
