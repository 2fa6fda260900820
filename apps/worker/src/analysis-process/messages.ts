import type { AnalyzeOutput, Model, ModelAnswer, ModelGone, ModelRequest, ModuleType, Stage, StageProgress } from '@groundwork/analysis';

/** What one analysis is made from. */
export interface AnalysisRequest {
  bytes: Uint8Array;
  moduleType: ModuleType;
  /** ISO date; see `AnalyzeInput`. */
  today: string;
  /** The model that may be asked, through the parent; none for the local engine. */
  model?: Omit<Model, 'ask'>;
}

/** To the child. Questions of the child carry an `id`, and so do their answers. */
export type ToChild =
  | { kind: 'analyze'; request: AnalysisRequest }
  | { kind: 'recalled'; id: number; output: string | undefined }
  | { kind: 'remembered'; id: number }
  | { kind: 'model_answered'; id: number; answer: ModelAnswer | ModelGone };

/** From the child. Stage outputs are JSON. */
export type FromChild =
  | { kind: 'ready' }
  | { kind: 'progress'; progress: StageProgress }
  | { kind: 'page_recognised' }
  | { kind: 'recall'; id: number; stage: Stage }
  | { kind: 'remember'; id: number; stage: Stage; output: string }
  /** What a model is asked has passed the mask in the child: it holds no identifier. */
  | { kind: 'ask_model'; id: number; request: ModelRequest }
  | { kind: 'finished'; output: AnalyzeOutput }
  | { kind: 'unreadable'; code: string; message: string }
  /** The engine threw; what it said stays in the child, because it may quote the document. */
  | { kind: 'threw'; error: string; at: string | undefined };
