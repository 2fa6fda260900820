import {
  API,
  type Checker,
  NodeBuilderFlags,
  type Project,
  SymbolFlags,
  type Type,
  type Symbol as TypeSymbol,
} from 'typescript/unstable/sync';

/**
 * Writes `src/contract.ts` out in full: the inputs and outputs of every procedure as plain TypeScript, with no import of the server or of what it is
 * made of. The compiler's own checker says what they are. A name it leaves unexplained stops the build at the next step, which compiles against this.
 *
 * @param configFile the tsconfig.json of a project that holds the contract
 */
export function writeContract(configFile: string, contractFile: string): string {
  const api = new API();
  try {
    const project = api.updateSnapshot({ openProjects: [configFile] }).getProject(configFile);
    if (!project) throw new Error(`No project at ${configFile}`);
    return contractText(project, contractFile);
  } finally {
    api.close();
  }
}

const routerName = 'AppRouter';
const preamble = `
import type {
  TRPC_ERROR_CODE_NUMBER, TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure, TRPCSubscriptionProcedure,
} from '@trpc/server';
type TrackedData<Data> = { id: string; data: Data };
`;
const procedureTypes: Record<string, string> = {
  query: 'TRPCQueryProcedure',
  mutation: 'TRPCMutationProcedure',
  subscription: 'TRPCSubscriptionProcedure',
};

function contractText({ checker, program }: Project, contractFile: string): string {
  const source = program.getSourceFile(contractFile);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${contractFile} exports nothing`);
  const types = checker.getExportsOfModule(module).map((symbol) => ({
    name: symbol.name,
    doc: symbol.getDocumentationComment(checker),
    type: declaredType(checker, symbol),
  }));
  const router = types.find(({ name }) => name === routerName);
  if (!router) throw new Error(`${contractFile} does not export ${routerName}`);
  const named = types
    .filter((type) => type !== router)
    .map((type) => ({ ...type, text: textOf(checker, type.type, NodeBuilderFlags.InTypeAlias) }));
  const byName = nameIn(named);
  const aliases = named.map(({ name, doc, text }) => `/** ${doc} */\nexport type ${name} = ${byName(text, name)};\n`);
  const procedures = recordText(checker, property(checker, router.type, '_def', 'record'));
  const errorShape = textOf(checker, property(checker, router.type, '_def', '_config', '$types', 'errorShape'));
  // What the server hands its own procedures (`ctx`) is none of a client's business.
  const root = `{ ctx: object; meta: object; errorShape: ${errorShape}; transformer: false }`;
  return [
    preamble,
    ...aliases,
    `/** Every procedure of the server: the type behind \`client.trpc\`. */\nexport type ${routerName} = TRPCBuiltRouter<${byName(root)}, ${byName(procedures)}>;\n`,
  ].join('\n');
}

/** A router's procedures, and routers in it, as one record. */
function recordText(checker: Checker, record: Type): string {
  const entries = checker.getPropertiesOfType(record).map((symbol) => `${symbol.name}: ${entryText(checker, typeOf(checker, symbol))};`);
  return `{ ${entries.join('\n')} }`;
}

function entryText(checker: Checker, entry: Type): string {
  const definition = checker.getPropertyOfType(entry, '_def');
  if (!definition) return recordText(checker, entry);
  const def = typeOf(checker, definition);
  if (!checker.getPropertyOfType(def, 'procedure')) return recordText(checker, property(checker, def, 'record'));
  const kind = textOf(checker, property(checker, def, 'type'));
  const procedure = procedureTypes[kind.slice(1, -1)];
  if (!procedure) throw new Error(`Unknown kind of procedure: ${kind}`);
  const side = (name: string) => textOf(checker, property(checker, def, '$types', name));
  return `${procedure}<{ input: ${side('input')}; output: ${side('output')}; meta: object }>`;
}

/** Puts the exported names where the same type is written out again; the longest first, so that a report keeps its name whole. */
function nameIn(named: readonly { name: string; text: string }[]): (text: string, except?: string) => string {
  const objects = named.filter(({ text }) => text.startsWith('{')).sort((one, other) => other.text.length - one.text.length);
  return (text, except) =>
    objects.reduce((written, { name, text: whole }) => (name === except ? written : written.replaceAll(whole, name)), text);
}

function property(checker: Checker, type: Type, ...path: string[]): Type {
  return path.reduce((inner, name) => {
    const found = checker.getPropertyOfType(inner, name);
    if (!found) throw new Error(`No ${name} in ${checker.typeToString(inner).slice(0, 200)}`);
    return typeOf(checker, found);
  }, type);
}

function typeOf(checker: Checker, symbol: TypeSymbol): Type {
  const type = checker.getTypeOfSymbol(symbol);
  if (!type) throw new Error(`${symbol.name} has no type`);
  return type;
}

function declaredType(checker: Checker, symbol: TypeSymbol): Type {
  return checker.getDeclaredTypeOfSymbol(symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
}

/** `InTypeAlias` writes out what a name of the server stands for; elsewhere the name is written, and the contract must have it. */
function textOf(checker: Checker, type: Type, flags: NodeBuilderFlags = NodeBuilderFlags.None): string {
  const text = checker.typeToString(type, undefined, NodeBuilderFlags.NoTruncation | flags);
  if (/: any\b/.test(text)) throw new Error(`The router does not say what this is: ${text.slice(0, 400)}`);
  return text;
}
