import { z } from 'zod';
import { barrierKeys } from '../catalogue/barrier-keys.ts';
import { severitySchema } from '../schema.ts';

const keySchema = z.enum(barrierKeys);
const proposedFindingSchema = z.object({
  key: keySchema,
  severity: severitySchema,
  functionalImpact: z.string(),
  quotes: z.array(z.string()),
  againstQuotes: z.array(z.string()),
  scoreIds: z.array(z.string()),
});
const proposedStrengthSchema = z.object({ key: keySchema, quotes: z.array(z.string()), scoreIds: z.array(z.string()) });

/**
 * What a model may answer: barriers and strengths with the passages they rest on, the document's own diagnoses and recommendations as quotes, and
 * accommodations by their keys. The schema has no bounds, because not every provider takes them; `parseProposal` cuts.
 */
export const proposalSchema = z.object({
  findings: z.array(proposedFindingSchema),
  strengths: z.array(proposedStrengthSchema),
  diagnoses: z.array(z.string()),
  recommendations: z.array(z.string()),
  accommodations: z.array(z.string()),
});
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposedFinding = z.infer<typeof proposedFindingSchema>;
export type ProposedStrength = z.infer<typeof proposedStrengthSchema>;

/** Models leave out lists that would be empty. */
const answerSchema = proposalSchema.extend({
  strengths: proposalSchema.shape.strengths.default([]),
  diagnoses: proposalSchema.shape.diagnoses.default([]),
  recommendations: proposalSchema.shape.recommendations.default([]),
  accommodations: proposalSchema.shape.accommodations.default([]),
});

const mostOfAKind = 40;
const mostQuotes = 8;

/** The answer as a proposal, or in one sentence what is wrong with it. Text around the JSON, such as a code fence, is overlooked. */
export function parseProposal(text: string): Proposal | string {
  const json = /\{[\s\S]*\}/.exec(text)?.[0];
  if (json === undefined) return 'The answer holds no JSON object.';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return `The answer is not valid JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'it cannot be parsed'}.`;
  }
  const parsed = answerSchema.safeParse(value);
  return parsed.success ? bounded(parsed.data) : `The JSON does not fit the schema: ${z.prettifyError(parsed.error).slice(0, 1500)}`;
}

const looseSchema = z.object({
  findings: z.array(z.unknown()).catch([]),
  strengths: z.array(z.unknown()).catch([]),
  diagnoses: z.array(z.unknown()).catch([]),
  recommendations: z.array(z.unknown()).catch([]),
  accommodations: z.array(z.unknown()).catch([]),
});

/** What is valid in an answer that is not valid as a whole; null when there is nothing. */
export function salvageProposal(text: string): Proposal | null {
  let value: unknown;
  try {
    value = JSON.parse(/\{[\s\S]*\}/.exec(text)?.[0] ?? '');
  } catch {
    return null;
  }
  const parsed = looseSchema.safeParse(value);
  if (!parsed.success) return null;
  const { findings, strengths, diagnoses, recommendations, accommodations } = parsed.data;
  const proposal = {
    findings: validOf(findings, proposedFindingSchema),
    strengths: validOf(strengths, proposedStrengthSchema),
    diagnoses: validOf(diagnoses, z.string()),
    recommendations: validOf(recommendations, z.string()),
    accommodations: validOf(accommodations, z.string()),
  };
  return Object.values(proposal).every((list) => list.length === 0) ? null : bounded(proposal);
}

function validOf<Item>(items: readonly unknown[], schema: z.ZodType<Item>): Item[] {
  return items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

function bounded({ findings, strengths, diagnoses, recommendations, accommodations }: Proposal): Proposal {
  return {
    findings: findings
      .slice(0, mostOfAKind)
      .map((one) => ({ ...one, quotes: one.quotes.slice(0, mostQuotes), againstQuotes: one.againstQuotes.slice(0, mostQuotes) })),
    strengths: strengths.slice(0, mostOfAKind).map((one) => ({ ...one, quotes: one.quotes.slice(0, mostQuotes) })),
    diagnoses: diagnoses.slice(0, mostOfAKind),
    recommendations: recommendations.slice(0, mostOfAKind),
    accommodations: accommodations.slice(0, mostOfAKind),
  };
}
