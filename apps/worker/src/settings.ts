import { type ModelSettings, ModelSettingsError, modelSettingsOf, modelVariables } from '@groundwork/analysis/model-provider';
import { EnvironmentError } from '@groundwork/jobs';
import { z } from 'zod';
import type { AnalysisLimits } from './analysis-process/analysis-process.ts';

const wholeNumber = z.coerce.number().int();

/** The environment variables of a worker, beside those it shares with the API; an app that runs a worker extends its own schema with them. */
export const workerVariables = {
  ...modelVariables,
  WORKER_PROBE_PORT: wholeNumber.min(1).max(65_535).optional(),
  ANALYSIS_TIME_LIMIT_S: wholeNumber.min(1).max(3600).default(300),
  ANALYSIS_SCAN_TIME_LIMIT_S: wholeNumber.min(1).max(7200).default(1800),
  ANALYSIS_MEMORY_LIMIT_MB: wholeNumber.min(128).default(1024),
};

const environmentSchema = z.object({ ...workerVariables, WORKER_CONCURRENCY: wholeNumber });

/** How a worker works. */
export interface WorkerSettings {
  /** Analyses at a time, each in a child process of its own. */
  concurrency: number;
  /** The model provider its engine asks, by name: all workers share one breaker and one limit for it. None for the local engine. */
  modelProvider?: string;
  /** How its engine asks a language model; none for the local engine. */
  model?: ModelSettings;
  limits: AnalysisLimits;
}

/** @throws EnvironmentError when the engine is to ask a language model and its settings do not fit together */
export function workerSettingsOf(env: z.infer<typeof environmentSchema>): WorkerSettings {
  const model = readModelSettings(env);
  return {
    ...(model && { model, modelProvider: model.provider }),
    concurrency: env.WORKER_CONCURRENCY,
    limits: {
      timeMs: env.ANALYSIS_TIME_LIMIT_S * 1000,
      scanTimeMs: env.ANALYSIS_SCAN_TIME_LIMIT_S * 1000,
      memoryBytes: env.ANALYSIS_MEMORY_LIMIT_MB * 1024 * 1024,
    },
  };
}

function readModelSettings(env: z.infer<typeof environmentSchema>): ModelSettings | undefined {
  try {
    return modelSettingsOf(env);
  } catch (error) {
    if (error instanceof ModelSettingsError) throw new EnvironmentError(error.message);
    throw error;
  }
}
