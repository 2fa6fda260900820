import { z } from 'zod';
import { problemCodes } from '../errors/problem-codes.ts';

/** The body of every error (RFC 9457). */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'A URN that names the kind of problem.' }),
    title: z.string(),
    status: z.number().int().meta({ description: 'The HTTP status again.' }),
    detail: z.string().meta({ description: 'A sentence for a person: what happened, and the next step.' }),
    code: z.enum(problemCodes).meta({ description: 'The stable name of the problem, for programs.' }),
    requestId: z.string().meta({ description: 'Names this request in our logs.' }),
    errors: z
      .array(z.object({ field: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: 'The inputs that were not accepted.' }),
  })
  .meta({ id: 'Problem' });

/** The answer to a cancellation. */
export const cancelledSchema = z.object({ success: z.literal(true), message: z.string() }).meta({ id: 'Cancelled' });

/** Why each status can be answered, in words; the codes and titles of single problems are in `../errors/problem-codes.ts`. */
export const refusals: Record<number, string> = {
  400: 'Invalid: each field that was not accepted is named in `errors`.',
  401: 'No session, and no valid API key.',
  403: "The case, or the customer, is not the caller's.",
  404: "No such job, or another customer's.",
  409: 'The idempotency key was used with another body.',
  413: 'The document is too large.',
  415: 'The file is not a PDF, DOCX, ODT, RTF or TXT file, judged by its content; or the body is neither JSON nor a form.',
  422: 'The document cannot be read: it is empty, damaged or asks for a password.',
  429: 'Too many analysis requests, please try again later. `Retry-After` says when.',
  503: 'Too much is waiting or arriving (`overloaded`, `busy`), too much of this customer alone (`backlog_full`), or the database is away; `Retry-After` says when to try again.',
};
