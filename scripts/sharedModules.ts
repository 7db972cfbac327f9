/**
 * Sharing between bundles. A bundle that is loaded on first use needs much of what the server has already: the model, the
 * phrases. The server hands those modules out under `globalThis.conferenceNotesModules`, by path, and the later bundle takes
 * them from there.
 *
 * One module of the server is a bundle of its own, too, though the sources import it like any other: the part that brings
 * the Markdown parser. The server has functions in its place that load it when they are first called, and hands out the
 * part's modules like its own.
 */
import path from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

/** A module handed out: what it exports; nothing of a CommonJS module, which is handed on as it is. */
export type SharedModules = ReadonlyMap<string, readonly string[]>;

/** A bundle of one entry, by the bundle's name. */
type LaterBundle = Omit<BuildOptions, 'entryPoints'> & { readonly entryPoints: Record<string, string> };

/** What is handed out, and by whom. */
export interface Sharing {
  /** By path from the root. */
  readonly fromServer: SharedModules;
  /** What Node's server hands out beside that, to the command line alone. */
  readonly fromProgram: SharedModules;
  readonly fromPart: SharedModules;
  /** The part's own module, which the server has functions for. */
  readonly part: SharedModules;
}

/**
 * The servers, Node's first; the part that they load late; the command line, which Node's server loads; and the other
 * bundles, known once these were built.
 */
export interface Bundles {
  readonly servers: readonly BuildOptions[];
  readonly part: LaterBundle;
  readonly commandLine: LaterBundle;
  readonly findLater: () => readonly LaterBundle[];
}

/**
 * Finds what later bundles can take: modules that every server has, or else the part, at the border where a later
 * bundle's own modules import them.
 */
export async function findSharing({ servers, part, commandLine, findLater }: Bundles): Promise<Sharing> {
  const partEntry = entryOf(part);
  const left = await readExports([partEntry], part);
  const withoutPart = servers.map((options) => addPlugin(options, leavePart(left)));
  const had = await Promise.all(withoutPart.map(readInputs));
  const commandInputs = await readInputs(addPlugin(commandLine, leavePart(left)));
  const later = findLater();
  const needed = await Promise.all(later.map(readInputs));
  const partInputs = await readInputs(part);
  const isServers = (module: string): boolean => had.every((server) => server[module] !== undefined);
  const isModule = (module: string): boolean => [partInputs, ...needed].every((all) => all[module]?.format !== 'cjs');
  const isGiven = (module: string): boolean =>
    isModule(module) && (isServers(module) || partInputs[module] !== undefined);
  const border = new Set([
    ...findBorder(partEntry, partInputs, (module) => isModule(module) && isServers(module)),
    ...needed.flatMap((inputs, index) => findBorder(entryOf(later[index]), inputs, isGiven)),
  ]);
  const modules = [...border].sort();
  const [program = {}, programOptions = {}] = [had[0], servers[0]];
  const forCommands = findBorder(entryOf(commandLine), commandInputs, (module) => program[module] !== undefined).sort();
  const isCommonJs = (module: string): boolean => program[module]?.format === 'cjs';
  const given = await readExports(
    forCommands.filter((module) => !isCommonJs(module)),
    programOptions,
  );
  return {
    fromProgram: new Map([...given, ...forCommands.filter(isCommonJs).map((module) => [module, []] as const)]),
    fromServer: await readExports(modules.filter(isServers), part),
    fromPart: await readExports(
      modules.filter((module) => !isServers(module)),
      part,
    ),
    part: left,
  };
}

function entryOf(bundle: LaterBundle | undefined): string {
  return Object.values(bundle?.entryPoints ?? {})[0] ?? '';
}

function addPlugin(options: BuildOptions, plugin: Plugin): BuildOptions {
  return { ...options, plugins: [plugin, ...(options.plugins ?? [])] };
}

async function readInputs(options: BuildOptions): Promise<Metafile['inputs']> {
  const { metafile } = await build({ ...options, write: false, metafile: true, sourcemap: false });
  return metafile.inputs;
}

/** The first shared modules on every way from the entry. */
function findBorder(entry: string, inputs: Metafile['inputs'], isShared: (module: string) => boolean): string[] {
  const queue = [entry];
  const seen = new Set(queue);
  for (const module of queue) {
    if (isShared(module)) continue;
    for (const next of inputs[module]?.imports ?? []) {
      if (inputs[next.path] === undefined || seen.has(next.path)) continue;
      seen.add(next.path);
      queue.push(next.path);
    }
  }
  return queue.filter(isShared);
}

