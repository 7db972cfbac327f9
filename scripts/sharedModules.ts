/**
 * Sharing between bundles. A bundle that is loaded on first use needs much of what the server has already: the Markdown
 * reader, the model, the phrases. The server hands those modules out under `globalThis.conferenceNotesModules`, by path,
 * and the later bundle takes them from there.
 */
import path from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

/** A module handed out: what it exports. */
export type SharedModules = ReadonlyMap<string, readonly string[]>;

/** A bundle of one entry, by the bundle's name. */
type LaterBundle = Omit<BuildOptions, 'entryPoints'> & { readonly entryPoints: Record<string, string> };

/**
 * Finds what later bundles can take from the servers: modules that every server has, at the border where a later bundle's
 * own modules import them.
 *
 * @param servers options of the servers' bundles
 * @param findLater gives the options of the later bundles, once the servers were built
 * @returns the modules by path from the root
 */
export async function findSharedModules(
  servers: readonly BuildOptions[],
  findLater: () => readonly LaterBundle[],
): Promise<SharedModules> {
  const had = await Promise.all(servers.map(readInputs));
  const later = findLater();
  const needed = await Promise.all(later.map(readInputs));
  const isShared = (module: string, inputs: Metafile['inputs']): boolean =>
    inputs[module]?.format !== 'cjs' && had.every((server) => server[module] !== undefined);
  const entries = later.map(({ entryPoints }) => Object.values(entryPoints)[0] ?? '');
  const border = new Set(
    needed.flatMap((inputs, index) => findBorder(entries[index] ?? '', inputs, (module) => isShared(module, inputs))),
  );
  return readExports([...border].sort(), later[0] ?? {});
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
export function giveModules(root: string, modules: SharedModules): Plugin {
  const getters = [...modules.keys()].map((module) => `get '${module}'() { return require('./${module}'); }`);
  return {
    name: 'give-modules',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /.*/ }, (args) =>
        args.kind === 'entry-point' ? { path: args.path, namespace: 'giving' } : undefined,
      );
      pluginBuild.onLoad({ filter: /.*/, namespace: 'giving' }, (args) => ({
        contents: `globalThis.conferenceNotesModules = { ${getters.join(', ')} };\nrequire('./${args.path}');`,
        resolveDir: root,
      }));
    },
  };
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
        const exports = names.map((name) => (name === 'default' ? 'taken as default' : `${name}_ as ${name}`));
        const constants = names.filter((name) => name !== 'default').map((name) => `${name}_ = module.${name}`);
        const lines = [`const ${['module = ' + taken, ...constants].join(', ')};`];
        if (names.includes('default')) lines.push('const taken = module.default;');
        return { contents: [...lines, `export { ${exports.join(', ')} };`].join('\n') };
      });
    },
  };
}
