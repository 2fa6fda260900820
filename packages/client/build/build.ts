import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { writeDeclarations } from './write-declarations.ts';

/** Makes `dist/`, the package as it is published: one script, one file of types, the manual, the licence. `npm publish dist` sends it. */
const packageFolder = dirname(import.meta.dirname);
const dist = join(packageFolder, 'dist');
const inWorkspace: { version: string; license: string; dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(packageFolder, 'package.json'), 'utf8'),
);
const dependencies = ['@trpc/client', '@trpc/server', 'eventsource'];

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(dist, 'index.d.ts'), writeDeclarations(packageFolder));
await build({
  root: packageFolder,
  configFile: false,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    emptyOutDir: false,
    minify: false,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'index.js' },
    rolldownOptions: { external: dependencies },
  },
});
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
copyFileSync(join(packageFolder, 'README.md'), join(dist, 'README.md'));
copyFileSync(join(packageFolder, '../../LICENSE'), join(dist, 'LICENSE'));

/** The published package.json: real versions in place of the workspace's catalog. */
function manifest() {
  return {
    name: '@groundwork/client',
    version: inWorkspace.version,
    description: 'Hand assessments to a Groundwork server and get typed accommodation reports back.',
    license: inWorkspace.license,
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    dependencies: Object.fromEntries(dependencies.map((name) => [name, installedVersion(name)])),
  };
}

function installedVersion(name: string): string {
  const { version }: { version: string } = createRequire(import.meta.url)(`${name}/package.json`);
  // tRPC's parts fit each other only at the same version.
  return name.startsWith('@trpc/') ? version : `^${version}`;
}
