/**
 * A VS Code to test in, from the npm registry: the package `code-server` carries a whole VS Code server with its
 * workbench. Only that part is kept; its native modules stay uncompiled, which costs nothing but lines in its log.
 */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { cachedFolder } from './cache.ts';
import { runProgram } from './runProgram.ts';

/** Versions of `code-server`: the newest VS Code that can be had, and the oldest that `engines.vscode` claims. */
export const vscodeVersions = { newest: '4.139.1', oldest: '4.100.3' } as const;
export type VsCodeVersion = keyof typeof vscodeVersions;

/** A VS Code server on disk. */
export interface VsCodeBuild {
  /** VS Code's own version, e.g. `1.139.1`. */
  readonly version: string;
  readonly folder: string;
  /** The program that starts the server. */
  readonly main: string;
  /** The Node that runs it. */
  readonly node: string;
}

/** Hundreds of megabytes that no test touches: the chat's programs and a diagram renderer. */
const unused = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/**
 * The build, from the cache or else from the registry (about half a minute).
 *
 * @throws Error that says what npm said where it cannot be had
 */
export async function getVsCodeBuild(version: VsCodeVersion): Promise<VsCodeBuild> {
  const release = vscodeVersions[version];
  const folder = await cachedFolder(`vscode/${release}`, (draft) => install(release, draft)).catch((error: unknown) => {
    throw new Error(`VS Code (code-server ${release}) could not be installed from the npm registry.`, { cause: error });
  });
  const manifest = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return { version: manifest.version, folder, main: path.join(folder, 'out/server-main.js'), node: nodeProgram() };
}

async function install(release: string, folder: string): Promise<void> {
  const download = path.join(folder, 'download');
  await mkdir(download);
  await writeFile(path.join(download, 'package.json'), '{ "private": true }');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runNpm(['install', ...quiet, `code-server@${release}`], download);
  const server = path.join(download, 'node_modules/code-server/lib/vscode');
  // `npm ci` refuses: its shrinkwrap is out of step.
  await runNpm(['install', '--omit=dev', ...quiet], server);
  await Promise.all(unused.map((part) => rm(path.join(server, part), { recursive: true, force: true })));
  for (const part of ['package.json', 'product.json', 'out', 'node_modules', 'extensions', 'resources']) {
    await rename(path.join(server, part), path.join(folder, part));
  }
  await rm(download, { recursive: true });
}

async function runNpm(args: readonly string[], cwd: string): Promise<void> {
  // Inside `npm run`, this is the npm that runs us.
  const script = process.env['npm_execpath'];
  const [program, ...first] = script?.endsWith('.js') ? [process.execPath, script] : ['npm'];
  // What npm tells its scripts by environment would be taken for options of this run.
  await runProgram(program ?? 'npm', [...first, ...args], { cwd, env: { npm_config_ignore_scripts: 'true' } });
}

/** The Node of the version VS Code itself runs on, from the package `node`. */
function nodeProgram(): string {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    return path.join(path.dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  } catch {
    return process.execPath;
  }
}
