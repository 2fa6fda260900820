/** The database: tables, transitions, queries, sealing. Whoever needs data calls a function of this list; nobody else speaks SQL. */

export type { PersonOrKey } from './analyses/audit-of.ts';
export { type BecameDue, becomeDue, wakePostponed } from './analyses/become-due.ts';
export { cancelAnalysisRow } from './analyses/cancel.ts';
export { type CheckpointKey, readCheckpoint, writeCheckpoint } from './analyses/checkpoints.ts';
export { type Claim, type ClaimOutcome, claimAnalysisRow } from './analyses/claim.ts';
export { type Completion, completeAnalysisRow } from './analyses/complete.ts';
export { countByState } from './analyses/count-by-state.ts';
export { delayAnalysisRow, type Failure, failAnalysisRow } from './analyses/fail.ts';
export { findAnalysis } from './analyses/find-analysis.ts';
export { findPlaceInLine, type PlaceInLine } from './analyses/find-place-in-line.ts';
export { findResult } from './analyses/find-result.ts';
export { findSourceText } from './analyses/find-source-text.ts';
export { handBackRow } from './analyses/hand-back.ts';
export { extendLeases } from './analyses/heartbeat.ts';
export { insertSubmission, type NewSubmission, type SubmissionOutcome } from './analyses/insert-submission.ts';
export { type AnalysisFilter, findSummaries, listAnalysisRows } from './analyses/list-analyses.ts';
export { listEventsAfter } from './analyses/list-events.ts';
export { type ChangedAnalysis, changedAnalyses, latestSeqs } from './analyses/look-for-news.ts';
export type { MovedAnalysis } from './analyses/move-analysis.ts';
export { openDocument } from './analyses/open-document.ts';
export { countPostponed, holdOffRow, type Postponement, postponeRow } from './analyses/postpone.ts';
export { pruneIdempotencyKeys } from './analyses/prune.ts';
export { recentPace } from './analyses/recent-pace.ts';
export { type ProgressRecord, recordProgressRow } from './analyses/record-progress.ts';
export { type DueDispatch, findDueDispatches, findSpentDispatches, nextDispatches } from './analyses/redispatch.ts';
export { type ReleasePolicy, releaseBacklog, releaseBatch } from './analyses/release.ts';
export { findStates, retryAnalysisRows } from './analyses/retry.ts';
export type { AnalysisProgress, AnalysisSummary } from './analyses/rows.ts';
export { type LostPolicy, type TakenBack, takeBackLost } from './analyses/take-back-lost.ts';
export {
  type AnalysisState,
  type AnalysisTransition,
  analysisStates,
  analysisTransitions,
  finalStates,
  isFinal,
} from './analysis-states.ts';
export { type CaseSummary, findCases, renameCaseRow } from './cases/cases.ts';
export { isDatabaseAway } from './database-away.ts';
export {
  changeModelProvider,
  findModelProvider,
  listModelProviders,
  type ModelProvider,
  type ModelProviderUse,
} from './fleet/model-provider.ts';
export { forgetWorker, reportWorker, type WorkerPresence } from './fleet/workers.ts';
export { isMigrated, migrateDatabase } from './migrations.ts';
export { newId } from './new-id.ts';
export { asOnlyReconciler } from './one-at-a-time.ts';
export { type Database, type DatabaseOptions, openDatabase, pingDatabase } from './open-database.ts';
export { type ApiKey, createApiKey, findApiKey, replaceApiKey } from './people/api-keys.ts';
export { authDatabase } from './people/auth-database.ts';
export {
  type Customer,
  createCustomer,
  findCustomer,
  findPasswordHash,
  findUserByEmail,
  findUserById,
  type Person,
  savePerson,
} from './people/people.ts';
export { type QueueActivity, readActivity } from './queue/activity.ts';
export { type CustomerBacklog, paceSeconds, readBacklog } from './queue/backlog.ts';
export { answerCanary, type CanaryPolicy, takeDueCanary } from './queue/canary.ts';
export { countFailures, type FailureCount } from './queue/count-failures.ts';
export { type CustomerLine, lineByCustomer } from './queue/line-by-customer.ts';
export { type Role, roles } from './schema/people.ts';
export { createSealer, EncryptionKeyError, SealBrokenError, type SealedIdentity, type Sealer } from './sealing.ts';
export type { Store } from './store.ts';
