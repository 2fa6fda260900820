/** For tests: jobs on a database and a Redis prefix of their own, and workers whose analyses do what the test needs. */

export { analyseQuickly, analyseUntilStopped, anEmptyReport } from './handlers.ts';
export { type Line, openLine } from './line.ts';
export { claimAndDie } from './lost-worker.ts';
export { openRedisLine, type RedisLine } from './redis-line.ts';
export { aSubmission } from './submissions.ts';
export { openTestJobs, type TestJobs, type TestJobsOptions, testRedis } from './test-jobs.ts';
export { aWorker, untilState } from './worker.ts';
export { startWorkerProcess, type WorkerProcess } from './worker-process.ts';
