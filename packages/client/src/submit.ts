import type { GroundworkConnection } from './connection.ts';
import type { ModuleType, SubmittedAnalysis } from './contract.ts';
import { aborted, type GroundworkError, groundworkErrorFrom } from './errors.ts';
import { pause } from './pause.ts';

/** One assessment, as text or as a file (PDF, DOCX, ODT, RTF or TXT; the server judges by content), and what to make of it. */
export type AnalysisRequest = {
  moduleType: ModuleType;
  /** UUID of the case it belongs to; a case that does not exist yet is made. Left out: a new case. */
  caseId?: string;
  /** What people call the case; stored encrypted. */
  caseLabel?: string;
  /** The same key with the same document gives the same analysis for 24 hours, however often it is sent. */
  idempotencyKey?: string;
} & ({ documentText: string; file?: never } | { file: Blob; fileName?: string; documentText?: never });

export type SubmitOptions = {
  signal?: AbortSignal;
  /** When the submit limit is reached, or the server is too busy, wait as long as it asks and send again, instead of failing. */
  waitForRateLimit?: boolean;
};

/** Hands one assessment in and answers as soon as it is stored and queued. Fails with `GroundworkError`. */
export async function submitAnalysis(
  connection: GroundworkConnection,
  request: AnalysisRequest,
  { signal, waitForRateLimit = false }: SubmitOptions = {},
): Promise<SubmittedAnalysis> {
  for (;;) {
    try {
      return await send(connection, request, signal);
    } catch (thrown) {
      if (signal?.aborted) throw aborted(signal.reason);
      const error = groundworkErrorFrom(thrown);
      if (!waitForRateLimit || !isTooMuch(error)) throw error;
      await pause((error.retryAfterSeconds ?? defaultRetrySeconds) * 1000, signal);
      if (signal?.aborted) throw aborted(signal.reason);
    }
  }
}

const defaultRetrySeconds = 30;

/** Whether the server refused only because of how much there is just now; a proxy before it may limit too. */
function isTooMuch({ status, code }: GroundworkError): boolean {
  return status === 429 || code === 'busy' || code === 'overloaded' || code === 'backlog_full';
}

function send(connection: GroundworkConnection, request: AnalysisRequest, signal?: AbortSignal): Promise<SubmittedAnalysis> {
  const { moduleType, caseId, caseLabel, idempotencyKey } = request;
  if (request.documentText !== undefined) {
    const { documentText } = request;
    return connection.analyses.submit.mutate({ moduleType, caseId, caseLabel, idempotencyKey, documentText }, { signal });
  }
  return connection.analyses.submitDocument.mutate(formOf(request), { signal });
}

function formOf(request: AnalysisRequest & { file: Blob }): FormData {
  const form = new FormData();
  // Fields first: the server has read them when the file begins, and can refuse early.
  for (const field of ['moduleType', 'caseId', 'caseLabel', 'idempotencyKey'] as const) {
    const value = request[field];
    if (value !== undefined) form.set(field, value);
  }
  form.set('file', request.file, nameOf(request));
  return form;
}

function nameOf({ file, fileName }: { file: Blob; fileName?: string }): string {
  return fileName ?? (file instanceof File ? file.name : 'assessment');
}
