/** The life of an analysis: what the API and the worker may do with it. Bull and Redis are spoken in here and nowhere else. */
export type { Actor } from './actor.ts';
export type { AnalysisHandler, AnalysisJob, FinishedAnalysis } from './analysis-job.ts';
export { queueBoard } from './board.ts';
export { breakerStates } from './breaker.ts';
export { cancelAnalysis } from './cancel.ts';
export { listCases, renameCase } from './cases.ts';
export { type Clock, type JobsContext, type OpenJobsOptions, openJobs } from './context.ts';
export { type CounterName, type Counters, counterNames } from './counters.ts';
export { EnvironmentError, parseEnvironment } from './environment.ts';
export { DomainError, type DomainErrorCode, type DomainErrorFacts, domainErrorCodes } from './errors.ts';
export { watchEventLoop } from './event-loop.ts';
export { findRedisFaults } from './eviction.ts';
export { ClaimEnded, type ClaimEndReason, loggable, PermanentFailure, TransientFailure } from './failures.ts';
export { type QueueFigures, queueFigures } from './figures.ts';
export { followActivity } from './follow-activity.ts';
export { type FollowAnalysisOptions, followAnalysis, type ProgressEvent } from './follow-analysis.ts';
export { type QueueHealth, queueHealth, queueHealthSchema } from './health.ts';
export { type JobRunner, type JobRunnerOptions, startJobRunner } from './job-runner.ts';
export {
  type AnalysisListItem,
  type AnalysisListPage,
  type AnalysisListQuery,
  analysisListItem,
  analysisListItemSchema,
  listAnalyses,
} from './list.ts';
export { ModelProviderGivenUp } from './model-provider.ts';
export { queueName } from './queue.ts';
export { type QueueOverview, queueOverview, runsDeployment } from './queue-overview.ts';
export { redisForRateLimit } from './rate-limit.ts';
export { findStartFaults } from './readiness.ts';
export { type Reconciler, type Repairs, startReconciler } from './reconciler.ts';
export { type RedisAddress, redisAddressOf, redisEnvironmentSchema } from './redis-address.ts';
export { type AnalysisReport, analysisReportSchema, analysisResult } from './result.ts';
export { mostRetries, retriesSchema, retryAnalyses, retryAnalysis } from './retry.ts';
export { defaultJobSettings, type JobSettings, jobSettingsOf, type SharedEnvironment, sharedEnvironmentSchema } from './settings.ts';
export { analysisSource } from './source.ts';
export { type AnalysisStatus, analysisStatus, analysisStatusSchema } from './status.ts';
export { type Submission, type SubmitAnswer, submitAnalysis } from './submit.ts';
