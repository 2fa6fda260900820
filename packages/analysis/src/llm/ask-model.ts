/** One question to a language model. It holds no identifier: whoever carries it to the provider needs to know nothing of the document. */
export interface ModelRequest {
  instructions: string;
  messages: { role: 'user' | 'assistant'; content: string }[];
}

/** What came back. `isCut` when the answer was longer than was allowed; token counts are the provider's, null where it tells none. */
export interface ModelAnswer {
  kind: 'answer';
  text: string;
  isCut: boolean;
  inputTokens: number | null;
  outputTokens: number | null;
}

/** The provider failed for good, and the report is to be made without it. */
export interface ModelGone {
  kind: 'gone';
  code: string;
}

/** Dollars for a million tokens, and where the figures are from. */
export interface ModelPrice {
  input: number;
  output: number;
  source: string;
}

/** The model that an analysis may ask. */
export interface Model {
  provider: string;
  name: string;
  price?: ModelPrice;
  /** Most tokens one analysis may use, questions and answers together; what is left of the document then is not shown to the model. */
  tokenBudget: number;
  /** @throws what stands in the way of an answer now and may pass, and the reason of an abort */
  ask(request: ModelRequest): Promise<ModelAnswer | ModelGone>;
}

/** Characters of English text and figures that make a token, on average, a little too few: an estimate is to be too high. */
const charactersPerToken = 3.5;

export function estimateTokens({ instructions, messages }: ModelRequest): number {
  const length = messages.reduce((sum, one) => sum + one.content.length, instructions.length);
  return Math.ceil(length / charactersPerToken);
}
