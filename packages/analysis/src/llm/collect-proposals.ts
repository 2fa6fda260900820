import type { FindingsInput, FoundFindings } from '../model.ts';
import { estimateTokens, type Model, type ModelAnswer, type ModelRequest } from './ask-model.ts';
import type { MaskedDocument } from './deidentify/mask-document.ts';
import { divideDocument } from './divide-document.ts';
import { type Proposal, parseProposal, salvageProposal } from './proposal.ts';
import { writeRepair, writeRequest } from './write-request.ts';

/** What a model proposed, and what asking took. */
export interface Collected {
  proposals: Proposal[];
  parts: number;
  /** Parts whose answer could not be used, also not after one repair; and parts that the budget did not allow to ask about. */
  unusable: number;
  notAsked: number;
  /** Why the provider was given up; null when it was not. */
  gone: string | null;
  calls: number;
  inputTokens: number;
  outputTokens: number;
}

/** Asks about one part after the other, within the budget. When the provider is given up, what it proposed before counts for nothing. */
export async function collectProposals(
  model: Model,
  input: FindingsInput,
  local: FoundFindings,
  masked: MaskedDocument,
): Promise<Collected> {
  const parts = divideDocument(masked, input.structure);
  const collected: Collected = {
    proposals: [],
    parts: parts.length,
    unusable: 0,
    notAsked: 0,
    gone: null,
    calls: 0,
    inputTokens: 0,
    outputTokens: 0,
  };
  for (const [index, text] of parts.entries()) {
    const request = writeRequest(input, local, masked, { text, number: index + 1, of: parts.length });
    if (!isWithinBudget(model, collected, request)) {
      collected.notAsked += 1;
      continue;
    }
    const proposal = await proposalFor(model, request, collected);
    if (collected.gone !== null) return { ...collected, proposals: [] };
    if (proposal === null) collected.unusable += 1;
    else collected.proposals.push(proposal);
  }
  return collected;
}

/** One question, and one repair when its answer cannot be used; then what is valid of it, or null. */
async function proposalFor(model: Model, request: ModelRequest, collected: Collected): Promise<Proposal | null> {
  const first = await ask(model, request, collected);
  if (first === null) return null;
  const proposal = readAnswer(first);
  if (typeof proposal !== 'string') return proposal;
  const repair = writeRepair(request, first.text, proposal);
  if (!isWithinBudget(model, collected, repair)) return salvageProposal(first.text);
  const second = await ask(model, repair, collected);
  if (second === null) return null;
  const repaired = readAnswer(second);
  return typeof repaired === 'string' ? (salvageProposal(second.text) ?? salvageProposal(first.text)) : repaired;
}

function readAnswer({ text, isCut }: ModelAnswer): Proposal | string {
  return isCut ? 'The answer was longer than is allowed and was cut off.' : parseProposal(text);
}

async function ask(model: Model, request: ModelRequest, collected: Collected): Promise<ModelAnswer | null> {
  const answer = await model.ask(request);
  if (answer.kind === 'gone') {
    collected.gone = answer.code;
    return null;
  }
  collected.calls += 1;
  collected.inputTokens += answer.inputTokens ?? estimateTokens(request);
  collected.outputTokens += answer.outputTokens ?? estimateTokens({ instructions: answer.text, messages: [] });
  return answer;
}

function isWithinBudget({ tokenBudget }: Model, { inputTokens, outputTokens }: Collected, next: ModelRequest): boolean {
  return inputTokens + outputTokens + estimateTokens(next) <= tokenBudget;
}
