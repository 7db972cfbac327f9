/** A running VS Code on this machine's loopback, with its own settings and extensions, and nothing of the user's. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { quietSettings } from './quietSettings.ts';
import { runProgram } from './runProgram.ts';
import { getVsCodeBuild, type VsCodeBuild, type VsCodeVersion } from './vscodeBuild.ts';
import { addWebExtension } from './webExtension.ts';

/** Which extension host runs our extension: Node's, as on the desktop, or the web worker's, as on vscode.dev. */
export type ExtensionHostKind = 'node' | 'web';

/** What to start. */
export interface VsCodeServerOptions {
  readonly version: VsCodeVersion;
  readonly extensionHost: ExtensionHostKind;
  /** The packaged extension. */
  readonly vsix: string;
  /** Copied, so that what happens in VS Code leaves it alone; an empty folder where left out. */
  readonly notes?: string;
  /** User settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the page obeys a `payload` parameter (tests), or greets a user as VS Code does. */
  readonly purpose: 'tests' | 'use';
  /** Whether VS Code trusts the folder; it does where left out. */
  readonly trust?: 'restricted';
  /** Arguments of Node, for VS Code and its extension hosts. */
  readonly nodeArguments?: readonly string[];
  /** What the extension hosts find in their environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A started VS Code. */
export interface VsCodeServer {
  readonly build: VsCodeBuild;
  readonly extensionHost: ExtensionHostKind;
  /** The folder that is open: a copy of the notes. */
  readonly workspace: string;
  /** Everything of this instance; gone after `stop`. */
  readonly folder: string;
  /** Address of the workbench. */
  readonly url: string;
  /**
   * Opens the workbench in a page.
   *
   * @param payload what only the workbench's test driver obeys, e.g. `extensionTestsPath`
   * @param folder URI of another folder than the workspace
   */
  open(page: Page, payload: ReadonlyArray<readonly [string, string]>, folder?: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts VS Code with the packaged extension installed, as a user would have it.
 *
 * @throws Error with VS Code's own words where it does not come up
 */
export async function startVsCodeServer(options: VsCodeServerOptions): Promise<VsCodeServer> {
  const build = await getVsCodeBuild(options.version);
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-vscode-'));
  const workspace = path.join(folder, 'notes');
  await mkdir(workspace);
  if (options.notes !== undefined) await cp(options.notes, workspace, { recursive: true });
  await writeSettings(folder, options);
  const extensions = path.join(folder, 'extensions');
  const common = ['--server-data-dir', path.join(folder, 'data'), '--extensions-dir'];
  const installed = options.extensionHost === 'web' ? path.join(folder, 'web') : extensions;
  await runProgram(build.node, [build.main, ...common, installed, '--install-extension', options.vsix]);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { nodeArguments = [] } = options;
  const child = spawn(
    build.node,
    [...nodeArguments, build.main, ...common, extensions, ...serverArguments(port, options)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // VS Code opens extension hosts with what it inherits: nothing of an npm run or of an editor around us.
      env: { ...cleanEnvironment(), ...options.env },
    },
  );
  // Whatever ends us, VS Code does not outlive it.
  process.once('exit', () => child.kill());
  await waitUntilListening(child);
  return {
    build,
    extensionHost: options.extensionHost,
    workspace,
    folder,
    url: workbenchUrl(origin, workspace),
    async open(page, payload, other = workspace) {
      if (options.extensionHost === 'web') await addWebExtension(page, origin, await onlyFolderIn(installed));
      await page.goto(workbenchUrl(origin, other, payload));
    },
    stop: () => stop(child, folder),
  };
}

function serverArguments(port: number, options: VsCodeServerOptions): string[] {
  const args = ['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off');
  if (options.trust === undefined) args.push('--disable-workspace-trust');
  if (options.purpose === 'tests') args.push('--enable-smoke-test-driver');
  return args;
}

async function writeSettings(folder: string, options: VsCodeServerOptions): Promise<void> {
  const machine = path.join(folder, 'data/data/Machine');
  await mkdir(machine, { recursive: true });
  // User settings live in the browser; the machine's are the ones a file can give.
  const settings = JSON.stringify({ ...quietSettings, ...options.settings }, undefined, 2);
  await writeFile(path.join(machine, 'settings.json'), settings);
}

/** Where VS Code unpacked the one extension that was installed. */
async function onlyFolderIn(extensions: string): Promise<string> {
  const entries = await readdir(extensions, { withFileTypes: true });
  const folder = entries.find((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  if (folder === undefined) throw new Error(`No extension was unpacked in ${extensions}.`);
  return path.join(extensions, folder.name);
}

function cleanEnvironment(): Record<string, string | undefined> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS|VITEST)/.test(name),
  );
  return Object.fromEntries(kept);
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

async function waitUntilListening(child: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let output = '';
  const listen = (text: string): void => {
    output += text;
    if (output.includes('Extension host agent listening on')) resolve();
  };
  child.stdout?.setEncoding('utf8').on('data', listen);
  child.stderr?.setEncoding('utf8').on('data', listen);
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`VS Code ended with code ${code} before it listened:\n${output}`)));
  await promise;
}

function workbenchUrl(origin: string, workspace: string, payload?: ReadonlyArray<readonly [string, string]>): string {
  const url = new URL(origin);
  url.searchParams.set('folder', workspace);
  if (payload !== undefined) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const { promise, resolve } = Promise.withResolvers<void>();
    child.once('exit', () => resolve());
    child.kill();
    await promise;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
