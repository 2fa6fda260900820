import { moduleTypeSchema } from '@groundwork/analysis/schema';
import { analysisStates } from '@groundwork/db';
import {
  type AnalysisStatus,
  analysisListItem,
  analysisResult,
  analysisStatus,
  cancelAnalysis,
  followActivity,
  followAnalysis,
  listAnalyses,
  retryAnalyses,
  retryAnalysis,
} from '@groundwork/jobs';
import { tracked } from '@trpc/server';
import type {} from '@trpc/server/unstable-core-do-not-import';
import { z } from 'zod';
import { withTrpcErrors } from '../errors/trpc-error.ts';
import { documentFromFile, documentFromText } from '../submission/document-of.ts';
import { caseIdSchema, submitDocumentInputSchema, submitTextInputSchema } from '../submission/submission-schema.ts';
import { submitDocument } from '../submission/submit-document.ts';
import { jobInputSchema, jobsInputSchema } from './job-input.ts';
import { procedure, router, submitProcedure } from './trpc.ts';

const listInputSchema = z.object({
  search: z.string().max(200).optional(),
  states: z.array(z.enum(analysisStates)).max(analysisStates.length).optional(),
  moduleType: moduleTypeSchema.optional(),
  caseId: caseIdSchema.optional(),
  cursor: z.guid('Give the cursor that the page before ended with.').nullish(),
  limit: z.number().int().min(1).max(100).default(25),
});

/** The id of the last event a client saw; a reconnecting EventSource sends it by itself. */
const lastEventIdSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'The last event id is a number.')
  .nullish();

/** The analyses of the caller's customer: submit, follow, fetch, cancel, retry. */
export const analysesRouter = router({
  submit: submitProcedure.input(submitTextInputSchema).mutation(({ ctx, input }) => {
    const { documentText, idempotencyKey, ...submission } = input;
    const document = documentFromText(documentText, ctx.deployment.maxUploadBytes);
    return submitDocument(ctx.jobs, { actor: ctx.actor, idempotencyKey, requestId: ctx.requestId }, submission, document);
  }),

  submitDocument: submitProcedure
    .input(
      z
        .instanceof(FormData)
        .transform((form): Record<string, unknown> => Object.fromEntries(form))
        .pipe(submitDocumentInputSchema),
    )
    .mutation(async ({ ctx, input }) => {
      const { file, idempotencyKey, ...submission } = input;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const document = await documentFromFile(bytes, file instanceof File ? file.name : undefined, ctx.deployment.maxUploadBytes);
      return submitDocument(ctx.jobs, { actor: ctx.actor, idempotencyKey, requestId: ctx.requestId }, submission, document);
    }),

  status: procedure.input(jobInputSchema).query(({ ctx, input }) => analysisStatus(ctx.jobs, { actor: ctx.actor, ...input })),

  result: procedure.input(jobInputSchema).query(({ ctx, input }) => analysisResult(ctx.jobs, { actor: ctx.actor, ...input })),

  list: procedure
    .input(listInputSchema)
    .query(({ ctx, input }) => listAnalyses(ctx.jobs, { actor: ctx.actor, ...input, cursor: input.cursor ?? undefined })),

  /** One analysis as a line of the list: its status, what it is about, and what it found. */
  item: procedure.input(jobInputSchema).query(({ ctx, input }) => analysisListItem(ctx.jobs, { actor: ctx.actor, ...input })),

  cancel: procedure
    .input(jobInputSchema)
    .mutation(({ ctx, input }) => cancelAnalysis(ctx.jobs, { actor: ctx.actor, requestId: ctx.requestId, ...input })),

  retry: procedure
    .input(jobInputSchema)
    .mutation(({ ctx, input }) => retryAnalysis(ctx.jobs, { actor: ctx.actor, requestId: ctx.requestId, ...input })),

  /** Starts all of these again that failed or were cancelled; says of each what became of it. */
  retryMany: procedure
    .input(jobsInputSchema)
    .mutation(({ ctx, input }) => retryAnalyses(ctx.jobs, { actor: ctx.actor, requestId: ctx.requestId, ...input })),

  /** Every step of one analysis after `lastEventId`, also those that happened before the call; ends after the final one. */
  onProgress: procedure.input(z.object({ ...jobInputSchema.shape, lastEventId: lastEventIdSchema })).subscription(async function* ({
    ctx,
    input,
    signal,
  }) {
    const { jobId, lastEventId } = input;
    const events = followAnalysis(ctx.jobs, { actor: ctx.actor, jobId, afterSeq: Number(lastEventId ?? 0), signal });
    for await (const event of withTrpcErrors<AnalysisStatus>(ctx.live.keep(ctx.actor, events))) yield tracked(String(event.seq), event);
  }),

  /** Whatever changes among the customer's analyses, newest state, at least once; one connection for a whole page. */
  onActivity: procedure.subscription(async function* ({ ctx, signal }) {
    yield* withTrpcErrors(ctx.live.keep(ctx.actor, followActivity(ctx.jobs, { actor: ctx.actor, signal })));
  }),
});
