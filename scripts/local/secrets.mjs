import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Complaint } from '../bootstrap/complaint.mjs';
import { home } from '../places.mjs';

/**
 * @typedef {object} Secrets
 * @property {string} databasePassword
 * @property {string} redisPassword
 * @property {string} dataEncryptionKey 32 bytes, base64
 * @property {string} authSecret
 * @property {string} clinicianPassword
 * @property {string} adminPassword
 * @property {string} apiKey
 */

const FILE = join(home, 'secrets.json');

/**
 * This copy's own secrets, generated the first time and kept where only their owner reads them.
 * @returns {Secrets}
 */
export function readOrMakeSecrets() {
  const known = readSecrets();
  if (known !== undefined) return known;
  if (existsSync(join(home, 'postgres', 'data', 'PG_VERSION'))) {
    throw new Complaint(
      `${FILE} is missing, and the data in ${join(home, 'postgres')} is sealed with the key in it. Put the file back, or remove ${home} to begin anew.`,
    );
  }
  const secrets = makeSecrets();
  mkdirSync(home, { recursive: true });
  // Whole or not at all: half a file would lock the owner out of the data.
  writeFileSync(`${FILE}.unfinished`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${FILE}.unfinished`, FILE);
  return secrets;
}

/** @returns {Secrets | undefined} */
export function readSecrets() {
  if (!existsSync(FILE)) return undefined;
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    throw new Complaint(`${FILE} is not readable as JSON. Put a good copy back, or remove ${home} to begin anew.`);
  }
}

/** @returns {Secrets} */
function makeSecrets() {
  return {
    databasePassword: randomBytes(24).toString('hex'),
    redisPassword: randomBytes(24).toString('hex'),
    dataEncryptionKey: randomBytes(32).toString('base64'),
    authSecret: randomBytes(32).toString('base64'),
    clinicianPassword: passphrase(),
    adminPassword: passphrase(),
    apiKey: `gw_${randomBytes(32).toString('base64url')}`,
  };
}

/** @returns {string} four groups of letters that are not mistaken for each other: 80 bits, and a person can type it */
function passphrase() {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-');
}
