import type { AppRouter } from '@groundwork/api/router';
import type { TRPCClientError } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/**
 * What the server promises, taken from its own router; nothing is declared twice. The published package carries this file's types written out in
 * full (`build/write-contract.ts`), so that an app needs neither our server nor its libraries.
 */
export type { AppRouter };

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;

/** Where an analysis stands: its state, progress from 0 to 100, the stage in words, and the error when it failed. */
export type AnalysisStatus = Outputs['analyses']['status'];
/** The report: `markdown_report` for people, `analysis_data` for programs. */
export type AnalysisResult = Outputs['analyses']['result']['result'];
/** What a submit answers; `isExisting` says that the same idempotency key had been used before. */
export type SubmittedAnalysis = Outputs['analyses']['submit'];
/** One page of your customer's analyses; `nextCursor` asks for the next. */
export type AnalysisListPage = Outputs['analyses']['list'];
/** What to list: a search, states, a module; all of them when nothing is named. */
export type ListAnalysesInput = Inputs['analyses']['list'];
/** What became of each analysis that was to be taken up again: `retried`, or `not_retryable` with its status, or `not_found`. */
export type Retries = Outputs['analyses']['retryMany'];
/** Whether the queue works, and how many analyses are in each state. */
export type QueueHealth = Outputs['queue']['health'];
/** Who has what in the queue, who works on it, and how the model providers are; for administrators. */
export type QueueOverview = Outputs['queue']['overview'];
/** Who reads the report: `post_secondary`, `k12` or `tutoring`. */
export type ModuleType = Inputs['analyses']['submit']['moduleType'];

/** What the server says beside the sentence when it refuses a call. */
export type ServerErrorData = NonNullable<TRPCClientError<AppRouter>['data']>;

/** The stable name of what the server refused, and why. */
export type ProblemCode = ServerErrorData['code'];
/** An input that was not accepted, by its name. */
export type FieldError = ServerErrorData['fields'][number];
/** A case of your customer, as a line of a list. */
export type CaseSummary = Outputs['cases']['list'][number];
