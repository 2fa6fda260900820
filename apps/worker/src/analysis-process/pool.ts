import type { AnalyzeOutput } from '@groundwork/analysis';
import { type AnalysisHooks, type AnalysisLimits, type AnalysisProcess, startAnalysisProcess } from './analysis-process.ts';
import type { AnalysisRequest } from './messages.ts';

/** Children that have loaded the engine before a document comes: loading takes longer than a short analysis. */
export interface AnalysisPool {
  run(request: AnalysisRequest, hooks: AnalysisHooks): Promise<AnalyzeOutput>;
  /** Resolves when every child is ready to work. */
  warm(): Promise<void>;
  close(): void;
}

/** Analyses after which a child is replaced, so that what a library leaks stays small. */
const analysesPerChild = 100;

/** Keeps `size` children; one that was killed or wore out is replaced at once. More are started only if more run at a time. */
export function openAnalysisPool({ size, limits }: { size: number; limits: AnalysisLimits }): AnalysisPool {
  const idle = new Set<AnalysisProcess>();
  const busy = new Set<AnalysisProcess>();
  const timesUsed = new WeakMap<AnalysisProcess, number>();
  let isClosed = false;

  const refill = () => {
    while (!isClosed && idle.size + busy.size < size) idle.add(startAnalysisProcess(limits));
  };
  const take = (): AnalysisProcess => {
    for (const process of idle) {
      idle.delete(process);
      if (process.isAlive()) return process;
    }
    return startAnalysisProcess(limits);
  };
  const giveBack = (process: AnalysisProcess) => {
    const times = (timesUsed.get(process) ?? 0) + 1;
    timesUsed.set(process, times);
    // What one large document left behind must not be held against the next.
    const isWornOut = times >= analysesPerChild || process.memoryBytes() > limits.memoryBytes / 2;
    if (isClosed || !process.isAlive() || isWornOut || idle.size + busy.size >= size) process.kill();
    else idle.add(process);
    refill();
  };

  refill();
  return {
    async run(request, hooks) {
      const process = take();
      busy.add(process);
      try {
        return await process.run(request, hooks);
      } finally {
        busy.delete(process);
        giveBack(process);
      }
    },
    warm: async () => void (await Promise.all([...idle].map(({ started }) => started))),
    close() {
      isClosed = true;
      for (const process of [...idle, ...busy]) process.kill();
      idle.clear();
    },
  };
}
