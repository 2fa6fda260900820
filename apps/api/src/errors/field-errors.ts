import type { z } from 'zod';
import { type FieldError, RequestError } from './request-error.ts';

/** The inputs a schema did not accept, each by its name. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.') || 'body', detail: issue.message }));
}

/** The error a caller gets for inputs that were not accepted; its sentence names every one of them. */
export function invalidRequest(fields: FieldError[], cause?: unknown): RequestError {
  const detail = fields.map(({ field, detail }) => `${field}: ${detail}`).join(' ');
  return new RequestError('invalid_request', `The request was not accepted. ${detail}`, { fields, cause });
}

/** What is asked for, where a schema does not say it in words of its own. */
const expectations: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

const inWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_value') return `Give one of ${issue.values.join(', ')}.`;
  if (issue.code !== 'invalid_type') return undefined;
  return issue.input === undefined ? 'This is missing.' : `Give ${expectations[issue.expected] ?? issue.expected}.`;
};

/** Reads `input` by the schema, or throws the error that names each field. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input, { error: inWords });
  if (!parsed.success) throw invalidRequest(fieldErrors(parsed.error), parsed.error);
  return parsed.data;
}
