import { OpenAPIRegistry, OpenApiGeneratorV31, type ResponseConfig } from '@asteasolutions/zod-to-openapi';
import { analysisReportSchema, analysisStatusSchema, mostRetries, queueHealthSchema, retriesSchema } from '@groundwork/jobs';
import { z } from 'zod';
import { fileSubmissionSchema, idempotencyHeaderSchema, submittedSchema, textSubmissionSchema } from '../submission/submission-schema.ts';
import { jobsInputSchema } from '../trpc/job-input.ts';
import { cancelledSchema, problemSchema, refusals } from './answers.ts';

const base = '/api/ai-analysis';
const tags = ['Analyses'];
const jobParams = z.object({ jobId: z.uuid().meta({ description: 'The id that submitting answered.' }) });
const notCompletedSchema = z
  .object({ ...problemSchema.shape, jobId: z.uuid(), status: analysisStatusSchema.shape.status, error: z.string().optional() })
  .meta({ id: 'NotCompleted', description: "A problem whose `status` is the job's, not HTTP's." });

function answers(schema: z.ZodType, description: string): ResponseConfig {
  return { description, content: { 'application/json': { schema } } };
}

function refusedWith(...statuses: number[]): Record<number, ResponseConfig> {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: refusals[status] ?? '', content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );
}

function describeRoutes(registry: OpenAPIRegistry): void {
  const file = z
    .string()
    .meta({ format: 'binary', description: 'A PDF, DOCX, ODT, RTF or TXT file, up to 25 MB unless configured otherwise.' });
  registry.registerPath({
    method: 'post',
    path: `${base}/submit`,
    operationId: 'submitAnalysis',
    tags,
    summary: 'Submit an assessment',
    description: 'Answers at once; the analysis runs in the background. Send the text as JSON, or a file as a form.',
    request: {
      headers: z.object({ 'Idempotency-Key': idempotencyHeaderSchema }),
      body: {
        required: true,
        content: {
          'application/json': { schema: textSubmissionSchema },
          'multipart/form-data': { schema: z.object({ ...fileSubmissionSchema.shape, file }) },
        },
      },
    },
    responses: { 202: answers(submittedSchema, 'Queued.'), ...refusedWith(400, 401, 403, 409, 413, 415, 422, 429, 503) },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/status/{jobId}`,
    operationId: 'analysisStatus',
    tags,
    summary: 'Ask how far an analysis is',
    request: { params: jobParams },
    responses: { 200: answers(analysisStatusSchema, 'The state, progress and stage.'), ...refusedWith(401, 404) },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/result/{jobId}`,
    operationId: 'analysisResult',
    tags,
    summary: 'Fetch the report',
    request: { params: jobParams },
    responses: {
      200: answers(analysisReportSchema, 'The report as Markdown and as data.'),
      ...refusedWith(401, 404),
      409: {
        description: 'Not completed; `status` says where it stands and `error` why it failed.',
        content: { 'application/problem+json': { schema: notCompletedSchema } },
      },
    },
  });
  registry.registerPath({
    method: 'delete',
    path: `${base}/{jobId}`,
    operationId: 'cancelAnalysis',
    tags,
    summary: 'Cancel an analysis, also one that is running',
    request: { params: jobParams },
    responses: { 200: answers(cancelledSchema, 'Cancelled.'), ...refusedWith(401, 404), ...refusedWith(409) },
  });
  registry.registerPath({
    method: 'post',
    path: `${base}/{jobId}/retry`,
    operationId: 'retryAnalysis',
    tags,
    summary: 'Start a failed or cancelled analysis again',
    description: 'With the document it has, from the last stage it finished. It is not counted as a submission.',
    request: { params: jobParams },
    responses: { 200: answers(analysisStatusSchema, 'It waits for its turn.'), ...refusedWith(401, 404, 409) },
  });
  registry.registerPath({
    method: 'post',
    path: `${base}/retry`,
    operationId: 'retryAnalyses',
    tags,
    summary: 'Start many failed or cancelled analyses again',
    description: `Up to ${mostRetries} at a time. One that cannot be started again keeps none of the others back; the answer says what became of each.`,
    request: { body: { required: true, content: { 'application/json': { schema: jobsInputSchema } } } },
    responses: { 200: answers(retriesSchema, 'What became of each.'), ...refusedWith(400, 401) },
  });
  registry.registerPath({
    method: 'get',
    path: `${base}/health`,
    operationId: 'queueHealth',
    tags: ['Health'],
    summary: 'Ask whether the queue works; needs no sign-in',
    security: [],
    responses: {
      200: answers(queueHealthSchema, 'Healthy, with the counts.'),
      503: answers(queueHealthSchema, 'Redis or Postgres is away, or analyses wait and nobody works on them; `problem` says so in words.'),
    },
  });
}

/** The OpenAPI 3.1 document of the REST routes, from the schemas that check them. */
export function openApiDocument(publicUrl: string) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'apiKey', { type: 'http', scheme: 'bearer', description: 'An API key of your customer.' });
  describeRoutes(registry);
  return new OpenApiGeneratorV31(registry.definitions, { sortComponents: 'alphabetically' }).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Groundwork',
      version: '1.0.0',
      description:
        'Turns an assessment document into a reviewed accommodation report, in the background. Errors are `application/problem+json`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    security: [{ apiKey: [] }],
  });
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;
