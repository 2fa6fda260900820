import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Local state: data of the local services, secrets, programs that were fetched. */
export const home = resolve(root, process.env.GROUNDWORK_HOME || '.groundwork');

/** Programs that were fetched. */
export const binaries = join(home, 'bin');
