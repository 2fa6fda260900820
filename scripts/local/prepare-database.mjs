import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { complaintOfProgram } from '../bootstrap/complaint.mjs';
import { pinnedNode } from '../bootstrap/pinned-node.mjs';
import { root } from '../places.mjs';

/** @typedef {{ accounts: { role: string, email: string, password: string }[], apiKey: string }} Demo */

/**
 * Brings the tables up to date.
 * @param {NodeJS.ProcessEnv} env
 */
export async function migrate(env) {
  await runEntry('packages/db/src/migrate.ts', env, 'The database could not be brought up to date');
}

/**
 * Makes sure that the demo customer is there, with a clinician, an admin and an API key.
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<Demo>}
 */
export async function seed(env, secrets) {
  const passwords = {
    SEED_CLINICIAN_PASSWORD: secrets.clinicianPassword,
    SEED_ADMIN_PASSWORD: secrets.adminPassword,
    SEED_API_KEY: secrets.apiKey,
  };
  const output = await runEntry('apps/api/src/seed.ts', { ...env, ...passwords }, 'The demo accounts could not be made');
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

/**
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @param {string} complaint
 */
async function runEntry(file, env, complaint) {
  try {
    const { stdout } = await promisify(execFile)(pinnedNode, [join(root, file)], { cwd: root, env });
    return stdout;
  } catch (error) {
    const { stderr, stdout, message } = /** @type {Error & { stdout?: string, stderr?: string }} */ (error);
    throw complaintOfProgram(complaint, stderr || stdout || message);
  }
}
