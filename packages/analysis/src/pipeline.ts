import type { AnalysisData, AnalysisResult, ModuleType, SourceText, Stage, StageCounts } from './schema.ts';

/** Changes whenever the same document could give another report. */
export const engineVersion = '0.1.0';

/** One document and what is asked of it. */
export interface AnalyzeInput {
  /** The file's bytes; for pasted text its UTF-8 bytes. */
  bytes: Uint8Array;
  moduleType: ModuleType;
  /** The day the report is made (ISO date): currency is reckoned from it, so the engine itself reads no clock. */
  today: string;
}

/** What a stage tells while it works; figures only. `fraction` is the share of the whole analysis that is done, 0..1. */
export interface StageProgress { stage: Stage; fraction: number; counts: StageCounts }

/** Runs a stage, or returns its stored output. The output is plain JSON. */
export type StageMemo = <Output>(stage: Stage, run: () => Promise<Output>) => Promise<Output>;

export interface AnalyzeContext {
  signal?: AbortSignal;
  onProgress?: (progress: StageProgress) => void | Promise<void>;
  memo?: StageMemo;
}

export interface AnalyzeOutput { result: AnalysisResult; source: SourceText }

/**
 * Turns a document into a report: read, find the sections, the scores, the findings, recommend, verify, write.
 * Same bytes, module, day and version give the same output, byte for byte.
 * @throws UnreadableDocumentError when the document itself stands in the way (permanent)
 * @throws the signal's reason when aborted
 */
export async function analyze(input: AnalyzeInput, context: AnalyzeContext = {}): Promise<AnalyzeOutput> {
  void input; void context; void (0 as unknown as AnalysisData);
  throw new Error('not built yet');
}
