/** `@groundwork/client`: hand assessments to a Groundwork server and get typed reports back. */
export { type Analyses, type CallOptions, createGroundworkClient, type GroundworkClient } from './client.ts';
export type { ConnectionOptions, GroundworkConnection } from './connection.ts';
export type {
  AnalysisListPage,
  AnalysisResult,
  AnalysisStatus,
  AppRouter,
  ListAnalysesInput,
  ModuleType,
  QueueHealth,
  Retries,
  ServerErrorData,
  SubmittedAnalysis,
} from './contract.ts';
export { GroundworkError, type GroundworkErrorCode, type GroundworkErrorFacts, type WaitingErrorCode } from './errors.ts';
export { type FollowOptions, isFinal } from './follow.ts';
export type { FinishedAnalysis, RunOptions, WaitOptions } from './run.ts';
export type { AnalysisRequest, SubmitOptions } from './submit.ts';
