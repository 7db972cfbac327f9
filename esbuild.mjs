/**
 * Builds everything that ships, into `dist/`, and with `--tests` what the tests run in an extension host, into `out/`.
 *
 *   node esbuild.mjs                development build with source maps
 *   node esbuild.mjs --production   minified; prints the sizes and fails above the budgets
 *   node esbuild.mjs --watch        development build, again after every change (F5 starts it)
 *   node esbuild.mjs --production --compare    builds in memory and fails where `dist/` has other bytes
 *
 * | file                   | runs in                                 | format |
 * | ---------------------- | --------------------------------------- | ------ |
 * | dist/client/node.js    | extension host of the desktop or remote | cjs    |
 * | dist/client/languageClient.js | the same, loaded with the first note | cjs |
 * | dist/client/browser.js | extension host of the web               | cjs    |
 * | dist/server/node.js    | Node: entry of server and command line  | cjs    |
 * | dist/server/greeting.js | the same, answers an editor before the program is loaded | cjs |
 * | dist/server/program.js | the same, the language server           | cjs    |
 * | dist/server/commandLine.js | the same, all other commands        | cjs    |
 * | dist/server/browser.js | web worker                              | script |
 * | dist/server/markdown.js | either, loaded when a section's inside is first read | script |
 * | dist/server/NAME.js    | either, loaded on first use             | script |
 *
 * A dynamic `import()` of a file of the core or a feature is the border of a bundle: `await import('./core/export/index.js')`
 * makes `dist/server/export.js`. Node requires that file; in the worker `importScripts` loads it. What such a bundle
 * shares with the server it takes from there (see scripts/sharedModules.ts); a development build copies it instead.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { build, context } from 'esbuild';
import { findSharing, giveModules, leavePart, takeModules, writePart } from './scripts/sharedModules.ts';
import { packWordSets } from './scripts/packWords.ts';
import { checkSizes } from './scripts/sizes.ts';

const root = import.meta.dirname;
const core = path.join(root, 'server/src/core') + path.sep;
const features = path.join(root, 'server/src/features') + path.sep;
const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** Bundles found at dynamic imports: name to entry file. */
const onFirstUse = new Map();

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
};
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  define: { READING_VERSION: JSON.stringify(await hashReading()) },
  // The same module as in the later bundles, so that these find the language that the program has set.
  alias: { '@vscode/l10n': path.join(root, 'node_modules/@vscode/l10n/dist/browser.js') },
};
// Without `worker`, remark takes the build that needs a document; `worker` alone loses the `module` condition.
const browser = { ...shared, platform: 'browser', target: 'es2022', conditions: ['worker', 'module'] };

const packing = production ? [packWordSets()] : [];

/** What the desktop's client imports dynamically: absolute paths and names of packages. */
const clientOnFirstUse = new Set();

const clients = [
  {
    ...node,
    entryPoints: ['client/src/node/extension.ts'],
    outfile: 'dist/client/node.js',
    external: ['vscode'],
    supported: { 'dynamic-import': false },
    plugins: [leaveDynamicImports(), ...packing],
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser/extension.ts'],
    outfile: 'dist/client/browser.js',
    external: ['vscode'],
    plugins: packing,
  },
];

/** What Node starts: a few lines, so that asking for the version does not read all of the program. */
const launcher = {
  ...node,
  entryPoints: ['server/src/cli/main.ts'],
  outfile: 'dist/server/node.js',
  external: ['./greeting.js', './program.js'],
  supported: { 'dynamic-import': false },
  banner: { js: '#!/usr/bin/env node' },
};

/** All commands but the language server, which takes them from its own bundle as an editor never asks for them. */
const commandLine = {
  ...node,
  entryPoints: { commandLine: 'server/src/cli/commandLine.ts' },
  outdir: 'dist/server',
  supported: { 'dynamic-import': false },
  plugins: [splitAtDynamicImports((name) => ({ path: `./${name}.js`, external: true }))],
};

/** What answers an editor while the program is still to be loaded. */
const greeting = { ...node, entryPoints: ['server/src/cli/greeting.ts'], outfile: 'dist/server/greeting.js' };

