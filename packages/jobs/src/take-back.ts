import { takeBackLost } from '@groundwork/db';
import type { JobsContext } from './context.ts';
import { publishHint } from './hints.ts';
import { addDispatch } from './queue.ts';

/** What becomes of a document that stopped its workers too often. */
export const setAside = {
  errorCode: 'document_stops_workers',
  errorMessage:
    'Opening this document stopped the program that reads it several times, so it was set aside. Your document is kept. Print it to a new PDF and upload that; if it ends like this again, show this message to your administrator.',
};

/** Takes back what dead workers held, and hands it out again at the head of the line. */
export async function takeBackFromLostWorkers(ctx: JobsContext): Promise<{ takenBack: number; setAside: number }> {
  const policy = { lostAttemptsAllowed: ctx.settings.lostAttemptsAllowed, ...setAside };
  const lost = await takeBackLost(ctx, policy);
  for (const { analysisId, state, lostAttempts } of lost) {
    const what = state === 'failed' ? 'A document kept stopping its workers and was set aside' : 'Taken back from a lost worker';
    ctx.log.warn({ lostAttempts }, `${what}, jobId: ${analysisId}`);
  }
  await Promise.all(lost.map((row) => publishHint(ctx, row)));
  const waiting = lost.filter(({ state }) => state === 'waiting');
  await Promise.all(
    waiting.map(({ analysisId, customerId, moduleType, dispatchNumber }) =>
      addDispatch(ctx, { analysisId, customerId, moduleType, dispatchNumber, goesFirst: true }),
    ),
  );
  return { takenBack: waiting.length, setAside: lost.length - waiting.length };
}
