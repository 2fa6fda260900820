import { RequestError } from '../errors/request-error.ts';

/** A document above the limit, said in the unit people know. */
export function tooLarge(maxBytes: number): RequestError {
  const limit = `${Math.floor(maxBytes / (1024 * 1024))} MB`;
  return new RequestError(
    'too_large',
    `This document is larger than ${limit}, the most that can be analysed. Nothing was stored. Print it to a smaller PDF, or upload only the assessment itself.`,
  );
}
