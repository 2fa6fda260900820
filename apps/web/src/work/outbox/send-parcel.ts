import * as z from 'zod/mini';
import { type Problem, parseJson, problemOfAnswer, unreachable } from '../../api/problem.ts';
import type { Parcel } from './outbox-state.ts';

/** How a try to send ended. */
export type SendOutcome = { is: 'accepted'; jobId: string } | { is: 'refused'; problem: Problem } | { is: 'brokenOff' };

/** A running upload. */
export interface Sending {
  outcome: Promise<SendOutcome>;
  breakOff: () => void;
}

const submittedSchema = z.object({ jobId: z.string() });

/** Uploads a parcel. It is an XMLHttpRequest because `fetch` tells nothing of the bytes that are gone; `onBytes` hears of them. */
export function sendParcel(parcel: Parcel, onBytes: (loaded: number) => void): Sending {
  const request = new XMLHttpRequest();
  const outcome = new Promise<SendOutcome>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onBytes(total > 0 ? (loaded / total) * parcel.size : 0);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => resolve({ is: 'refused', problem: unreachable() });
    request.ontimeout = request.onerror;
    request.onabort = () => resolve({ is: 'brokenOff' });
  });
  request.open('POST', '/api/ai-analysis/submit');
  request.setRequestHeader('Idempotency-Key', parcel.id);
  send(request, parcel);
  return { outcome, breakOff: () => request.abort() };
}

function send(request: XMLHttpRequest, { content, name, moduleType, caseId, caseLabel }: Parcel): void {
  const fields = { moduleType, caseId, ...(caseLabel && { caseLabel }) };
  if (content.kind === 'text') {
    request.setRequestHeader('Content-Type', 'application/json');
    request.send(JSON.stringify({ ...fields, documentText: content.text }));
    return;
  }
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('file', content.file, name);
  request.send(form);
}

function readAnswer(request: XMLHttpRequest): SendOutcome {
  if (request.status === 202) {
    const submitted = submittedSchema.safeParse(parseJson(request.responseText));
    if (submitted.success) return { is: 'accepted', jobId: submitted.data.jobId };
  }
  return { is: 'refused', problem: problemOfAnswer(request.status, request.responseText, request.getResponseHeader('Retry-After')) };
}
