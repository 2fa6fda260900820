import { setImmediate as nextTurn } from 'node:timers/promises';
import { isFinal, listEventsAfter } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { outlookOf } from './estimate.ts';
import { type AnalysisStatus, presentStatus } from './status.ts';

/** What happened to an analysis after an event, as far as one answer holds. */
export interface Steps {
  events: AnalysisStatus[];
  /** Number of the latest event there is. */
  latestSeq: number;
  /** Whether nothing comes after it. */
  isOver: boolean;
}

interface StepQuestion {
  analysisId: string;
  customerId: string;
  afterSeq: number;
}

/** Reads what followers have not seen yet. */
export interface StepReader {
  read(question: StepQuestion): Promise<Steps>;
}

/** Events in one answer; who is further behind asks again. */
const mostEvents = 100;

/**
 * A hint wakes all followers of an analysis in this process at once, and they all ask the same: it is read once for all who ask in one turn of
 * the event loop. The reading begins after the last of them has asked, so that nobody is given an answer older than the hint.
 */
export function createStepReader(ctx: Pick<JobsContext, 'database' | 'sealer' | 'settings' | 'clock'>): StepReader {
  const gathering = new Map<string, Promise<Steps>>();
  return {
    read(question) {
      const key = JSON.stringify([question.customerId, question.analysisId, question.afterSeq]);
      const known = gathering.get(key);
      if (known) return known;
      const steps = nextTurn().then(() => {
        gathering.delete(key);
        return readSteps(ctx, question);
      });
      gathering.set(key, steps);
      return steps;
    },
  };
}

async function readSteps(ctx: Parameters<typeof createStepReader>[0], question: StepQuestion): Promise<Steps> {
  const { events, latest } = await listEventsAfter(ctx, { ...question, limit: mostEvents });
  const isCurrent = events.at(-1)?.seq === latest.seq;
  const outlook = isCurrent ? await outlookOf(ctx, latest) : {};
  const steps = events.map((event) => ({ ...presentStatus(event), ...(event.seq === latest.seq && outlook) }));
  return { events: steps, latestSeq: latest.seq, isOver: isFinal(latest.state) };
}
