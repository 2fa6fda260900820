import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../bootstrap/complaint.mjs';
import { home } from '../places.mjs';
import { canConnect } from '../services/can-connect.mjs';
import { runProgram } from './run-program.mjs';
import { readSecrets } from './secrets.mjs';
import { configuredDatabase, configuredRedis, serverEnvironment } from './settings.mjs';

/** Runs one worker until it is asked to stop. */
export async function runWorker() {
  const { database, redis } = await findServices();
  const env = serverEnvironment({ database, redis, secrets: readSecrets(), mode: 'production' });
  process.exit(await runProgram('apps/worker/src/main.ts', [], { env }));
}

async function findServices() {
  const local = readLocal();
  const database = configuredDatabase() ?? local?.databaseUrl;
  const redis = configuredRedis() ?? local?.redis;
  if (database === undefined || redis === undefined) {
    throw new Complaint('No services to work on: start Groundwork first (npm start), or set DATABASE_URL and REDIS_URL.');
  }
  const { hostname, port } = new URL(database);
  if (!(await canConnect(hostname, Number(port || 5432))))
    throw new Complaint(`PostgreSQL does not answer at ${hostname}:${port || 5432}. Is it running (npm start)?`);
  if (!(await canConnect(redis.host, redis.port)))
    throw new Complaint(`Redis does not answer at ${redis.host}:${redis.port}. Is it running (npm start)?`);
  return { database, redis };
}

/** @returns {{ databaseUrl: string, redis: import('./settings.mjs').RedisAddress } | undefined} */
function readLocal() {
  const file = join(home, 'local.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
