import type { Database } from '@groundwork/db';
import { openDoor } from './calls.ts';
import { type Customer, startCustomer } from './customer.ts';
import type { History } from './history.ts';
import { type Line, openLine } from './line.ts';
import { makeCustomer, openProcesses, type ProcessesOptions } from './open-processes.ts';
import { type Random, seededRandom } from './random.ts';
import { paces } from './settings.ts';
import type { World } from './strike.ts';

export interface WorldOptions extends ProcessesOptions {
  database: Database;
  seed: number;
  /** The last of them floods, unless `isCalm`. */
  customers: number;
  isCalm?: boolean;
}

/** A world with its customers at work. */
export interface OpenWorld extends World {
  history: History;
  ledger: string;
  /** Ends subscriptions, processes and lines. */
  close(): Promise<void>;
}

/** What the last of the customers hands in at once. */
const floodSize = 15;

/** Starts API and worker processes, and customers in front of the APIs. */
export async function openWorld(options: WorldOptions): Promise<OpenWorld> {
  const { services, pace, seed } = options;
  const processes = await openProcesses(options);
  const { fleet, lines, ports, ledger } = processes;
  const history: History = { operations: [], streams: [] };
  const leaving = new AbortController();
  const { fronts, customers } = await openCustomers({ ...options, ports, history, until: leaving.signal, random: seededRandom(seed) });
  return {
    services,
    fleet,
    lines,
    fronts,
    customers,
    queuePrefix: paces[pace].jobs.queuePrefix,
    history,
    ledger,
    async close() {
      leaving.abort();
      await processes.close();
      for (const front of fronts) front.close();
    },
  };
}

interface CustomersOptions extends Pick<WorldOptions, 'database' | 'pace' | 'customers' | 'isCalm'> {
  ports: number[];
  history: History;
  until: AbortSignal;
  random: Random;
}

/** Each has a key and an address of its own, behind which any API answers. */
async function openCustomers({ database, pace, customers: count, isCalm = false, ports, history, until, random }: CustomersOptions) {
  const fronts: Line[] = [];
  const customers: Customer[] = [];
  for (let n = 0; n < count; n++) {
    const isFlooding = !isCalm && n === count - 1;
    const customerId = isFlooding ? 'flooding' : `customer-${n}`;
    const apiKey = await makeCustomer(database, customerId);
    const own = random.fork(customerId);
    const front = await openLine(() => own.shuffle(ports));
    fronts.push(front);
    customers.push(
      startCustomer({
        customerId,
        door: openDoor(`http://127.0.0.1:${front.port}`, apiKey),
        history,
        random: own.fork('deeds'),
        foreign: () => customers.filter((_, other) => other !== n).flatMap(({ known }) => known),
        deedMs: paces[pace].deedMs,
        flood: isFlooding ? floodSize : 0,
        until,
      }),
    );
  }
  return { fronts, customers };
}
