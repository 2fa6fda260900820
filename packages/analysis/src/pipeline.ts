import { setImmediate as letEventsThrough } from 'node:timers/promises';
import { findFindings } from './findings/find-findings.ts';
import type { Model } from './llm/ask-model.ts';
import { findWithModel } from './llm/find-with-model.ts';
import type { ReadDocument } from './model.ts';
import { detectDocumentKind } from './read/detect-kind.ts';
import { readDocument } from './read/read-document.ts';
import { recommend } from './recommendations/recommend.ts';
import { writeReport } from './report/write-report.ts';
import { type AnalysisResult, type ModuleType, readingShare, type SourceText, type Stage, type StageCounts } from './schema.ts';
import { findScores } from './scores/find-scores.ts';
import { findStructure } from './sections/find-structure.ts';
import { verify } from './verify/verify.ts';

/** Changes whenever the same document could give another report. */
export const engineVersion = '0.3.0';

/** One document and what is asked of it. */
export interface AnalyzeInput {
  /** The file's bytes; for pasted text its UTF-8 bytes. */
  bytes: Uint8Array;
  moduleType: ModuleType;
  /** The day the report is made (ISO date): currency is reckoned from it, so the engine itself reads no clock. */
  today: string;
}

/** What a stage tells when it begins (without counts) and when it is done; figures only. `fraction` is the share of the whole analysis that is done, 0..1. */
export interface StageProgress {
  stage: Stage;
  fraction: number;
  counts: StageCounts;
}

/** Runs a stage, or returns its stored output. The output is plain JSON. */
export type StageMemo = <Output>(stage: Stage, run: () => Promise<Output>) => Promise<Output>;

export interface AnalyzeContext {
  signal?: AbortSignal;
  onProgress?: (progress: StageProgress) => void | Promise<void>;
  /** Called after each page whose text had to be recognised, which takes seconds. */
  onPageRecognised?: () => void;
  memo?: StageMemo;
  /** The language model that refines the findings; left out: the local engine alone. */
  model?: Model;
}

export interface AnalyzeOutput {
  result: AnalysisResult;
  source: SourceText;
}

/**
 * Turns a document into a report: read, find the sections, the scores, the findings, recommend, verify, write.
 * Without a model, same bytes, module, day and version give the same output, byte for byte.
 * @throws UnreadableDocumentError when the document itself stands in the way (permanent)
 * @throws the signal's reason when aborted
 * @throws what `model.ask` throws
 */
export async function analyze({ bytes, moduleType, today }: AnalyzeInput, context: AnalyzeContext = {}): Promise<AnalyzeOutput> {
  const stage = stageRunner(context);

  const document = await stage(
    'read',
    async () => readDocument({ bytes, kind: await detectDocumentKind(bytes) }, { signal: context.signal, onPage: pageTeller(context) }),
    countPages,
  );
  const structure = await stage('sections', () => findStructure(document));
  const scores = await stage(
    'scores',
    () => findScores(document, structure),
    (found) => ({ scores: found.scores.length }),
  );
  const material = { document, structure, scores, moduleType };
  const findings = await stage(
    'findings',
    () => (context.model ? findWithModel(context.model, material) : findFindings(material)),
    (found) => ({ findings: found.barriers.length + found.strengths.length }),
  );
  const recommendations = await stage(
    'recommendations',
    () => recommend({ ...material, findings }),
    (made) => ({ accommodations: made.accommodations.length }),
  );
  const verified = await stage(
    'verify',
    () => verify({ ...material, findings, recommendations, today }),
    (checked) => ({ quotes: checked.grounded.quotes }),
  );
  const result = await stage('report', () => writeReport({ moduleType, document, structure, verified, engineVersion }));

  return { result, source: { kind: document.kind, pages: document.pages } };
}

/** A format without pages has none to count. */
function countPages({ pages }: ReadDocument): StageCounts {
  const numbered = pages.filter((page) => page.number !== null).length;
  return numbered === 0 ? {} : { pages: numbered };
}

/** The share of an analysis that is done when a stage is, by the time the stages take on a report of a few pages. */
const doneAfter: Record<Stage, number> = {
  read: readingShare,
  sections: 0.6,
  scores: 0.75,
  findings: 0.85,
  recommendations: 0.9,
  verify: 0.95,
  report: 1,
};
const doneBefore: Record<Stage, number> = {
  read: 0,
  sections: readingShare,
  scores: 0.6,
  findings: 0.75,
  recommendations: 0.85,
  verify: 0.9,
  report: 0.95,
};

/**
 * The reading of a long document is told in steps of a few hundredths, so that its bar moves; a short one is read before anybody looks. Of a scan
 * each page is told: nothing else shows for a while that it moves.
 */
function pageTeller({ onProgress, onPageRecognised }: AnalyzeContext): (read: number, of: number, isScan: boolean) => void {
  const fewestPages = 12;
  return (read, of, isScan) => {
    if (isScan) onPageRecognised?.();
    const isStep = of >= fewestPages && Math.floor((20 * read) / of) !== Math.floor((20 * (read - 1)) / of);
    if (read === of || !(isScan || isStep)) return;
    void onProgress?.({ stage: 'read', fraction: (readingShare * read) / of, counts: {} });
  };
}

/** One stage after the other: each is remembered by the memo and tells when it begins and ends, and an abort is seen before each. */
function stageRunner({ signal, onProgress, memo = (_stage, run) => run() }: AnalyzeContext) {
  return async function runStage<Output>(
    stage: Stage,
    run: () => Output | Promise<Output>,
    count: (output: Output) => StageCounts = () => ({}),
  ): Promise<Output> {
    // The stages work without a pause: an abort is heard only when the events waiting outside get their turn.
    await letEventsThrough();
    signal?.throwIfAborted();
    await onProgress?.({ stage, fraction: doneBefore[stage], counts: {} });
    signal?.throwIfAborted();
    const output = await memo(stage, async () => run());
    signal?.throwIfAborted();
    await onProgress?.({ stage, fraction: doneAfter[stage], counts: count(output) });
    return output;
  };
}
