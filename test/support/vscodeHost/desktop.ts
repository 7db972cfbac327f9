/** The desktop's VS Code, downloaded by `@vscode/test-electron`: asked for by `VSCODE_HOST=desktop`. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { cacheFolder } from './cache.ts';
import { harnessFolder, suiteBundle } from './places.ts';
import { runProgram } from './runProgram.ts';
import { quietSettings } from './quietSettings.ts';
import type { VsCodeVersion } from './vscodeBuild.ts';

const releases = { newest: 'stable', oldest: '1.100.3' } as const;

/** A desktop VS Code of our own: its program, and arguments that keep it away from the user's. */
interface Desktop {
  readonly program: string;
  readonly args: readonly string[];
  readonly workspace: string;
  readonly folder: string;
}

/**
 * Whether `VSCODE_HOST` asks for the desktop.
 *
 * @throws Error where it asks for something that there is not
 */
export function isDesktopAsked(): boolean {
  const host = process.env['VSCODE_HOST'] ?? 'server';
  if (host !== 'server' && host !== 'desktop') throw new Error(`VSCODE_HOST is "server" or "desktop", not "${host}".`);
  return host === 'desktop';
}

/** Opens a window and waits until it is closed. */
export async function openDesktop(options: { readonly vsix: string; readonly notes: string }): Promise<void> {
  const desktop = await prepareDesktop({ ...options, version: 'newest' });
  try {
    await runProgram(desktop.program, [desktop.workspace, ...desktop.args, '--wait']);
  } finally {
    await rm(desktop.folder, { recursive: true, force: true });
  }
}

/** Runs the tests that `env` names; they write their results themselves. */
export async function runDesktopTests(options: {
  readonly version: VsCodeVersion;
  readonly vsix: string;
  readonly notes: string;
  readonly env: Readonly<Record<string, string>>;
}): Promise<void> {
  const desktop = await prepareDesktop(options);
  try {
    await runTests({
      vscodeExecutablePath: desktop.program,
      extensionDevelopmentPath: harnessFolder,
      extensionTestsPath: suiteBundle,
      extensionTestsEnv: options.env,
      launchArgs: [desktop.workspace, ...desktop.args],
    });
  } finally {
    await rm(desktop.folder, { recursive: true, force: true });
  }
}

async function prepareDesktop(options: {
  readonly version: VsCodeVersion;
  readonly vsix: string;
  readonly notes: string;
}): Promise<Desktop> {
  const cachePath = path.join(cacheFolder(), 'desktop');
  await mkdir(cachePath, { recursive: true });
  const program = await downloadAndUnzipVSCode({ version: releases[options.version], cachePath }).catch(
    (error: unknown) => {
      throw new Error('VSCODE_HOST=desktop: VS Code could not be downloaded.', { cause: error });
    },
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-desktop-'));
  const workspace = path.join(folder, 'notes');
  await cp(options.notes, workspace, { recursive: true });
  const args = ['--user-data-dir', path.join(folder, 'user'), '--extensions-dir', path.join(folder, 'extensions')];
  await mkdir(path.join(folder, 'user/User'), { recursive: true });
  await writeFile(path.join(folder, 'user/User/settings.json'), JSON.stringify(quietSettings));
  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(program, { reuseMachineInstall: true });
  await runProgram(cli ?? program, [...cliArgs, ...args, '--install-extension', options.vsix]);
  return { program, args: [...args, '--disable-workspace-trust', '--skip-welcome'], workspace, folder };
}
