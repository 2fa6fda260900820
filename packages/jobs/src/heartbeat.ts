import { type Claim, extendLeases, findAnalysis } from '@groundwork/db';
import { within } from './bounded.ts';
import type { JobsContext } from './context.ts';
import { ClaimEnded, type ClaimEndReason } from './failures.ts';
import { createSparingLog } from './sparing-log.ts';

/** A claim this process works under. */
export interface HeldClaim extends Claim {
  /** Number of the event that was written when it was claimed. */
  seq: number;
  signal: AbortSignal;
}

/**
 * The claims this process holds. One statement, every `heartbeatMs`, extends all their leases and finds those that are over: lost to
 * another attempt, or cancelled. A cancel is heard through Redis at once; the heartbeat is for the hint that got lost.
 */
export interface HeldClaims {
  hold(claim: Claim & { seq: number }): HeldClaim;
  release(claim: HeldClaim): void;
  /** Looks now instead of at the next beat, because a write was refused. */
  doubt(): void;
  endAll(reason: ClaimEndReason): void;
  stop(): void;
}

/** Begins the heartbeat; it beats for as long as `stop` is not called. */
export function holdClaims(ctx: JobsContext): HeldClaims {
  const held = new Map<HeldClaim, AbortController>();
  const sparingLog = createSparingLog(ctx.log);
  let isBeating = false;

  const end = (claim: HeldClaim, reason: ClaimEndReason) => held.get(claim)?.abort(new ClaimEnded(reason));

  const beat = async () => {
    if (isBeating || held.size === 0) return;
    isBeating = true;
    try {
      const claims = [...held.keys()];
      // A connection that swallows must not silence the beats to come: they go over another one of the pool.
      const good = await within(ctx.settings.leaseMs / 2, 'Postgres', extendLeases(ctx, claims, ctx.settings.leaseMs));
      for (const claim of claims) if (!good.has(claim.analysisId) && held.has(claim)) end(claim, await whyOver(ctx, claim));
    } catch (error) {
      sparingLog.warn(error, 'The heartbeat could not reach Postgres, trying again');
    } finally {
      isBeating = false;
    }
  };

  const stopListening = ctx.hints.listen(({ analysisId, seq, state }) => {
    if (state !== 'cancelled') return;
    for (const claim of held.keys()) if (claim.analysisId === analysisId && seq > claim.seq) end(claim, 'cancelled');
  });
  const timer = setInterval(beat, ctx.settings.heartbeatMs);
  return {
    hold(claim) {
      // An older claim of the same analysis in this very process: it was lost while the process stood still.
      for (const older of held.keys()) if (older.analysisId === claim.analysisId) end(older, 'lost');
      const controller = new AbortController();
      const mine = { ...claim, signal: controller.signal };
      held.set(mine, controller);
      return mine;
    },
    release: (claim) => void held.delete(claim),
    doubt: () => void beat(),
    endAll(reason) {
      for (const claim of held.keys()) end(claim, reason);
    },
    stop() {
      stopListening();
      clearInterval(timer);
    },
  };
}

async function whyOver(ctx: JobsContext, { analysisId, customerId }: Claim): Promise<ClaimEndReason> {
  const found = await findAnalysis(ctx, { analysisId, customerId });
  return found?.state === 'cancelled' ? 'cancelled' : 'lost';
}
