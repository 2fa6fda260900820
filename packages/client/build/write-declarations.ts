import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeContract } from './write-contract.ts';

/**
 * The package's types as one file that asks for nothing but tRPC's: the contract written out, then the declarations of each source file,
 * then what `index.ts` lets out. The sources are compiled against the written contract, so it is known to fit them.
 */
export function writeDeclarations(packageFolder: string): string {
  const work = mkdtempSync(join(packageFolder, 'dist', '.declarations-'));
  try {
    const contract = writeContract(join(packageFolder, 'tsconfig.json'), join(packageFolder, 'src', 'contract.ts'));
    const emitted = emitAgainst(contract, work);
    const { 'index.d.ts': door = '', 'contract.d.ts': _derived, ...declarations } = emitted;
    return formatted(oneModule([contract, ...Object.values(declarations)], door));
  } finally {
    rmSync(work, { recursive: true });
  }
}

const compilerOptions = {
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  noEmitOnError: true,
  rootDir: '../..',
  outDir: 'emitted',
  paths: { '@groundwork/api/router': ['./contract.ts'] },
};

/** Declarations of the sources, by file name, with the written contract in the server's place. */
function emitAgainst(contract: string, work: string): Record<string, string> {
  writeFileSync(join(work, 'contract.ts'), contract);
  const project = { extends: '../../../../tsconfig.base.json', compilerOptions, files: ['../../src/index.ts'] };
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify(project));
  execFileSync(process.execPath, [programOf('typescript', 'bin/tsc'), '-p', work], { stdio: 'inherit' });
  const folder = join(work, 'emitted', 'src');
  return Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** Joins modules into one: imports of packages first, imports of each other dropped, and only the door's names let out. */
function oneModule(modules: readonly string[], door: string): string {
  const text = modules.join('\n');
  const imports = text.match(importStatement) ?? [];
  const fromPackages = new Set(imports.filter((statement) => !/from '\.\/[^']+';/.test(statement)).map((statement) => statement.trim()));
  const declarations = text
    .replaceAll(importStatement, '')
    .replaceAll(/^export \{.*?\}( from '[^']+')?;$/gms, '')
    .replaceAll(/^export (?=type |declare |interface )/gm, '')
    .replaceAll(/^(?=(class|function|const) )/gm, 'declare ');
  return [...fromPackages, declarations, `export { ${letOut(door).join(', ')} };`].join('\n');
}

const importStatement = /^import [^;]*;$/gm;

function letOut(door: string): string[] {
  return [...door.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, allTypes, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => (allTypes ? `type ${name}` : name)),
  );
}

function formatted(declarations: string): string {
  const biome = [programOf('@biomejs/biome', 'bin/biome'), 'format', '--stdin-file-path=index.d.ts'];
  return execFileSync(process.execPath, biome, { input: declarations, encoding: 'utf8' });
}

function programOf(packageName: string, file: string): string {
  return join(dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`)), file);
}
