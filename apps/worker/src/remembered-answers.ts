import { createHash } from 'node:crypto';
import type { ModelAnswer, ModelRequest } from '@groundwork/analysis';
import type { AnalysisJob } from '@groundwork/jobs';
import { z } from 'zod';

const answersSchema = z.record(
  z.string(),
  z.object({
    kind: z.literal('answer'),
    text: z.string(),
    isCut: z.boolean(),
    inputTokens: z.number().nullable(),
    outputTokens: z.number().nullable(),
  }),
);

/** What a model has answered in this attempt and in those before it. */
export interface RememberedAnswers {
  /** The remembered answer to this question, else the one that `ask` brings, which is remembered before it is used: no answer is paid twice. */
  answerTo(request: ModelRequest, ask: () => Promise<ModelAnswer>): Promise<ModelAnswer>;
}

/**
 * Answers are kept as one growing record at the place of the stage that asks (`findings`), under a hash of their own; the stage's output takes the
 * place when it is finished.
 * @param inputHash what the stage is made from
 */
export function recallAnswers(job: Pick<AnalysisJob, 'recallCheckpoint' | 'rememberCheckpoint'>, inputHash: string): RememberedAnswers {
  const key = { stage: 'findings' as const, inputHash: hashOf([inputHash, 'answers']) };
  let recalled: Promise<z.infer<typeof answersSchema>> | undefined;
  const recall = async () => {
    const stored = await job.recallCheckpoint(key);
    return stored === undefined ? {} : answersSchema.parse(JSON.parse(stored));
  };
  return {
    async answerTo(request, ask) {
      recalled ??= recall();
      const answers = await recalled;
      const id = hashOf(request);
      const known = answers[id];
      if (known) return known;
      const answer = await ask();
      answers[id] = answer;
      await job.rememberCheckpoint(key, JSON.stringify(answers));
      return answer;
    },
  };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
