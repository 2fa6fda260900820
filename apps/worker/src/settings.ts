import { z } from 'zod';
import type { AnalysisLimits } from './analysis-process/analysis-process.ts';

const wholeNumber = z.coerce.number().int();

/** The environment variables of a worker, beside those it shares with the API; an app that runs a worker extends its own schema with them. */
export const workerVariables = {
  ANALYSIS_ENGINE: z.enum(['local'], { error: 'must be "local"' }).default('local'),
  WORKER_PROBE_PORT: wholeNumber.min(1).max(65_535).optional(),
  ANALYSIS_TIME_LIMIT_S: wholeNumber.min(1).max(3600).default(120),
  ANALYSIS_MEMORY_LIMIT_MB: wholeNumber.min(128).default(1024),
};

const environmentSchema = z.object({ ...workerVariables, WORKER_CONCURRENCY: wholeNumber }).omit({ ANALYSIS_ENGINE: true });

/** How a worker works. */
export interface WorkerSettings {
  /** Analyses at a time, each in a child process of its own. */
  concurrency: number;
  /** The model provider its engine asks, by name: all workers share one breaker and one limit for it. None for the local engine. */
  modelProvider?: string;
  limits: AnalysisLimits;
}

export function workerSettingsOf(env: z.infer<typeof environmentSchema>): WorkerSettings {
  return {
    concurrency: env.WORKER_CONCURRENCY,
    limits: { timeMs: env.ANALYSIS_TIME_LIMIT_S * 1000, memoryBytes: env.ANALYSIS_MEMORY_LIMIT_MB * 1024 * 1024 },
  };
}
