import type { JobsContext } from '@groundwork/jobs';
import type { Request } from 'express';
import { fieldErrors, invalidRequest, parseInput } from '../errors/field-errors.ts';
import { RequestError } from '../errors/request-error.ts';
import { requestIdOf } from '../http/request-id.ts';
import type { SignedInRequest } from '../http/signed-in.ts';
import { documentFromFile, documentFromText } from '../submission/document-of.ts';
import { createReadJson } from '../submission/read-json.ts';
import { readUpload } from '../submission/read-upload.ts';
import type { PassDoor } from '../submission/submission-door.ts';
import { fileSubmissionSchema, idempotencyHeaderSchema, textSubmissionSchema } from '../submission/submission-schema.ts';
import { submitDocument } from '../submission/submit-document.ts';

export interface AnswerSubmitSettings {
  jobs: JobsContext;
  passDoor: PassDoor;
  maxUploadBytes: number;
}

/** `POST /submit`: JSON with `documentText`, or a form with `file`. */
export function createAnswerSubmit({ jobs, passDoor, maxUploadBytes }: AnswerSubmitSettings) {
  const readJson = createReadJson(maxUploadBytes);

  const readText = async ({ request, response }: SignedInRequest) => {
    if (!request.is('application/json')) {
      throw new RequestError(
        'unsupported_media_type',
        'Send the text as JSON (application/json), or a file as a form (multipart/form-data).',
      );
    }
    const { documentText, ...submission } = parseInput(textSubmissionSchema, await readJson(request, response));
    return { submission, document: documentFromText(documentText, maxUploadBytes) };
  };

  const readFile = async ({ request }: SignedInRequest) => {
    const { file, fields } = await readUpload(request, maxUploadBytes);
    const submission = parseInput(fileSubmissionSchema, withoutBlanks(fields));
    return { submission, document: await documentFromFile(file.bytes, file.name, maxUploadBytes) };
  };

  const submit = async (caller: SignedInRequest) => {
    const { request, response, actor } = caller;
    const circumstances = { actor, idempotencyKey: idempotencyKeyOf(request), requestId: requestIdOf(response) };
    const { submission, document } = await (request.is('multipart/form-data') ? readFile(caller) : readText(caller));
    return submitDocument(jobs, circumstances, submission, document);
  };

  return async (caller: SignedInRequest): Promise<void> => {
    const { request, response } = caller;
    const giveBack = await passDoor(request, response);
    try {
      response.status(202).json(await submit(caller));
    } catch (error) {
      await giveBack();
      throw error;
    }
  };
}

function idempotencyKeyOf(request: Request): string | undefined {
  const parsed = idempotencyHeaderSchema.safeParse(request.get('Idempotency-Key'));
  if (!parsed.success) throw invalidRequest(fieldErrors(parsed.error).map(({ detail }) => ({ field: 'Idempotency-Key', detail })));
  return parsed.data;
}

/** A form sends an empty text for a field that was left empty. */
function withoutBlanks(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