const servers = [
  {
    ...node,
    entryPoints: ['server/src/cli/program.ts'],
    outfile: 'dist/server/program.js',
    external: ['./commandLine.js'],
    supported: { 'dynamic-import': false },
    plugins: [
      splitAtDynamicImports((name) => ({ path: `./${name}.js`, external: true })),
      leaveModuleSearch(),
      ...packing,
    ],
  },
  {
    ...browser,
    format: 'iife',
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server/browser.js',
    supported: { 'dynamic-import': false },
    plugins: [splitAtDynamicImports((name) => ({ path: name, namespace: 'on-first-use' })), ...packing],
  },
];

const later = {
  ...browser,
  format: 'iife',
  globalName: 'conferenceNotesBundle',
  footer: { js: 'if (typeof module === "object") module.exports = conferenceNotesBundle;' },
};

/** The bundles that are loaded on first use, by `require` or by `importScripts`: known once the servers were built. */
function laterBundles() {
  // Found in any order, as files are read side by side; the bytes must not depend on it.
  const entries = [...onFirstUse].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, entry]) => ({ ...later, entryPoints: { [name]: entry }, outdir: 'dist/server' }));
}

/** The Markdown parser: imported like any module, a bundle of its own in a release. Few sessions begin by needing it. */
const part = {
  ...later,
  entryPoints: { markdown: 'server/src/core/parse/inside/insideParsers.ts' },
  outdir: 'dist/server',
};

/** Replaces dynamic imports of the core's and features' files by what `resolveBundle` says of the bundle's name. */
function splitAtDynamicImports(resolveBundle) {
  return {
    name: 'split-at-dynamic-imports',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^\.{1,2}\// }, (args) => {
        if (args.kind !== 'dynamic-import') return undefined;
        const entry = path.resolve(args.resolveDir, args.path.replace(/\.js$/, '.ts'));
        // Entries load their own parts late so that a quick command stays quick: same file, run on first use.
        if (!entry.startsWith(core) && !entry.startsWith(features)) return undefined;
        const name = bundleName(entry);
        onFirstUse.set(name, path.relative(root, entry));
        return resolveBundle(name);
      });
      pluginBuild.onResolve({ filter: /^on-first-use:/ }, (args) => resolveBundle(args.path.split(':')[1]));
      // VS Code starts the worker from a blob, where relative URLs lead nowhere: hence the client names it by its URL,
      // before which VS Code puts the name of its own worker.
      pluginBuild.onLoad({ filter: /.*/, namespace: 'on-first-use' }, (args) => ({
        contents: `const [here] = /[a-z][a-z+.-]*:\\/\\/.*$/i.exec(self.name) || [self.location.href];
          importScripts(new URL('${args.path}.js', here).href);
          module.exports = self.conferenceNotesBundle;`,
      }));
    },
  };
}

/** Leaves out what the protocol's library has for linters, which ask npm where the user's packages are: nobody calls it here. */
function leaveModuleSearch() {
  return {
    name: 'leave-module-search',
    setup(pluginBuild) {
      const filter = /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/;
      pluginBuild.onLoad({ filter }, () => ({ contents: '' }));
    },
  };
}

/**
 * `server/src/core/export/index.ts` gives `export`, `server/src/core/export/docx.ts` gives `export-docx`,
 * `server/src/features/onDemand.ts` gives `onDemand`.
 */
function bundleName(entry) {
  const relative = path
    .relative(entry.startsWith(core) ? core : features, entry)
    .split(path.sep)
    .join('/');
  return relative
    .replace(/\.ts$/, '')
    .replace(/\/index$/, '')
    .replaceAll('/', '-');
}

/** A digest of all that decides how notes are read: what a cache holds is of use to the same reading only. */
async function hashReading() {
  const folders = ['detect', 'index', 'model', 'parse', 'phrases', 'text'].map((folder) => `${folder}/`);
  const names = await readdir(core, { recursive: true });
  const isReading = (name) => name.endsWith('.ts') && folders.some((folder) => name.startsWith(folder));
  const found = names.map((name) => name.split(path.sep).join('/')).filter(isReading);
  const hash = createHash('sha256');
  for (const file of [...found.sort(), 'detect.ts', '../workspace/entryCache.ts'])
    hash.update(await readFile(path.join(core, file)));
  return hash.digest('hex').slice(0, 16);
}

/** What runs inside a test's extension host. */
const testOptions = {
  ...node,
  minify: false,
  sourcemap: 'inline',
  entryPoints: ['test/extension/suite/index.ts'],
  outfile: 'out/test/extension/index.js',
  external: ['vscode'],
};

