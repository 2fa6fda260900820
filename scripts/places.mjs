import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

// Before anything is read from the environment: GROUNDWORK_HOME may stand there too. What is set already wins.
if (existsSync(join(root, '.env'))) process.loadEnvFile?.(join(root, '.env'));

/** Local state: data of the local services, secrets, programs that were fetched. */
export const home = resolve(root, process.env.GROUNDWORK_HOME || '.groundwork');

/** Programs that were fetched. */
export const binaries = join(home, 'bin');

/** What can be made again at any time. */
export const cache = join(root, 'node_modules', '.cache', 'groundwork');
