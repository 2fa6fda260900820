import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ModelSettingsError, modelSettingsOf, modelVariables } from './settings.ts';

const settingsOf = (env: Record<string, string>) => modelSettingsOf(z.object(modelVariables).parse({ ANALYSIS_ENGINE: 'llm', ...env }));
const complaintOf = (env: Record<string, string>) => {
  try {
    settingsOf(env);
  } catch (error) {
    return error instanceof ModelSettingsError ? error.message : String(error);
  }
  return undefined;
};

describe('the settings of the language model', () => {
  it('are none for the local engine, whatever else is set', () => {
    expect(settingsOf({ ANALYSIS_ENGINE: 'local', LLM_MODEL: 'a-model' })).toBeUndefined();
  });

  it('stop the start with everything that is missing', () => {
    expect(complaintOf({})).toMatch(/LLM_PROVIDER: is missing[\s\S]*LLM_MODEL: is missing/);
    expect(complaintOf({ LLM_PROVIDER: 'anthropic', LLM_MODEL: 'claude-sonnet-4-5' })).toMatch(/LLM_API_KEY: is missing/);
    expect(complaintOf({ LLM_PROVIDER: 'openai-compatible', LLM_MODEL: 'a-model' })).toMatch(/LLM_BASE_URL: is missing/);
    expect(complaintOf({ LLM_PROVIDER: 'ollama', LLM_MODEL: 'a-model', LLM_PRICE_INPUT: '1' })).toMatch(/set both or neither/);
  });

  it('never repeat a key', () => {
    expect(complaintOf({ LLM_API_KEY: 'a-key-of-the-operator' })).not.toContain('a-key-of-the-operator');
  });

  it('know where Ollama listens, and that it wants no key', () => {
    expect(settingsOf({ LLM_PROVIDER: 'ollama', LLM_MODEL: 'qwen3' })).toMatchObject({
      baseUrl: 'http://localhost:11434/v1',
      apiKey: undefined,
      price: undefined,
    });
  });

  it('take the list price of a known model, and the operator’s own before it', () => {
    const known = { LLM_PROVIDER: 'anthropic', LLM_MODEL: 'claude-sonnet-4-5-20250929', LLM_API_KEY: 'k' };
    expect(settingsOf(known)?.price).toEqual({ input: 3, output: 15, source: expect.stringMatching(/ read \d{4}-\d{2}-\d{2}$/) });
    expect(settingsOf({ ...known, LLM_MODEL: 'claude-opus-5-5' })?.price).toMatchObject({ input: 4, output: 20 });
    expect(settingsOf({ ...known, LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '2' })?.price).toMatchObject({ input: 1, output: 2 });
    expect(settingsOf({ ...known, LLM_MODEL: 'claude-next' })?.price).toBeUndefined();
  });

  it('leave the temperature to a model that takes none', () => {
    expect(settingsOf({ LLM_PROVIDER: 'ollama', LLM_MODEL: 'm' })?.temperature).toBe(0);
    expect(settingsOf({ LLM_PROVIDER: 'ollama', LLM_MODEL: 'm', LLM_TEMPERATURE: 'default' })?.temperature).toBeUndefined();
  });
});
