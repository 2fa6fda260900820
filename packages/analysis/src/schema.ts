import { z } from 'zod';

/**
 * The report's data, version 1: what every engine returns, what is stored, and what REST, tRPC and the command line answer.
 * This file is the package's light door (`@groundwork/analysis/schema`): zod only, safe in a browser.
 */

/** The three kinds of report a document can be turned into; the reader of each is named in `docs/modules.md`. */
export const moduleTypes = ['post_secondary', 'k12', 'tutoring'] as const;
export const moduleTypeSchema = z.enum(moduleTypes).meta({ description: 'Who the report is for.' });
export type ModuleType = z.infer<typeof moduleTypeSchema>;

/** The formats the engine reads. Which one a file is, is judged by its content, never by its name. */
export const documentKinds = ['pdf', 'docx', 'odt', 'rtf', 'txt'] as const;
export const documentKindSchema = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** Metrics a score can be printed in. `w`, age and grade equivalents and raw scores are never converted. */
export const scoreTypes = [
  'standard',
  'scaled',
  't',
  'z',
  'percentile_only',
  'v_scale',
  'stanine',
  'sten',
  'raw',
  'age_equivalent',
  'grade_equivalent',
  'w',
] as const;
export const scoreTypeSchema = z.enum(scoreTypes);
export type ScoreType = z.infer<typeof scoreTypeSchema>;

/** Whether a finding may be relied on as it stands. A finding whose quote is not in the document is never `validated`. */
export const findingStatuses = ['validated', 'needs_review', 'flagged'] as const;
export const findingStatusSchema = z.enum(findingStatuses);
export type FindingStatus = z.infer<typeof findingStatusSchema>;

/** Whose words a passage holds. `table` is a row of printed scores. */
export const speakers = ['examiner', 'client', 'parent', 'teacher', 'record', 'table', 'other'] as const;
export const speakerSchema = z.enum(speakers);
export type Speaker = z.infer<typeof speakerSchema>;

