import { findCustomer, findUserById } from '@groundwork/db';
import { RequestError } from '../errors/request-error.ts';
import { procedure, router } from './trpc.ts';

/** Who is asking, and what this installation allows. */
export const sessionRouter = router({
  me: procedure.query(async ({ ctx: { actor, deployment } }) => {
    const { database, engine, maxUploadBytes, submitMax, submitWindowMs } = deployment;
    const [customer, user] = await Promise.all([
      findCustomer({ database }, actor.customerId),
      actor.kind === 'user' ? findUserById({ database }, actor.id) : undefined,
    ]);
    if (!customer) throw new RequestError('not_signed_in', 'This account no longer belongs to an organisation.');
    return {
      user: user ? { id: user.id, name: user.name, email: user.email, role: user.role } : null,
      customer: { id: customer.id, name: customer.name },
      role: actor.role,
      engine,
      limits: { maxUploadBytes, submitMax, submitWindowMs },
    };
  }),
});