async function readExports(modules: readonly string[], options: BuildOptions): Promise<SharedModules> {
  if (modules.length === 0) return new Map();
  const { absWorkingDir, conditions, platform } = options;
  const { metafile } = await build({
    absWorkingDir,
    conditions,
    platform,
    entryPoints: [...modules],
    outbase: '.',
    outdir: 'out',
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const outputs = Object.values(metafile.outputs);
  return new Map(outputs.map((output) => [output.entryPoint ?? '', output.exports]));
}

/** Makes a server hand out the modules, before its own entry runs; none is run before it is asked for. */
export function giveModules(
  root: string,
  { fromServer, fromPart, part }: Pick<Sharing, 'fromServer' | 'fromPart' | 'part'>,
  partName: string,
): Plugin {
  const own = [...fromServer.keys()].map((module) => `get '${module}'() { return require('./${module}'); }`);
  const late = [...new Set([...fromPart.keys(), ...part.keys()])].map(
    (module) => `get '${module}'() { return require('on-first-use:${partName}').modules['${module}']; }`,
  );
  return {
    name: 'give-modules',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /.*/ }, (args) =>
        args.kind === 'entry-point' ? { path: args.path, namespace: 'giving' } : undefined,
      );
      pluginBuild.onLoad({ filter: /.*/, namespace: 'giving' }, (args) => ({
        contents: `globalThis.conferenceNotesModules = { ${[...own, ...late].join(', ')} };\nmodule.exports = require('./${args.path}');`,
        resolveDir: root,
      }));
    },
  };
}

/** Puts functions in the place of the part's module, which take the real ones from what is handed out when called. */
export function leavePart(part: SharedModules): Plugin {
  const [[module = '', names = []] = []] = part;
  const wanted = `/${path.basename(module, '.ts')}.js`;
  const functions = names.map(
    (name) => `export const ${name} = (...given) => globalThis.conferenceNotesModules['${module}'].${name}(...given);`,
  );
  return {
    name: 'leave-part',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^\./ }, (args) =>
        args.path.endsWith(wanted) ? { path: module, namespace: 'part' } : undefined,
      );
      pluginBuild.onLoad({ filter: /.*/, namespace: 'part' }, () => ({ contents: functions.join('\n') }));
    },
  };
}

/** The source of the part's bundle: its own module and all that others take from it. */
export function writePart({ fromPart, part }: Sharing): string {
  const modules = [...new Set([...fromPart.keys(), ...part.keys()])];
  const imports = modules.map((module, index) => `import * as module${index} from './${module}';`);
  const entries = modules.map((module, index) => `'${module}': module${index}`);
  return [...imports, `export const modules = { ${entries.join(', ')} };`].join('\n');
}

/** Makes a later bundle take the modules from the server. */
export function takeModules(root: string, modules: SharedModules): Plugin {
  return {
    name: 'take-modules',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /.*/ }, async ({ kind, path: wanted, importer, resolveDir, pluginData }) => {
        if (kind === 'entry-point' || pluginData === 'asked') return undefined;
        const found = await pluginBuild.resolve(wanted, { kind, importer, resolveDir, pluginData: 'asked' });
        const module = path.relative(root, found.path).split(path.sep).join('/');
        return modules.has(module) ? { path: module, namespace: 'taking' } : undefined;
      });
      pluginBuild.onLoad({ filter: /.*/, namespace: 'taking' }, (args) => {
        const taken = `globalThis.conferenceNotesModules['${args.path}']`;
        const names = modules.get(args.path) ?? [];
        if (names.length === 0) return { contents: `module.exports = ${taken};` };
        const exports = names.map((name) => (name === 'default' ? 'taken as default' : `${name}_ as ${name}`));
        const constants = names.filter((name) => name !== 'default').map((name) => `${name}_ = module.${name}`);
        const lines = [`const ${['module = ' + taken, ...constants].join(', ')};`];
        if (names.includes('default')) lines.push('const taken = module.default;');
        return { contents: [...lines, `export { ${exports.join(', ')} };`].join('\n') };
      });
    },
  };
}
