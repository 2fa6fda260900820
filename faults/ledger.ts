import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { stageSchema } from '@groundwork/analysis/schema';
import { z } from 'zod';

/**
 * What workers did outside of Postgres, as the other side would have it on its bill: an append-only file, written before anything else can
 * go wrong, known to no fence. `call`: a stage's paid call was made. `stopped`: a handler noticed that its claim was over.
 */
const lineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('call'),
    at: z.number(),
    worker: z.string(),
    analysisId: z.string(),
    attempt: z.number(),
    stage: stageSchema,
  }),
  z.object({
    kind: z.literal('stopped'),
    at: z.number(),
    worker: z.string(),
    analysisId: z.string(),
    attempt: z.number(),
    reason: z.string(),
  }),
]);
export type LedgerLine = z.infer<typeof lineSchema>;
export type PaidCall = Extract<LedgerLine, { kind: 'call' }>;

/** Returns when the line is with the operating system: `kill -9` right afterwards does not lose it. */
export function enter(file: string, line: LedgerLine): void {
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** All lines, in the order in which they were written. */
export function readLedger(file: string): LedgerLine[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => lineSchema.parse(JSON.parse(line)));
}
