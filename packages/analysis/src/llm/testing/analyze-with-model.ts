import { z } from 'zod';
import { analyze } from '../../pipeline.ts';
import type { ModuleType } from '../../schema.ts';
import { goOnWithout } from '../provider/fall-back.ts';
import { describeModel, openModel } from '../provider/open-model.ts';
import { type ModelSettings, modelSettingsOf, modelVariables } from '../provider/settings.ts';
import type { ModelServer } from './model-server.ts';

/** The settings that lead to a test's model server. */
export function settingsFor(server: ModelServer, env: Record<string, string> = {}): ModelSettings {
  const settings = modelSettingsOf(
    z.object(modelVariables).parse({
      ANALYSIS_ENGINE: 'llm',
      LLM_PROVIDER: 'openai-compatible',
      LLM_MODEL: 'a-model',
      LLM_BASE_URL: server.baseUrl,
      LLM_PRICE_INPUT: '2',
      LLM_PRICE_OUTPUT: '10',
      ...env,
    }),
  );
  if (!settings) throw new Error('no settings');
  return settings;
}

/** The report of a text, with the model that answers at the server, at the only try. */
export async function analyzeWithModel(settings: ModelSettings, text: string, moduleType: ModuleType = 'post_secondary') {
  const call = openModel(settings);
  const signal = new AbortController().signal;
  const ask = (request: Parameters<typeof call>[0]) =>
    call(request, signal).catch((error: unknown) => {
      const gone = goOnWithout(error, settings, true);
      if (gone) return gone;
      throw error;
    });
  const { result, source } = await analyze(
    { bytes: Buffer.from(text), moduleType, today: '2026-06-01' },
    { model: { ...describeModel(settings), ask } },
  );
  return { data: result.analysis_data, markdown: result.markdown_report, text: source.pages.map((page) => page.text).join('\n') };
}

/** The report of the same text by the rules alone. */
export async function analyzeWithRules(text: string, moduleType: ModuleType = 'post_secondary') {
  const { result } = await analyze({ bytes: Buffer.from(text), moduleType, today: '2026-06-01' });
  return { data: result.analysis_data, markdown: result.markdown_report };
}
