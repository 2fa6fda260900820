/** Why a provider gave no answer, when another try may get one. */
export type UnavailableCode = 'model_rate_limited' | 'model_unavailable' | 'model_timeout';

/** The provider gave no answer this time. `retryAfterMs` is how long it asks to be left alone. */
export class ModelUnavailable extends Error {
  override readonly name = 'ModelUnavailable';
  readonly code: UnavailableCode;
  readonly provider: string;
  readonly retryAfterMs: number | undefined;
  constructor(code: UnavailableCode, { provider, retryAfterMs, ...options }: { provider: string; retryAfterMs?: number } & ErrorOptions) {
    super(code, options);
    this.code = code;
    this.provider = provider;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The provider refuses, and would the next time. `message` tells an administrator which setting to look at; it holds no text of a document. */
export class ModelRefused extends Error {
  override readonly name = 'ModelRefused';
  readonly code = 'model_refused';
  readonly provider: string;
  readonly status: number;
  constructor(status: number, { provider, ...options }: { provider: string } & ErrorOptions) {
    super(`The model provider answered ${status}: ${settingBehind(status)}`, options);
    this.provider = provider;
    this.status = status;
  }
}

function settingBehind(status: number): string {
  if (status === 401) return 'it does not accept the key. Check LLM_API_KEY.';
  if (status === 402) return 'it wants to be paid first. Check the account that LLM_API_KEY belongs to.';
  if (status === 403) return 'this key may not use this model. Check LLM_API_KEY and LLM_MODEL.';
  if (status === 404) return 'there is no such model or address. Check LLM_MODEL and LLM_BASE_URL.';
  return 'it does not accept what was asked. Check LLM_MODEL, LLM_MAX_TOKENS and LLM_TEMPERATURE.';
}

/** The error and what caused it: `fetch` says only "fetch failed", and libraries wrap it once more. */
export function causesOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && chain.length < 6; one = one.cause) chain.push(one);
  return chain;
}
