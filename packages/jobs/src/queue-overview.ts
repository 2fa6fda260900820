import { type CustomerLine, findCustomer, lineByCustomer, listModelProviders, readActivity } from '@groundwork/db';
import type { Actor } from './actor.ts';
import type { JobsContext } from './context.ts';
import { queueName } from './queue.ts';

/** What an administrator sees of the queue: figures and names of customers, nothing of a document. */
export interface QueueOverview {
  /** Whether the administrator's organisation runs this deployment: then it may change the queue that all share, and sees who has what in it. */
  isOperator: boolean;
  workers: number;
  slots: number;
  backlog: number;
  released: number;
  active: number;
  /** All customers with something in the queue for an operator, for another its own alone. */
  customers: CustomerLine[];
  /** Of the workers' model providers; empty where no model is asked. */
  providers: { name: string; active: number; consecutiveFailures: number; openUntil: string | null }[];
}

const mostCustomers = 100;

/** The queue as it stands. The caller has checked that the actor is an administrator. */
export async function queueOverview(ctx: JobsContext, { actor }: { actor: Actor }): Promise<QueueOverview> {
  const isOperator = await runsDeployment(ctx, actor);
  const [activity, customers, providers] = await Promise.all([
    readActivity(ctx, { queue: queueName, leaseMs: ctx.settings.leaseMs }),
    lineByCustomer(ctx, { ...(!isOperator && { customerId: actor.customerId }), limit: mostCustomers }),
    listModelProviders(ctx),
  ]);
  const { workers, slots, backlog, released, active } = activity;
  return {
    isOperator,
    workers,
    slots,
    backlog,
    released,
    active,
    customers,
    providers: providers.map(({ name, active: running, consecutiveFailures, openUntil, now }) => ({
      name,
      active: running,
      consecutiveFailures,
      openUntil: openUntil && openUntil > now ? openUntil.toISOString() : null,
    })),
  };
}

/** Whether this is an administrator of the organisation that runs the deployment. */
export async function runsDeployment({ database }: Pick<JobsContext, 'database'>, { role, customerId }: Actor): Promise<boolean> {
  return role === 'admin' && ((await findCustomer({ database }, customerId))?.isOperator ?? false);
}
