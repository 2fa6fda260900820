import { moduleTypeSchema } from '@groundwork/analysis/schema';
import { z } from 'zod';

/** What the public client example writes for a case that does not exist yet. */
const newCaseWord = 'new-case-uuid';

const singleLine = (name: string, longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Give at most ${longest} characters.`)
    .regex(/^\P{Cc}*$/u, `The ${name} must be one line without control characters.`);

export const caseIdSchema = z
  .guid('Give a UUID, such as 0190b0f4-5e2c-7c30-9a3f-0b6f1c2d3e4f.')
  .transform((id) => id.toLowerCase())
  .meta({ description: 'The case the document belongs to. One that does not exist yet is created.', format: 'uuid' });

export const caseLabelSchema = singleLine('label', 200).meta({ description: 'How your office names the case. Kept encrypted.' });
const idempotencyKeySchema = singleLine('key', 255)
  .min(1, 'Give a key or leave it out.')
  .meta({ description: 'The same key and body gives the same job for 24 hours.' });

/** What is said about a document, whichever way it comes. */
const aboutDocument = { moduleType: moduleTypeSchema, caseLabel: caseLabelSchema.optional() };

/** Where a program has nothing to say it may send null. */
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

const restFields = {
  ...aboutDocument,
  caseLabel: orNull(caseLabelSchema),
  caseId: z
    .union([caseIdSchema, z.literal(newCaseWord).transform(() => undefined)], {
      error: `Give a UUID, or the word ${newCaseWord} to have a case made.`,
    })
    .meta({ description: `A UUID; a case that does not exist yet is created. The word \`${newCaseWord}\` makes a new one.` }),
  userId: orNull(
    z.union(
      [
        z
          .string()
          .max(200, 'Give at most 200 characters.')
          .regex(/^\P{Cc}*$/u, 'Leave out control characters.'),
        z.number(),
      ],
      {
        error: 'Give a text or a number.',
      },
    ),
  ).meta({ description: "Your app's own reference to its user. Kept on the job and in the audit trail." }),
  customerId: orNull(z.union([z.string(), z.number()], 'Give a text or a number.').transform(String)).meta({
    description: "If given, must be the caller's.",
  }),
};

/** The JSON body of `POST /submit`. */
export const textSubmissionSchema = z
  .object({
    ...restFields,
    documentText: z.string('Give the text of the assessment.').meta({ description: 'The text of the assessment.' }),
  })
  .meta({ id: 'TextSubmission' });

/** The fields beside `file` of a multipart `POST /submit`. */
export const fileSubmissionSchema = z.object(restFields).meta({ id: 'FileSubmission' });
export type RestSubmission = z.infer<typeof fileSubmissionSchema>;

/** The `Idempotency-Key` header. */
export const idempotencyHeaderSchema = idempotencyKeySchema.optional();

const trpcFields = { ...aboutDocument, caseId: caseIdSchema.optional(), idempotencyKey: idempotencyKeySchema.optional() };

/** The input of `analyses.submit`. */
export const submitTextInputSchema = z.object({ ...trpcFields, documentText: z.string() });

/** The fields of the form `analyses.submitDocument` takes; `file` comes from a browser's or Node's `FormData`. */
export const submitDocumentInputSchema = z.object({ ...trpcFields, file: z.instanceof(Blob, { error: 'Choose a file to upload.' }) });

/** What every way of submitting answers. */
export const submittedSchema = z
  .object({ jobId: z.uuid(), status: z.literal('waiting'), message: z.string(), isExisting: z.boolean() })
  .meta({ id: 'Submitted' });
export type Submitted = z.infer<typeof submittedSchema>;