/** All that the desktop's client imports dynamically, in one file: what its modules share is loaded once. */
function languageClientBundle() {
  const modules = [...clientOnFirstUse].toSorted((a, b) => (a < b ? -1 : 1));
  const contents = modules.map((module) => `export * from ${JSON.stringify(module)};`).join('\n');
  const stdin = { contents, resolveDir: root, sourcefile: 'languageClient.js' };
  return { ...node, stdin, outfile: 'dist/client/languageClient.js', external: ['vscode'] };
}

/** Sends dynamic imports of the desktop's client to {@link languageClientBundle}. A worker could not load a second file. */
function leaveDynamicImports() {
  return {
    name: 'leave-dynamic-imports',
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /.*/ }, ({ kind, path: name, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        clientOnFirstUse.add(name.startsWith('.') ? path.resolve(resolveDir, name.replace(/\.js$/, '.ts')) : name);
        return { path: './languageClient.js', external: true };
      });
    },
  };
}

/** Keeps what went into each file: for the size report and the third-party notice. */
async function writeMetafiles(results) {
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  await mkdir(path.join(root, 'out'), { recursive: true });
  await writeFile(path.join(root, 'out/meta.json'), JSON.stringify({ outputs }));
  return outputs;
}

/** For a release, every module that several of server, part and later bundles need is in one of them alone. */
async function releaseOptions() {
  const sharing = await findSharing({ servers, part, commandLine, findLater: laterBundles });
  const both = new Map([...sharing.fromServer, ...sharing.fromProgram]);
  const giving = servers.map((options, index) => ({
    ...options,
    plugins: [
      giveModules(root, { ...sharing, fromServer: index === 0 ? both : sharing.fromServer }, 'markdown'),
      leavePart(sharing.part),
      ...options.plugins,
    ],
  }));
  const commands = {
    ...commandLine,
    plugins: [takeModules(root, both), leavePart(sharing.part), ...commandLine.plugins],
  };
  const { entryPoints, ...partOptions } = part;
  const stdin = { contents: writePart(sharing), resolveDir: root, sourcefile: `${Object.keys(entryPoints)[0]}.js` };
  const partBundle = {
    ...partOptions,
    stdin,
    outdir: undefined,
    outfile: 'dist/server/markdown.js',
    plugins: [takeModules(root, sharing.fromServer)],
  };
  const all = new Map([...sharing.fromServer, ...sharing.fromPart]);
  const taking = laterBundles().map((options) => ({ ...options, plugins: [takeModules(root, all)] }));
  return [...clients, launcher, greeting, ...giving, commands, partBundle, ...taking];
}

async function buildOnce() {
  await rm(path.join(root, 'dist'), { recursive: true, force: true });
  const first = production ? await releaseOptions() : [...clients, launcher, greeting, ...servers, commandLine];
  const results = await Promise.all(first.map((options) => build(options)));
  if (!production) results.push(...(await Promise.all(laterBundles().map((options) => build(options)))));
  if (flags.has('--tests')) await build(testOptions);
  results.push(await build(languageClientBundle()));
  const outputs = await writeMetafiles(results);
  if (production && !(await checkSizes(root, outputs))) process.exitCode = 1;
}

/** The same sources give the same bytes: whoever has them can tell whether a package was made of them. */
async function compare() {
  const buildInMemory = (options) => build({ ...options, write: false });
  const results = await Promise.all((await releaseOptions()).map(buildInMemory));
  results.push(await buildInMemory(languageClientBundle()));
  for (const { path: file, contents } of results.flatMap(({ outputFiles }) => outputFiles)) {
    const built = await readFile(file).catch(() => undefined);
    if (built?.equals(contents) === true) continue;
    console.error(`${path.relative(root, file)} is not what a new build gives.`);
    process.exitCode = 1;
  }
}

async function watch() {
  // A first build finds the bundles that are loaded on first use.
  await buildOnce();
  const all = [...clients, launcher, greeting, languageClientBundle(), ...servers, commandLine, ...laterBundles()];
  const contexts = await Promise.all(all.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((each) => each.watch()));
}

if (flags.has('--compare')) await compare();
else await (flags.has('--watch') ? watch() : buildOnce());