/** A passage of the source: `start` (inclusive) and `end` (exclusive) are UTF-16 offsets into the document's whole extracted text. */
export const passageSchema = z.object({
  quote: z.string(),
  page: z.number().int().positive().nullable().meta({ description: 'From 1; null where the format has no pages (all but PDF).' }),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type Passage = z.infer<typeof passageSchema>;

export const evidenceSchema = passageSchema.extend({ speaker: speakerSchema });
export type Evidence = z.infer<typeof evidenceSchema>;

export const scoreClassifications = [
  'exceptionally_low',
  'below_average',
  'low_average',
  'average',
  'high_average',
  'above_average',
  'exceptionally_high',
  'elevated',
  'clinically_elevated',
  'not_classified',
] as const;
/** Our own band beside the report's label: AACN 2020 bands for performance scores, the instrument's cut-offs for rating scales. */
export const scoreClassificationSchema = z.enum(scoreClassifications);
export type ScoreClassification = z.infer<typeof scoreClassificationSchema>;

export const checkSchema = z.object({
  code: z.string().meta({
    description:
      'percentile_mismatch, interval_mismatch, label_mismatch: the printed figures do not fit. possible_misreading: they do not, and on a scan a misread figure explains it. low_ocr_confidence: it was hard to read. ocr_mended: a name was read otherwise. not_in_source: its passage is not in the document.',
  }),
  detail: z.string().meta({ description: 'What does not fit, for a person.' }),
});
export type Check = z.infer<typeof checkSchema>;

export const scoreSchema = z.object({
  id: z.string().regex(/^S-\d{3,}$/),
  instrument: z
    .string()
    .meta({ description: 'Short canonical name with its edition, such as WAIS-IV; as printed where the catalogue does not know it.' }),
  scale: z.string(),
  type: scoreTypeSchema,
  value: z.number(),
  percentile: z.number().nullable().meta({ description: 'As printed; "<0.1" gives 0.1, ">99.9" gives 99.9.' }),
  interval: z.object({ level: z.number().nullable(), low: z.number(), high: z.number() }).nullable(),
  label: z.string().nullable().meta({ description: "The report's own descriptor, as printed." }),
  classification: scoreClassificationSchema,
  isConcern: z.boolean().meta({ description: 'Whether the score, by its own norms and direction, stands for a difficulty.' }),
  rater: z.string().optional(),
  subject: z.enum(['client', 'other']),
  historic: z.boolean(),
  year: z.number().int().optional(),
  page: z.number().int().positive().nullable(),
  evidence: passageSchema,
  otherEvidence: z.array(passageSchema).meta({ description: 'Further places where the document states the same score.' }),
  checks: z.array(checkSchema),
});
export type Score = z.infer<typeof scoreSchema>;

/** Tokens as the provider counts them, estimated where it tells none; the cost only where the model's price is known; without it, it is unknown and not nothing. */
export const modelUsageSchema = z.object({
  calls: z.number().int().nonnegative(),
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  cost: z
    .object({
      amount: z.number().nonnegative(),
      currency: z.literal('USD'),
      prices: z.string().meta({ description: 'Where the prices are from.' }),
    })
    .optional(),
});
export type ModelUsage = z.infer<typeof modelUsageSchema>;

/** What made a report. `model` and `provider` are there when a language model took part in it, `usage` when one was asked. */
const engineSchema = z.object({
  name: z.string(),
  version: z.string(),
  model: z.string().optional(),
  provider: z.string().optional(),
  usage: modelUsageSchema.optional(),
  refused: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .meta({ description: 'What the model proposed that nothing in the document supports, left out.' }),
});
export type Engine = z.infer<typeof engineSchema>;

export const severities = ['mild', 'moderate', 'marked'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** Which kinds of evidence point the same way: scores and what people say, or one of them alone. */
export const convergences = ['scores_and_accounts', 'scores_alone', 'accounts_alone'] as const;
export const explanationSchema = z.object({
  convergence: z.enum(convergences),
  rule: z.string().meta({ description: 'Why it is a finding, in words.' }),
  crossChecks: z.array(z.string()).meta({ description: 'What was held against each other, and with what outcome.' }),
});
export type Explanation = z.infer<typeof explanationSchema>;

export const findingSchema = z.object({
  id: z.string(),
  key: z.string().meta({ description: 'Canonical key of the catalogue, such as processing_speed.' }),
  title: z.string(),
  severity: severitySchema,
  functionalImpact: z.string(),
  inThisCase: z.string().optional().meta({
    description: 'The effect on this student, worded by a language model after quotes of the finding, where one took part in it.',
  }),
  status: findingStatusSchema,
  reasons: z.array(z.string()),
  scoreIds: z.array(z.string()),
  evidence: z.array(evidenceSchema),
  counterEvidence: z.array(evidenceSchema),
  explanation: explanationSchema.optional().meta({ description: 'How the finding came about. Absent in reports of older versions.' }),
  foundBy: z
    .enum(['rule', 'model', 'rule_and_model'])
    .optional()
    .meta({ description: 'What found it: a rule of the local engine, a language model, or both. Absent where no model was asked.' }),
});
export type Finding = z.infer<typeof findingSchema>;

export const accommodationCategories = ['academic', 'instructional', 'auxiliary_aid'] as const;
export const accommodationSchema = z.object({
  id: z.string().regex(/^A-\d{3,}$/),
  category: z.enum(accommodationCategories),
  title: z.string(),
  detail: z.string(),
  barrierIds: z.array(z.string()).min(1),
  rationale: z.string(),
  implementation: z.string(),
  legalBasis: z.string().meta({ description: 'Empty for tutoring, which has no legal frame.' }),
  status: findingStatusSchema,
});
export type Accommodation = z.infer<typeof accommodationSchema>;

export const supportSchema = z.object({ id: z.string(), title: z.string(), detail: z.string(), barrierIds: z.array(z.string()) });
export type Support = z.infer<typeof supportSchema>;

const pointedOutSchema = z
  .literal('model')
  .optional()
  .meta({ description: "There when a language model pointed to it and no rule did; the words are the document's either way." });

export const statedDiagnosisSchema = evidenceSchema.extend({ foundBy: pointedOutSchema });
export type StatedDiagnosis = z.infer<typeof statedDiagnosisSchema>;

export const documentRecommendationSchema = z.object({
  text: z.string(),
  page: z.number().int().positive().nullable(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  matches: z.array(z.string()).meta({ description: 'Ids of the accommodations and supports that say the same.' }),
  notProposed: z
    .array(z.string())
    .optional()
    .meta({ description: 'What it names and the findings do not justify, by title. Absent in reports of older versions.' }),
  foundBy: pointedOutSchema,
});

export type DocumentRecommendation = z.infer<typeof documentRecommendationSchema>;

export const inconsistencyKinds = [
  'percentile_mismatch',
  'interval_mismatch',
  'label_mismatch',
  'conflicting_values',
  'composition_mismatch',
  'outdated',
] as const;
/** `composition_mismatch`: a composite that its subtests cannot make. `outdated`: the testing is older than its purpose allows. */
export const inconsistencySchema = z.object({ kind: z.enum(inconsistencyKinds), scoreIds: z.array(z.string()), detail: z.string() });
export type Inconsistency = z.infer<typeof inconsistencySchema>;

export const documentWarningCodes = [
  'instruction_in_document',
  'hidden_text',
  'low_ocr_confidence',
  'not_an_assessment',
  'possible_second_person',
  'no_assessment_date',
  'model_unavailable',
] as const;
export const documentWarningSchema = z.object({
  code: z.enum(documentWarningCodes),
  detail: z.string(),
  page: z.number().int().positive().optional(),
});
export type DocumentWarning = z.infer<typeof documentWarningSchema>;

export const currencyVerdicts = ['current', 'ageing', 'outdated', 'unknown'] as const;

/** Narrative of the report that is made for one reader only: parents for K-12, the tutor for tutoring. Wording is ours, facts are the findings'. */
export const narrativeSectionSchema = z.object({ heading: z.string(), paragraphs: z.array(z.string()), items: z.array(z.string()) });
export type NarrativeSection = z.infer<typeof narrativeSectionSchema>;

export const analysisDataSchema = z
  .object({
    schemaVersion: z.literal(1),
    moduleType: moduleTypeSchema,
    engine: engineSchema,
    document: z.object({
      pages: z.number().int().positive().nullable(),
      kind: documentKindSchema,
      assessedOn: z.iso.date().nullable().meta({ description: 'Last day of testing, else the date of the report.' }),
      instruments: z.array(z.string()),
      warnings: z.array(documentWarningSchema),
    }),
    summary: z.string().meta({ description: 'Two to four plain sentences; the first says so where the text is no assessment.' }),
    scores: z.array(scoreSchema),
    barriers: z.array(findingSchema),
    strengths: z.array(findingSchema),
    accommodations: z.array(accommodationSchema),
    supports: z.array(supportSchema),
    documentRecommendations: z.array(documentRecommendationSchema),
    statedDiagnoses: z.array(statedDiagnosisSchema).meta({ description: 'Diagnoses as statements of the document, never ours.' }),
    readerSections: z.array(narrativeSectionSchema),
    quality: z.object({
      grounded: z.object({ quotes: z.number().int(), total: z.number().int() }),
      inconsistencies: z.array(inconsistencySchema),
      currency: z.object({
        assessedOn: z.iso.date().nullable(),
        ageMonths: z.number().int().nullable(),
        verdict: z.enum(currencyVerdicts),
      }),
    }),
  })
  .meta({ id: 'AnalysisData' });
export type AnalysisData = z.infer<typeof analysisDataSchema>;

/** What `GET /result/:jobId` answers under `result`; snake_case by the public contract. */
export const analysisResultSchema = z
  .object({ markdown_report: z.string(), analysis_data: analysisDataSchema })
  .meta({ id: 'AnalysisResult' });
export type AnalysisResult = z.infer<typeof analysisResultSchema>;

/** The stages a document passes, in order. The names are stored with checkpoints and events, and shown to people in words. */
export const stages = ['read', 'sections', 'scores', 'findings', 'recommendations', 'verify', 'report'] as const;
export const stageSchema = z.enum(stages);
/** The share of an analysis' progress that its reading takes. */
export const readingShare = 0.5;
export type Stage = z.infer<typeof stageSchema>;

/** Counts a stage has to tell, for the progress line; figures only, never text of the document. */
export const stageCountsSchema = z.object({
  pages: z.number().int().optional(),
  scores: z.number().int().optional(),
  findings: z.number().int().optional(),
  accommodations: z.number().int().optional(),
  quotes: z.number().int().optional(),
});
export type StageCounts = z.infer<typeof stageCountsSchema>;

/** One page (or the whole of a document without pages) of the extracted text; `start` is its offset in the whole text. */
export const sourcePageSchema = z.object({
  number: z.number().int().positive().nullable(),
  start: z.number().int().nonnegative(),
  text: z.string(),
});
export const sourceTextSchema = z.object({ kind: documentKindSchema, pages: z.array(sourcePageSchema) });
export type SourceText = z.infer<typeof sourceTextSchema>;
