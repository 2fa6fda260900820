import type { Request, Response } from 'express';
import type { GiveBack, TakeFromLimit } from '../http/limit-rate.ts';

/**
 * What every submission passes, by REST and by tRPC, before its body is read. Rejects with `overloaded` or `rate_limited`; answers how
 * to take the count back when the submission is refused later on.
 */
export type PassDoor = (request: Request, response: Response) => Promise<GiveBack>;

/** Makes the door of submissions. */
export function submissionDoor({
  refuseOverload,
  takeFromLimit,
}: {
  refuseOverload: () => Promise<void>;
  takeFromLimit: TakeFromLimit;
}): PassDoor {
  return async (request, response) => {
    await refuseOverload();
    return takeFromLimit(request, response);
  };
}
