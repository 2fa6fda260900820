import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { moduleTypeSchema } from '@groundwork/analysis/schema';
import { z } from 'zod';

/** What a person found in a document, as exactly as it is printed: the measure of the engine. Fields that the bench does not measure are left out. */
const goldScoreSchema = z.object({
  instrument: z.string(),
  scale: z.string(),
  type: z.string(),
  value: z.number(),
  percentile: z.union([z.number(), z.string()]).nullish(),
  historic: z.boolean().optional(),
  page: z.number().int().positive().nullish(),
});
export type GoldScore = z.infer<typeof goldScoreSchema>;

const keySchema = z.object({ key: z.string() });

const goldSchema = z.object({
  file: z.string(),
  moduleType: moduleTypeSchema,
  /** Every string that names a person or a place; none may stand where only figures and ids belong. */
  phi: z.array(z.string()).default([]),
  scores: z.array(goldScoreSchema),
  /** What the document supports, each with passages of which one should be quoted. */
  barriers: z.array(keySchema.extend({ mustCite: z.array(z.string()).default([]) })),
  /** What would be wrong to find. */
  notBarriers: z.array(keySchema).default([]),
  /** What may be found or not. */
  ambiguous: z.array(keySchema).default([]),
  inconsistencies: z.array(z.object({ kind: z.string(), scale: z.string().nullable() })).default([]),
  /** Scores that are printed and not the client's own, or no score of a test: found or not, they count neither way. */
  otherScores: z.array(z.object({ scale: z.string(), value: z.number() })).default([]),
  /** Whether the document carries instructions to its reader's program. */
  injection: z.boolean().nullish(),
});
export type Gold = z.infer<typeof goldSchema>;

/** A document and what is right about it. */
export interface MeasuredDocument {
  name: string;
  path: string;
  gold: Gold;
}

/**
 * The documents of a folder that have a gold file, by name.
 * @throws with the file's name when a gold file does not have this shape
 */
export function readGoldFolder(folder: string): MeasuredDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => {
      const gold = goldSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!gold.success) throw new Error(`${name}: ${z.prettifyError(gold.error)}`);
      return { name: name.replace('.gold.json', ''), path: join(folder, basename(gold.data.file)), gold: gold.data };
    });
}
