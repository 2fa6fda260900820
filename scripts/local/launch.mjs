import { onStopRequest } from '../bootstrap/on-pinned-node.mjs';
import { step } from '../bootstrap/progress.mjs';
import { endOf } from '../services/process.mjs';
import { announce, unannounce } from './announce.mjs';
import { startLocalServices } from './local-services.mjs';
import { migrate, seed } from './prepare-database.mjs';
import { leaveFolder, rememberServer, takeFolder } from './running-copy.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import { checkPort, startApi, waitUntilReady } from './server.mjs';
import { configuredDatabase, configuredRedis, logFile, serverEnvironment, url } from './settings.mjs';

/**
 * @typedef {object} Way how `npm start` and `npm run dev` differ
 * @property {'production' | 'development'} mode
 * @property {string[]} [nodeFlags] for the API's process
 * @property {() => Promise<void>} [preparePages] done while the services start
 * @property {() => Promise<{ url: string, stop: () => Promise<void> }>} [servePages] a page server beside the API
 */

/**
 * Everything from nothing: services, tables, demo accounts, server, pages. Goes on until it is asked to stop, then undoes it in turn.
 * @param {Way} way
 */
export async function launch(way) {
  /** @type {(() => unknown)[]} how to undo what has been done so far */
  const undo = [];
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    for (const one of undo.reverse()) await one();
  };
  onStopRequest(async () => {
    console.error('\nStopping …');
    await stop();
    process.exit(0);
  });
  try {
    const api = await bringUp(way, undo);
    const { code } = await api.exited;
    if (isStopping) return;
    console.error(`\nThe API stopped by itself (exit code ${code ?? 'none'}). The end of its log:\n${endOf(logFile('api.log'))}`);
    await stop();
    process.exit(code || 1);
  } catch (error) {
    // Being stopped half-way up makes steps fail; that is no news.
    if (isStopping) return;
    await stop();
    throw error;
  }
}

/**
 * @param {Way} way
 * @param {(() => unknown)[]} undo
 */
async function bringUp(way, undo) {
  await takeFolder(url);
  undo.push(leaveFolder);
  unannounce();
  await checkPort();
  const secrets = readOrMakeSecrets();
  const pages = way.preparePages?.() ?? Promise.resolve();
  const [{ database, redis }] = await Promise.all([bringUpServices(secrets, undo), pages]);
  const env = serverEnvironment({ database, redis, secrets, mode: way.mode });
  await step('Preparing the database', () => migrate(env));
  const demo = await step('Preparing the demo accounts', () => seed(env, secrets));
  const api = startApi(env, way.nodeFlags);
  undo.push(api.stop);
  rememberServer(api.pid);
  await step('Starting the server', () => waitUntilReady(api));
  const pageServer = await way.servePages?.();
  if (pageServer !== undefined) undo.push(pageServer.stop);
  announce({ demo, database, redis, webUrl: pageServer?.url });
  undo.push(unannounce);
  return api;
}

/**
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {(() => unknown)[]} undo
 */
async function bringUpServices(secrets, undo) {
  const needs = { needsPostgres: configuredDatabase() === undefined, needsRedis: configuredRedis() === undefined };
  const names = [needs.needsPostgres ? 'PostgreSQL' : '', needs.needsRedis ? 'Redis' : ''].filter(Boolean).join(' and ');
  const say = (/** @type {string} */ line) => console.error(`  ${line}`);
  const start = () => startLocalServices({ ...needs, secrets, say });
  const local = await (names === '' ? start() : step(`Starting ${names}`, start));
  undo.push(local.stop);
  const database = configuredDatabase() ?? local.database;
  const redis = configuredRedis() ?? local.redis;
  if (database === undefined || redis === undefined) throw new Error('A service is neither configured nor started.');
  return { database, redis };
}
