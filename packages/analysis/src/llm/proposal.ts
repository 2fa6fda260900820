import { z } from 'zod';
import { barrierKeys } from '../catalogue/barrier-keys.ts';
import { severitySchema } from '../schema.ts';

/**
 * What a model may answer: barriers with the passages they rest on, and accommodations by their keys. The schema has no bounds, because not every
 * provider takes them; `parseProposal` cuts.
 */
export const proposalSchema = z.object({
  findings: z.array(
    z.object({
      key: z.enum(barrierKeys),
      severity: severitySchema,
      functionalImpact: z.string(),
      quotes: z.array(z.string()),
      againstQuotes: z.array(z.string()),
      scoreIds: z.array(z.string()),
    }),
  ),
  accommodations: z.array(z.string()),
});
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposedFinding = Proposal['findings'][number];

const mostFindings = 40;
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
  const parsed = proposalSchema.safeParse(value);
  if (!parsed.success) return `The JSON does not fit the schema: ${z.prettifyError(parsed.error).slice(0, 1500)}`;
  const findings = parsed.data.findings
    .slice(0, mostFindings)
    .map((one) => ({ ...one, quotes: one.quotes.slice(0, mostQuotes), againstQuotes: one.againstQuotes.slice(0, mostQuotes) }));
  return { findings, accommodations: parsed.data.accommodations.slice(0, mostFindings) };
}

/** The valid findings of an answer that is not valid as a whole; null when there is no telling. */
export function salvageProposal(text: string): Proposal | null {
  const loose = z.object({ findings: z.array(z.unknown()), accommodations: z.array(z.unknown()).default([]) });
  try {
    const parsed = loose.safeParse(JSON.parse(/\{[\s\S]*\}/.exec(text)?.[0] ?? ''));
    if (!parsed.success) return null;
    const { findings, accommodations } = parsed.data;
    const valid = findings.flatMap((one) => proposalSchema.shape.findings.element.safeParse(one).data ?? []);
    return valid.length === 0
      ? null
      : { findings: valid.slice(0, mostFindings), accommodations: accommodations.filter((one) => typeof one === 'string') };
  } catch {
    return null;
  }
}
