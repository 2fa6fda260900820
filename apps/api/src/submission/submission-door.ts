import type { Request, Response } from 'express';
import type { Authenticate } from '../access/authenticate.ts';
import type { GiveBack, TakeFromLimit } from '../http/limit-rate.ts';
import { notSignedIn } from '../http/signed-in.ts';

/**
 * What every submission passes, by REST and by tRPC, before its body is read. Rejects with `overloaded`, `backlog_full` or `rate_limited`; answers how
 * to take the count back when the submission is refused later on.
 */
export type PassDoor = (request: Request, response: Response) => Promise<GiveBack>;

/** Makes the door of submissions. */
export function submissionDoor({
  authenticate,
  refuseOverload,
  takeFromLimit,
}: {
  authenticate: Authenticate;
  refuseOverload: (customerId: string) => Promise<void>;
  takeFromLimit: TakeFromLimit;
}): PassDoor {
  return async (request, response) => {
    const actor = await authenticate(request);
    if (!actor) throw notSignedIn();
    await refuseOverload(actor.customerId);
    return takeFromLimit(request, response);
  };
}
