import { z } from 'zod';
import type { Model } from '../ask-model.ts';
import { goOnWithout } from './fall-back.ts';
import { describeModel, openModel } from './open-model.ts';
import { ModelSettingsError, modelSettingsOf, modelVariables } from './settings.ts';

/**
 * The model that environment variables describe, for a program that makes one report and tries once.
 * @throws ModelSettingsError
 */
export function modelOfEnvironment(env: Record<string, string | undefined>): Model {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = z.object(modelVariables).safeParse({ ...given, ANALYSIS_ENGINE: 'llm' });
  if (!parsed.success)
    throw new ModelSettingsError(`The settings of the model are not right:\n  ${parsed.error.issues.map(lineOf).join('\n  ')}`);
  const settings = modelSettingsOf(parsed.data);
  if (!settings) throw new ModelSettingsError('There are no settings for a model.');
  const call = openModel(settings);
  return {
    ...describeModel(settings),
    ask: (request) =>
      call(request, new AbortController().signal).catch((error: unknown) => {
        const gone = goOnWithout(error, settings, true);
        if (gone) return gone;
        throw error;
      }),
  };
}

function lineOf({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.')}: ${message}`;
}
