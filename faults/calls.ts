import { type AnalysisStatus, createGroundworkClient, type GroundworkClient } from '@groundwork/client';
import { analysisStates } from '@groundwork/db';
import { z } from 'zod';
import type { Call, Outcome, Seen } from './history.ts';
import type { Random } from './random.ts';

/** A customer's way to the API: an address behind which any of the API processes answers, and the key. */
export interface Door {
  url: string;
  apiKey: string;
  client: GroundworkClient;
}

/** Who does not hear for so long goes on without knowing. Milliseconds. */
const patienceMs = 8000;

const moduleType = 'post_secondary';
const fileName = 'assessment.txt';

export function openDoor(url: string, apiKey: string): Door {
  return { url, apiKey, client: createGroundworkClient({ url, apiKey }) };
}

/** Makes one call over HTTP, by REST or tRPC as chance has it, and says what the client knows afterwards. */
export async function perform(door: Door, call: Call, random: Random): Promise<Outcome> {
  const signal = AbortSignal.timeout(patienceMs);
  const isRest = random.chance(0.5);
  try {
    return { kind: 'ok', seen: await (isRest ? byRest(door, call, signal) : byTrpc(door, call, signal)) };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Half of the documents come as files; which, follows from the text, so that a request that is sent again is the same. */
function isFile(text: string): boolean {
  return text.length % 2 === 0;
}

async function byTrpc({ client }: Door, call: Call, signal: AbortSignal): Promise<Seen> {
  const { analyses } = client.trpc;
  switch (call.op) {
    case 'submit': {
      const { caseId, key, text } = call;
      const request = { moduleType, caseId, ...(key !== null && { idempotencyKey: key }) } as const;
      const document = isFile(text) ? { file: new Blob([text]), fileName } : { documentText: text };
      const { jobId, isExisting } = await client.analyses.submit({ ...request, ...document }, { signal });
      return { jobIds: [jobId], isExisting };
    }
    case 'cancel':
      return seenOf(await analyses.cancel.mutate({ jobId: call.jobId }, { signal }));
    case 'retry':
      return seenOf(await analyses.retry.mutate({ jobId: call.jobId }, { signal }));
    case 'status':
      return seenOf(await client.analyses.status(call.jobId, { signal }));
    case 'result':
      return { jobIds: [(await analyses.result.query({ jobId: call.jobId }, { signal })).jobId] };
    case 'list':
      return { jobIds: (await client.analyses.list({ limit: 50 }, { signal })).items.map(({ jobId }) => jobId) };
  }
}

async function byRest(door: Door, call: Call, signal: AbortSignal): Promise<Seen> {
  switch (call.op) {
    case 'submit': {
      const { jobId, isExisting } = submittedSchema.parse(await ask(door, 'POST', 'submit', signal, submission(call)));
      return { jobIds: [jobId], isExisting };
    }
    case 'cancel':
      await ask(door, 'DELETE', call.jobId, signal);
      return { jobIds: [call.jobId] };
    case 'status': {
      const { jobId, status, seq, progress } = statusSchema.parse(await ask(door, 'GET', `status/${call.jobId}`, signal));
      return { jobIds: [jobId], state: status, seq, progress };
    }
    case 'result':
      return { jobIds: [resultSchema.parse(await ask(door, 'GET', `result/${call.jobId}`, signal)).jobId] };
    // REST has neither.
    case 'retry':
    case 'list':
      return byTrpc(door, call, signal);
  }
}

const submittedSchema = z.object({ jobId: z.string(), isExisting: z.boolean() });
const resultSchema = z.object({ jobId: z.string(), result: z.object({ markdown_report: z.string() }) });
const statusSchema = z.object({ jobId: z.string(), status: z.enum(analysisStates), seq: z.number(), progress: z.number() });

function submission({ caseId, key, text }: Extract<Call, { op: 'submit' }>): Pick<RequestInit, 'body' | 'headers'> {
  const headers: Record<string, string> = key === null ? {} : { 'idempotency-key': key };
  if (!isFile(text)) {
    return {
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ caseId, moduleType, documentText: text }),
    };
  }
  const form = new FormData();
  form.set('caseId', caseId);
  form.set('moduleType', moduleType);
  form.set('file', new Blob([text]), fileName);
  return { headers, body: form };
}

/** An answer that is no success; `code` is the problem's, or the bare status. */
class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

async function ask({ url, apiKey }: Door, method: string, path: string, signal: AbortSignal, sent: RequestInit = {}): Promise<unknown> {
  const headers = new Headers(sent.headers);
  headers.set('authorization', `Bearer ${apiKey}`);
  const response = await fetch(`${url}/api/ai-analysis/${path}`, { ...sent, method, headers, signal });
  const body: unknown = await response.json();
  if (response.ok) return body;
  throw new Refusal(z.object({ code: z.string() }).safeParse(body).data?.code ?? `http_${response.status}`, response.status);
}

function seenOf({ jobId, status, seq, progress }: AnalysisStatus): Seen {
  return { jobIds: [jobId], state: status, seq, progress };
}

/** How an answer tells why not: REST and the client's errors carry it themselves, tRPC's below `data`, a door before the router in its body. */
const refusals = [
  z.object({ code: z.string(), status: z.number().min(400) }),
  z
    .object({ data: z.object({ code: z.string(), httpStatus: z.number() }) })
    .transform(({ data }) => ({ ...data, status: data.httpStatus })),
  z
    .object({ meta: z.object({ responseJSON: z.object({ code: z.string(), status: z.number() }) }) })
    .transform(({ meta }) => meta.responseJSON),
] as const;

/** A refusal is an answer; a server in trouble, or none, leaves open whether it happened. "Overloaded" is said before anything is stored. */
export function outcomeOf(error: unknown): Outcome {
  for (const refusal of refusals) {
    const { data } = refusal.safeParse(error);
    if (data)
      return data.status < 500 || data.code === 'overloaded' ? { kind: 'fail', code: data.code } : { kind: 'info', reason: data.code };
  }
  return { kind: 'info', reason: error instanceof Error ? error.message : 'unknown' };
}
