import { changedAnalyses, latestSeqs } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import type { Hint } from './hints.ts';

/** Follows one analysis: `wake` is called when Postgres has events after `seenSeq()`, perhaps also when it has not. */
interface AnalysisWatch {
  analysisId: string;
  seenSeq(): number;
  wake(): void;
}

/** Follows a customer: `wake` is called with each analysis that has changed. */
interface CustomerWatch {
  customerId: string;
  wake(analysisId: string): void;
}

/**
 * Who waits for news in this process. Hints wake them within milliseconds; one query for all of them together, every
 * `followPollMs`, finds what a lost hint did not tell. So a thousand subscriptions cost one query, not a thousand.
 */
export interface Followers {
  watchAnalysis(watch: AnalysisWatch): () => void;
  watchCustomer(watch: CustomerWatch): () => void;
  close(): void;
}

export function createFollowers(ctx: Pick<JobsContext, 'database' | 'settings' | 'hints' | 'log'>): Followers {
  const analyses = new Map<string, Set<AnalysisWatch>>();
  const customers = new Map<string, Set<CustomerWatch>>();
  const announced = createSeqMemory(10_000);
  let changedSince: Date | undefined;
  let isPolling = false;

  const hear = ({ analysisId, customerId, seq }: Hint) => {
    for (const watch of analyses.get(analysisId) ?? []) watch.wake();
    if (customers.has(customerId)) announce(customerId, analysisId, seq);
  };
  const announce = (customerId: string, analysisId: string, seq: number) => {
    if (!announced.isNews(analysisId, seq)) return;
    for (const watch of customers.get(customerId) ?? []) watch.wake(analysisId);
  };

  const pollAnalyses = async () => {
    if (analyses.size === 0) return;
    const latest = await latestSeqs(ctx, [...analyses.keys()]);
    for (const { analysisId, seq } of latest) {
      for (const watch of analyses.get(analysisId) ?? []) if (seq > watch.seenSeq()) watch.wake();
    }
  };
  const pollCustomers = async () => {
    if (customers.size === 0) {
      changedSince = undefined;
      return;
    }
    const { asOf, changed } = await changedAnalyses(ctx, [...customers.keys()], changedSince);
    changedSince = asOf;
    for (const { analysisId, customerId, seq } of changed) announce(customerId, analysisId, seq);
  };
  const poll = async () => {
    if (isPolling) return;
    isPolling = true;
    try {
      await Promise.all([pollAnalyses(), pollCustomers()]);
    } catch (error) {
      ctx.log.warn({ reason: error instanceof Error ? error.message : 'unknown' }, 'Could not look for news in Postgres, trying again');
    } finally {
      isPolling = false;
    }
  };

  const stopListening = ctx.hints.listen(hear);
  const timer = setInterval(poll, ctx.settings.followPollMs);
  timer.unref();
  return {
    watchAnalysis: (watch) => enroll(analyses, watch.analysisId, watch),
    watchCustomer: (watch) => enroll(customers, watch.customerId, watch),
    close() {
      stopListening();
      clearInterval(timer);
    },
  };
}

function enroll<Watch>(groups: Map<string, Set<Watch>>, key: string, watch: Watch): () => void {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group.add(watch));
  return () => {
    group.delete(watch);
    if (group.size === 0 && groups.get(key) === group) groups.delete(key);
  };
}

/** Remembers the latest announced event of the most recent analyses, so that hint and poll do not tell the same twice. */
function createSeqMemory(most: number): { isNews(analysisId: string, seq: number): boolean } {
  const latest = new Map<string, number>();
  return {
    isNews(analysisId, seq) {
      if ((latest.get(analysisId) ?? 0) >= seq) return false;
      latest.delete(analysisId);
      latest.set(analysisId, seq);
      const oldest = latest.size > most ? latest.keys().next().value : undefined;
      if (oldest !== undefined) latest.delete(oldest);
      return true;
    },
  };
}
