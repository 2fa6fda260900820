import express, { type Request, type Response } from 'express';
import { RequestError } from '../errors/request-error.ts';
import { tooLarge } from './too-large.ts';

/** What JSON adds to a text: quotes, escapes of its line ends, the other fields. */
const jsonOverheadBytes = 1024 * 1024;

/** Makes the reader of JSON bodies whose text may be as large as a file; `refuse` makes the refusal of a larger one. */
export function createReadJson(
  maxBytes: number,
  refuse: () => RequestError = () => tooLarge(maxBytes),
): (request: Request, response: Response) => Promise<unknown> {
  const parse = express.json({ limit: maxBytes + jsonOverheadBytes, strict: false });
  return (request, response) =>
    new Promise((resolve, reject) => {
      parse(request, response, (error?: unknown) => (error ? reject(jsonProblem(error, refuse)) : resolve(request.body)));
    });
}

function jsonProblem(error: unknown, refuse: () => RequestError): unknown {
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return refuse();
    case 'entity.parse.failed':
      return new RequestError('invalid_json', 'The body is not valid JSON. Check quotes, commas and line breaks, and send it again.');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new RequestError('unsupported_media_type', 'Send JSON in UTF-8, plain or compressed with gzip, deflate or br.');
    case 'request.aborted':
    case 'request.size.invalid':
      return new RequestError('invalid_request', 'The request arrived incomplete and nothing was stored. Please send it again.');
    default:
      // What the decompressor says of bytes that are not what `Content-Encoding` says.
      return isDecodingError(error)
        ? new RequestError('invalid_request', 'The body could not be decompressed; check its Content-Encoding. Nothing was stored.', {
            cause: error,
          })
        : error;
  }
}

function isDecodingError(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(Z_|ERR_(_ERROR_FORMAT|_ERROR|BROTLI|ZSTD|PADDING))|^ZSTD_/.test(String(error.code))
  );
}
