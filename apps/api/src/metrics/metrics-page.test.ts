import { randomUUID } from 'node:crypto';
import { cancelAnalysis, PermanentFailure, retryAnalyses } from '@groundwork/jobs';
import { aWorker, untilState } from '@groundwork/jobs/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, openTestApi, submitting, type TestApi } from '../testing/test-api.ts';

const token = 'a-token-of-the-operator';
let api: TestApi;
let open: TestApi;
beforeAll(async () => {
  [api, open] = await Promise.all([openTestApi({ env: { METRICS_TOKEN: token } }), openTestApi()]);
});
afterAll(async () => {
  await api?.drop();
  await open?.drop();
});

const look = (given: TestApi, headers: Record<string, string> = {}) => given.ask('/metrics', { key: null, headers });
const text = async (given: TestApi, headers: Record<string, string> = {}) => (await look(given, headers)).text();
const asOperator = { authorization: `Bearer ${token}` };
/** A line of a metric is a name, perhaps labels, and a figure. */
const aLine = /^[a-z_]+(\{[a-z]+="(?:[^"\\]|\\.)*"(,[a-z]+="(?:[^"\\]|\\.)*")*\})? (\+Inf|-?[0-9.e+-]+)$/;

describe('the metrics', () => {
  it('are for who has the token, and are not even there for others', async () => {
    expect((await look(api, asOperator)).status).toBe(200);
    expect((await look(api)).status).toBe(404);
    expect((await look(api, { authorization: 'Bearer another' })).status).toBe(404);
    expect((await api.ask('/metrics')).status).toBe(404);
  });

  it('are without a token for this machine alone, and not for what a proxy passes on', async () => {
    expect((await look(open)).status).toBe(200);
    for (const header of ['x-forwarded-for', 'forwarded', 'via']) expect((await look(open, { [header]: '203.0.113.7' })).status).toBe(404);
  });

  it('tell of the queue, of what the process did and of its requests, in the format Prometheus reads', async () => {
    const worker = aWorker(api.jobs, async () => {
      throw new PermanentFailure('document_corrupt', 'The file is damaged.');
    });
    const answer = await api.ask(
      '/api/ai-analysis/submit',
      submitting({ caseId: randomUUID(), caseLabel: 'Thornbury', moduleType: 'k12', documentText: 'Digit Span 7.' }),
    );
    const { jobId } = await bodyOf<{ jobId: string }>(answer);
    await untilState(api.jobs, jobId, ['failed']);
    await worker.drain(0);
    await retryAnalyses(api.jobs, { actor: api.jobs.clinician, jobIds: [jobId] });
    await cancelAnalysis(api.jobs, { actor: api.jobs.clinician, jobId });
    await api.ask(`/api/ai-analysis/status/${jobId}`);
    await api.jobs.database
      .sql`insert into model_providers (name, consecutive_failures, open_until) values ('a-provider', 5, now() + interval '1 minute')`;

    const metrics = await text(api, asOperator);
    for (const line of [
      'groundwork_postgres_up 1',
      'groundwork_analyses{state="cancelled"} 1',
      'groundwork_analyses{state="waiting"} 0',
      'groundwork_claims_total 1',
      'groundwork_failures_total{code="document_corrupt"} 1',
      'groundwork_retries_total 1',
      'groundwork_queue_depth{where="backlog"} 0',
      'groundwork_model_provider_state{provider="a-provider",state="open"} 1',
      'groundwork_model_provider_failures{provider="a-provider"} 5',
      'groundwork_event_streams 0',
      'groundwork_http_request_duration_seconds_count{method="GET",route="/api/ai-analysis/status/:jobId",status="2xx"} 1',
    ])
      expect(metrics.split('\n')).toContain(line);
    expect(metrics).toMatch(/^groundwork_event_loop_delay_seconds\{quantile="0.99"\} [0-9.e-]+$/m);
    for (const line of metrics.trim().split('\n')) if (!line.startsWith('#')) expect(line).toMatch(aLine);
    // Neither who nor what.
    expect(metrics).not.toContain(jobId);
    expect(metrics).not.toMatch(/Thornbury|north-valley|Digit Span|[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('count the streams that are open', async () => {
    const leaving = new AbortController();
    const stream = await api.ask('/api/trpc/analyses.onActivity', { headers: { accept: 'text/event-stream' }, signal: leaving.signal });
    expect(stream.status).toBe(200);
    expect(await text(api, asOperator)).toContain('groundwork_event_streams 1\n');
    leaving.abort();
    await expect.poll(() => text(api, asOperator)).toContain('groundwork_event_streams 0\n');
  });
});
