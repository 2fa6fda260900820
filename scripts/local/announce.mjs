import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { home, root } from '../places.mjs';
import { logFolder, url } from './settings.mjs';

const FILE = join(home, 'local.json');

/**
 * Says in words, and in local.json for tools, where the running system is and how to enter it.
 * @param {{ demo: import('./prepare-database.mjs').Demo, database: string, redis: import('./settings.mjs').RedisAddress, webUrl?: string }} running
 */
export function announce({ demo, database, redis, webUrl }) {
  const facts = { url, apiKey: demo.apiKey, accounts: demo.accounts, databaseUrl: database, redis };
  writeFileSync(FILE, `${JSON.stringify(facts, null, 2)}\n`, { mode: 0o600 });
  const width = Math.max(...demo.accounts.map(({ email }) => email.length));
  const accounts = demo.accounts.map(({ role, email, password }) => `  Sign in as ${role.padEnd(10)} ${email.padEnd(width)}  ${password}`);
  const lines = [
    '',
    `Groundwork is ready: open ${webUrl ?? url}`,
    '',
    ...(webUrl === undefined ? [] : [`  API and jobs           ${url}`]),
    ...accounts,
    `  Key for other programs ${demo.apiKey}`,
    `  Queue dashboard        ${url}/admin/queues (as admin)`,
    `  Logs                   ${relative(root, logFolder) || '.'}/worker.log, api.log`,
    '',
    'Ctrl-C stops it; nothing is lost.',
  ];
  console.log(lines.join('\n'));
}

/** Nothing runs any more. */
export function unannounce() {
  rmSync(FILE, { force: true });
}
