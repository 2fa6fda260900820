import { findFindings } from '../findings/find-findings.ts';
import type { FindingsInput, FoundFindings, ModelWork } from '../model.ts';
import type { DocumentWarning, ModelUsage } from '../schema.ts';
import type { Model } from './ask-model.ts';
import { type Collected, collectProposals } from './collect-proposals.ts';
import { maskDocument } from './deidentify/mask-document.ts';
import { mergeProposals } from './merge-proposals.ts';

/**
 * The findings of the local engine, refined and added to by a language model, which sees the document without its identifiers. A text that is no
 * assessment is not shown to it.
 */
export async function findWithModel(model: Model, input: FindingsInput): Promise<FoundFindings> {
  const local = findFindings(input);
  if (!input.structure.isAssessment) return local;
  const masked = maskDocument(input.document, input.structure);
  const collected = await collectProposals(model, input, local, masked);
  const usage = usageOf(collected, model);
  if (collected.gone !== null || collected.proposals.length === 0)
    return { ...local, model: { engine: localEngine(usage), accommodations: [], recommendations: [], warnings: warningsOf(collected) } };
  const { recommendations, refused, ...findings } = mergeProposals(input, local, masked, collected.proposals);
  const accommodations = [...new Set(collected.proposals.flatMap((one) => one.accommodations))];
  const engine: ModelWork['engine'] = { name: 'llm', provider: model.provider, model: model.name, usage, refused };
  return { ...findings, model: { engine, accommodations, recommendations, warnings: warningsOf(collected) } };
}

/** The report is the local engine's; what was paid for is told all the same. */
function localEngine(usage: ModelUsage): ModelWork['engine'] {
  return { name: 'local', ...(usage.calls > 0 && { usage }) };
}

function usageOf({ calls, inputTokens, outputTokens }: Collected, { price }: Model): ModelUsage {
  const usage = { calls, inputTokens, outputTokens };
  if (!price) return usage;
  const dollars = (inputTokens * price.input + outputTokens * price.output) / 1_000_000;
  return { ...usage, cost: { amount: Math.round(dollars * 1_000_000) / 1_000_000, currency: 'USD', prices: price.source } };
}

function warningsOf({ gone, proposals, unusable, notAsked, parts }: Collected): DocumentWarning[] {
  const unread = unusable + notAsked;
  if (gone !== null)
    return [
      warning(
        'The language model could not be reached, so this report was made by the rules of the local engine alone. Nothing is missing that those rules find.',
      ),
    ];
  if (parts > 0 && notAsked === parts)
    return [
      warning(
        'The document is longer than the language model may be asked about, so this report was made by the rules of the local engine alone.',
      ),
    ];
  if (parts > 0 && proposals.length === 0)
    return [
      warning('The answers of the language model could not be used, so this report was made by the rules of the local engine alone.'),
    ];
  if (unread === 0) return [];
  return [
    warning(
      `The language model read ${parts - unread} of ${parts} parts of the document; for the rest this report relies on the rules of the local engine.`,
    ),
  ];
}

function warning(detail: string): DocumentWarning {
  return { code: 'model_unavailable', detail };
}
