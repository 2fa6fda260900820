import { type CheckpointKey, readCheckpoint, writeCheckpoint } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import type { HeldClaim } from './heartbeat.ts';
import { persistently } from './persistently.ts';

/** A finished stage's stored output (JSON), so that a resumed attempt does not run it again. */
export async function recallCheckpoint(ctx: JobsContext, claim: HeldClaim, key: CheckpointKey): Promise<string | undefined> {
  return persistently(ctx.settings.leaseMs, () => readCheckpoint(ctx, claim, key));
}

/** Stores a finished stage's output; false when the claim is over, and nothing was written. */
export async function rememberCheckpoint(ctx: JobsContext, claim: HeldClaim, key: CheckpointKey, output: string): Promise<boolean> {
  return persistently(ctx.settings.leaseMs, () => writeCheckpoint(ctx, claim, key, output));
}
