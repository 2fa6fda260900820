import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What the private servers can be asked to do. */
export type ServiceFault = 'redisRestart' | 'redisCrash' | 'redisStop' | 'redisStart' | 'postgresRestart' | 'postgresCrash';

/** A Postgres and a Redis for one fault run. */
export interface Services {
  postgresUrl(): string;
  postgresPort(): number;
  redisPort(): number;
  password: string;
  /** Ends when the server answers again. One after the other. */
  suffer(fault: ServiceFault): Promise<void>;
  stop(): Promise<void>;
}

const answerSchema = z.object({
  id: z.number(),
  error: z.string().optional(),
  postgresUrl: z.string().default(''),
  postgresPort: z.number().default(0),
  redisPort: z.number().default(0),
  password: z.string().default(''),
});
type Answer = z.infer<typeof answerSchema>;

/** Postgres' `max_connections`: enough for a run, few enough to be used up by a crowd. */
export const mostConnections = 80;

/** Starts both in a process of their own, which ends with this one. Takes a few seconds. */
export async function startServices(): Promise<Services> {
  const program = fileURLToPath(new URL('../scripts/services-on-call.mjs', import.meta.url));
  const child = fork(program, [String(mostConnections)], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const ask = (id: number, wish?: ServiceFault) => {
    const answer = Promise.withResolvers<Answer>();
    waiting.set(id, answer);
    if (wish) child.send({ id, wish });
    return answer.promise;
  };
  child.on('message', (message) => {
    const answer = answerSchema.parse(message);
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(answer.error));
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void exited.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('the services ended; their standard error says why'));
  });
  let places = await ask(0);
  let nextId = 1;
  let last: Promise<void> = Promise.resolve();
  return {
    postgresUrl: () => places.postgresUrl,
    postgresPort: () => places.postgresPort,
    redisPort: () => places.redisPort,
    password: places.password,
    suffer(fault) {
      last = last.then(async () => {
        places = await ask(nextId++, fault);
      });
      return last;
    },
    async stop() {
      await last.catch(() => {});
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
