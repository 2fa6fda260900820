import type { StageCounts } from '@groundwork/analysis/schema';
import { countPostponed, holdOffRow, type ModelProvider, type Postponement, postponeRow } from '@groundwork/db';
import { breakerState } from './breaker.ts';
import type { JobsContext } from './context.ts';
import type { HeldClaim } from './heartbeat.ts';
import { publishHint } from './hints.ts';
import { modelProviderAway, type WaitForModel } from './model-provider.ts';
import { persistently } from './persistently.ts';
import { NotDone } from './queue.ts';

/** What a clinician reads meanwhile; the times stand beside it. */
const messageFor = (canDoWithoutModel: boolean) =>
  `The AI provider is not answering right now. Nothing was lost, and no try is used up: the analysis goes on by itself at the time shown, or as soon as the provider answers. ${
    canDoWithoutModel
      ? 'If it stays away, the report is made without it in the end, and says so.'
      : 'If it stays away, the analysis fails in the end, and you can start it again.'
  }`;

/** Those who wait for the same come back one after the other, so far apart, but over no more than `longestSpreadMs`. */
const apartMs = 50;
const longestSpreadMs = 300_000;

/**
 * The provider failed, or is left alone, while the analysis was running: it waits until the provider may be asked, uncounted, under the fence.
 * Returns what Bull must be told; undefined when the claim was over.
 */
export async function postponeAnalysis(
  ctx: JobsContext,
  { claim, counts, ...wait }: WaitForModel & { claim: HeldClaim; counts: StageCounts },
): Promise<NotDone | undefined> {
  const { provider } = wait;
  const postponement = await postponementFor(ctx, wait);
  const moved = await persistently(ctx.settings.leaseMs, () => postponeRow(ctx, claim, { ...postponement, counts }));
  return moved && told(ctx, claim, moved.seq, { postponement, provider });
}

/** The provider is left alone: the analysis is not even claimed, and waits. Returns what Bull must be told; undefined when it was not in line. */
export async function holdOffAnalysis(
  ctx: JobsContext,
  { analysisId, customerId, ...wait }: WaitForModel & { analysisId: string; customerId: string },
): Promise<NotDone | undefined> {
  const { provider } = wait;
  const postponement = await postponementFor(ctx, wait);
  const moved = await holdOffRow(ctx, { analysisId, customerId }, postponement);
  return moved && told(ctx, { analysisId, customerId }, moved.seq, { postponement, provider });
}

async function told(
  ctx: JobsContext,
  { analysisId, customerId }: { analysisId: string; customerId: string },
  seq: number,
  { postponement, provider }: { postponement: Postponement; provider: ModelProvider },
): Promise<NotDone> {
  const delayMs = Math.max(0, postponement.until.getTime() - provider.now.getTime());
  ctx.counters.count('postponements', modelProviderAway);
  ctx.log.info({ errorCode: modelProviderAway, delayMs }, `The analysis waits for its model provider, jobId: ${analysisId}`);
  await publishHint(ctx, { analysisId, customerId, seq, state: 'delayed' });
  return new NotDone(modelProviderAway, delayMs);
}

/**
 * When this analysis may try: after the wait of the open breaker, but not after the end of its own wait; or while a probe is out a little later. Spread
 * over those who wait too.
 */
async function postponementFor(
  ctx: JobsContext,
  { provider, modelProvider, waitsUntil, canDoWithoutModel }: WaitForModel,
): Promise<Postponement> {
  const { probeMs, longestWaitMs } = ctx.settings.modelProvider;
  const { openUntil, now } = provider;
  const mostMs = waitsUntil?.getTime() ?? now.getTime() + longestWaitMs;
  const others = await countPostponed(ctx, modelProviderAway);
  const spreadMs = Math.random() * Math.min(longestSpreadMs, Math.max(probeMs / 10, others * apartMs));
  const isOpen = openUntil !== null && breakerState(provider) === 'open';
  const untilMs = isOpen ? Math.min(openUntil.getTime() + spreadMs, mostMs) : now.getTime() + probeMs + spreadMs;
  return {
    errorCode: modelProviderAway,
    errorMessage: messageFor(canDoWithoutModel),
    until: new Date(Math.ceil(untilMs)),
    modelProvider,
    waitsUntil: new Date(mostMs),
  };
}
