import { createHash } from 'node:crypto';
import { type AnalysisData, type AnalyzeOutput, engineVersion, type Stage } from '@groundwork/analysis';
import { describeModel, requestVersion } from '@groundwork/analysis/model-provider';
import type { AnalysisHandler, AnalysisJob, FinishedAnalysis } from '@groundwork/jobs';
import type { AnalysisPool } from './analysis-process/pool.ts';
import { askForJob, type WorkerModel } from './ask-model.ts';
import { recallAnswers } from './remembered-answers.ts';

/** What a worker makes reports with, beside its children; no model for the local engine. */
export interface ReportMakerOptions {
  model?: WorkerModel;
  log: { warn(facts: object, line: string): void };
}

/** Makes the report of a claimed analysis in a child process; stages that finished in an earlier attempt are not run again, nor is a model asked again. */
export function createReportMaker(pool: AnalysisPool, { model, log }: ReportMakerOptions): AnalysisHandler {
  const engine = model ? [model.settings.provider, model.settings.model, requestVersion] : [];
  return async (job) => {
    const today = dayOf(job.createdAt);
    const document = createHash('sha256').update(job.bytes).digest('hex');
    const keyOf = (stage: Stage) => ({ stage, inputHash: hashOf([document, job.moduleType, engineVersion, today, stage, ...engine]) });
    const answers = recallAnswers(job, keyOf('findings').inputHash);
    const onGone = ({ code }: { code: string }) =>
      log.warn(
        { errorCode: code, provider: model?.settings.provider },
        `The report is made without the language model, jobId: ${job.analysisId}`,
      );
    const output = await pool.run(
      { bytes: job.bytes, moduleType: job.moduleType, today, ...(model && { model: describeModel(model.settings) }) },
      {
        signal: job.signal,
        onProgress: ({ stage, fraction, counts }) => job.reportProgress({ stage, progress: Math.floor(fraction * 100), counts }),
        recall: (stage) => job.recallCheckpoint(keyOf(stage)),
        remember: (stage, stageOutput) => job.rememberCheckpoint(keyOf(stage), stageOutput),
        async askModel(request, signal) {
          if (!model) throw new Error('the local engine asks no model');
          return askForJob(job, model, { request, signal: AbortSignal.any([job.signal, signal]), answers, onGone });
        },
      },
    );
    return finishedFrom(output);
  };
}

/** The day it was submitted (UTC), so that a later attempt makes the same report. */
function dayOf(moment: AnalysisJob['createdAt']): string {
  return moment.toISOString().slice(0, 10);
}

function hashOf(parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The report, and what the list shows of it. */
function finishedFrom({ result, source }: AnalyzeOutput): FinishedAnalysis {
  const data: AnalysisData = result.analysis_data;
  const findings = [...data.barriers, ...data.strengths];
  return {
    result,
    sourceText: source,
    counts: {
      ...(data.document.pages !== null && { pages: data.document.pages }),
      scores: data.scores.length,
      findings: findings.length,
      accommodations: data.accommodations.length,
      quotes: data.quality.grounded.quotes,
    },
    barrierCount: data.barriers.length,
    accommodationCount: data.accommodations.length,
    needsReviewCount: findings.filter(({ status }) => status !== 'validated').length,
  };
}
