import { Worker } from 'node:worker_threads';
import { analyze, type Model, type ModelAnswer, type ModelGone, type StageMemo, UnreadableDocumentError } from '@groundwork/analysis';
import type { AnalysisRequest, FromChild, ToChild } from './messages.ts';
import { rehearse } from './rehearsal.ts';

/**
 * The process that opens documents: it has no secrets, no database and no Redis, and may be killed at any moment. It makes one analysis at
 * a time and asks its parent for stored stages, and for what a language model says: the key to its provider stays with the parent. It ends with its parent, also when the document keeps its only thread busy.
 */
const answers = new Map<number, (output: string | undefined) => void>();
const modelAnswers = new Map<number, (answer: ModelAnswer | ModelGone) => void>();
let lastId = 0;

const tell = (message: FromChild) => process.send?.(message);
const ask = (question: { kind: 'recall'; stage: Parameters<StageMemo>[0] } | Omit<Extract<FromChild, { kind: 'remember' }>, 'id'>) =>
  new Promise<string | undefined>((resolve) => {
    const id = ++lastId;
    answers.set(id, resolve);
    tell({ ...question, id });
  });

const memo: StageMemo = async (stage, run) => {
  const recalled = await ask({ kind: 'recall', stage });
  if (recalled !== undefined) return JSON.parse(recalled);
  const output = await run();
  await ask({ kind: 'remember', stage, output: JSON.stringify(output) });
  return output;
};

const askModel: Model['ask'] = (request) =>
  new Promise((resolve) => {
    const id = ++lastId;
    modelAnswers.set(id, resolve);
    tell({ kind: 'ask_model', id, request });
  });

async function work(request: AnalysisRequest): Promise<void> {
  try {
    const model = request.model && { ...request.model, ask: askModel };
    const output = await analyze(request, {
      memo,
      onProgress: (progress) => void tell({ kind: 'progress', progress }),
      onPageRecognised: () => void tell({ kind: 'page_recognised' }),
      ...(model && { model }),
    });
    tell({ kind: 'finished', output });
  } catch (error) {
    if (error instanceof UnreadableDocumentError) tell({ kind: 'unreadable', code: error.code, message: error.message });
    else tell({ kind: 'threw', ...whereThrown(error) });
  }
}

function whereThrown(error: unknown): { error: string; at: string | undefined } {
  if (!(error instanceof Error)) return { error: typeof error, at: undefined };
  return {
    error: error.name,
    at: error.stack
      ?.split('\n')
      .find((line) => line.startsWith('    at '))
      ?.trim(),
  };
}

process.on('message', (message: ToChild) => {
  if (message.kind === 'analyze') return void work(message.request);
  if (message.kind === 'model_answered') {
    modelAnswers.get(message.id)?.(message.answer);
    modelAnswers.delete(message.id);
    return;
  }
  answers.get(message.id)?.(message.kind === 'recalled' ? message.output : undefined);
  answers.delete(message.id);
});
// Ctrl-C reaches the whole group; the parent decides when this process ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
process.on('disconnect', () => process.exit(0));
new Worker(new URL('./end-with-parent.ts', import.meta.url), { workerData: process.ppid }).unref();
// A rehearsal that fails says nothing about the documents to come; each of them gets its own answer.
await rehearse().catch(() => {});
tell({ kind: 'ready' });
