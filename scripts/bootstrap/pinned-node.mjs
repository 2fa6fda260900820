import { delimiter, join } from 'node:path';
import { cache, root } from '../places.mjs';

/** The Node this repository is written for; it comes as an npm package, so the machine's own only has to start the scripts. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The environment in which `node` is the pinned one and the workspace's tools are found first. Compiled code is kept between starts: it
 * makes them several times faster.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function pinnedEnvironment(env = process.env) {
  const first = [join(root, 'node_modules', 'node', 'bin'), join(root, 'node_modules', '.bin')];
  const NODE_COMPILE_CACHE = env.NODE_COMPILE_CACHE || join(cache, 'compiled');
  return { ...env, NODE_COMPILE_CACHE, PATH: [...first, env.PATH ?? ''].join(delimiter) };
}
