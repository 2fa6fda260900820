import busboy from 'busboy';
import type { Request } from 'express';
import { invalidRequest } from '../errors/field-errors.ts';
import { RequestError } from '../errors/request-error.ts';
import { tooLarge } from './too-large.ts';

/** A multipart form as it came: one file in memory and the text fields beside it. */
export interface Upload {
  file: { bytes: Buffer; name: string | undefined };
  fields: Record<string, string>;
}

/** What a form needs around its file: boundaries, headers, the other fields. */
const formOverheadBytes = 256 * 1024;

/**
 * Reads an upload into memory, up to `maxBytes` of file. Whatever is wrong with it, the rest of the request is read and thrown away:
 * a browser or curl that is still sending when the connection closes never sees the answer.
 */
export function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  if (Number(request.get('Content-Length')) > maxBytes + formOverheadBytes) return Promise.reject(tooLarge(maxBytes));
  return collect(request, maxBytes).catch((error: unknown) => {
    request.resume();
    throw error;
  });
}

function collect(request: Request, maxBytes: number): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const form = openForm(request, maxBytes);
    const fields: Upload['fields'] = {};
    const files: Upload['file'][] = [];
    const refuse = (error: Error) => {
      request.unpipe(form);
      reject(error);
    };

    form.on('field', (name, value) => {
      fields[name] = value;
    });
    form.on('file', (field, stream, { filename }) => {
      if (field !== 'file') refuse(invalidRequest([{ field, detail: 'Send the document in the field "file".' }]));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => refuse(tooLarge(maxBytes)));
      stream.on('error', () => refuse(brokenForm()));
      stream.on('end', () => files.push({ bytes: Buffer.concat(chunks), name: filename }));
    });
    form.on('filesLimit', () => refuse(invalidRequest([{ field: 'file', detail: 'Send one file per request.' }])));
    form.on('fieldsLimit', () => refuse(tooManyParts()));
    form.on('partsLimit', () => refuse(tooManyParts()));
    form.on('error', (cause) => refuse(brokenForm(cause)));
    form.on('close', () => {
      const [file] = files;
      if (file) resolve({ file, fields });
      else refuse(invalidRequest([{ field: 'file', detail: 'Choose a file to upload.' }]));
    });
    request.on('aborted', () => refuse(brokenForm()));
    request.pipe(form);
  });
}

function openForm(request: Request, maxBytes: number): busboy.Busboy {
  try {
    // busboy tells of the limit when it is reached, not when it is passed.
    const limits = { files: 1, fileSize: maxBytes + 1, fields: 20, fieldSize: 64 * 1024, parts: 30 };
    return busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch (cause) {
    throw brokenForm(cause);
  }
}

function tooManyParts(): RequestError {
  return invalidRequest([{ field: 'body', detail: 'The form has more fields than a submission knows.' }]);
}

function brokenForm(cause?: unknown): RequestError {
  return new RequestError('invalid_request', 'The upload arrived incomplete and nothing was stored. Please send it again.', { cause });
}
