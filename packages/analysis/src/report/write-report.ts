import type { ReportInput, VerifiedAnalysis } from '../model.ts';
import type { AnalysisData, AnalysisResult, ModuleType, NarrativeSection } from '../schema.ts';
import { k12Markdown } from './k12.ts';
import { postSecondaryMarkdown } from './post-secondary.ts';
import { readerSectionsFor } from './reader/reader-sections.ts';
import { summarize } from './summary.ts';
import { tutoringMarkdown } from './tutoring.ts';

/** Words the verified analysis for the module's reader: the data that is stored and answered, and the same as a document in GFM. It decides nothing. */
export function writeReport({ moduleType, document, structure, verified, engineVersion }: ReportInput): AnalysisResult {
  const summary = summarize(verified, structure, moduleType);
  const readerSections = readerSectionsFor(moduleType, verified);
  const { accommodations, supports, documentRecommendations, statedDiagnoses, barriers, strengths, scores } = verified;
  const analysis_data: AnalysisData = {
    schemaVersion: 1,
    moduleType,
    engine: { ...(verified.model?.engine ?? { name: 'local' }), version: engineVersion },
    document: {
      pages: document.pages.filter((page) => page.number !== null).length || null,
      kind: document.kind,
      assessedOn: verified.currency.assessedOn,
      instruments: verified.instruments,
      warnings: verified.warnings,
    },
    summary,
    scores,
    barriers,
    strengths,
    accommodations,
    supports,
    documentRecommendations,
    statedDiagnoses,
    readerSections,
    quality: { grounded: verified.grounded, inconsistencies: verified.inconsistencies, currency: verified.currency },
  };
  return { markdown_report: `${markdownFor[moduleType](verified, summary, readerSections)}\n`, analysis_data };
}

const markdownFor: Record<
  ModuleType,
  (verified: VerifiedAnalysis, summary: string, readerSections: readonly NarrativeSection[]) => string
> = {
  post_secondary: postSecondaryMarkdown,
  k12: k12Markdown,
  tutoring: tutoringMarkdown,
};
