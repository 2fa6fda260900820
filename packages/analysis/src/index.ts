export * from './errors.ts';
export type { Model, ModelAnswer, ModelGone, ModelRequest } from './llm/ask-model.ts';
export {
  type AnalyzeContext,
  type AnalyzeInput,
  type AnalyzeOutput,
  analyze,
  engineVersion,
  type StageMemo,
  type StageProgress,
} from './pipeline.ts';
export { detectDocumentKind } from './read/detect-kind.ts';
export { inspectDocument } from './read/inspect-document.ts';
export * from './schema.ts';
