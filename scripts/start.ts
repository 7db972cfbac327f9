/**
 * `npm start`: a real VS Code with the extension as it would be installed, on a copy of the samples, away from the user's
 * own VS Code. In the browser, or on the desktop with `VSCODE_HOST=desktop`. Runs until Ctrl+C;
 * `npm start -- --exit-when-ready` ends as soon as VS Code is up.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { isDesktopAsked, openDesktop } from '../test/support/vscodeHost/desktop.ts';
import { samplesFolder, vsixFile } from '../test/support/vscodeHost/places.ts';
import { startVsCodeServer } from '../test/support/vscodeHost/vscodeServer.ts';
import { buildForRelease, packExtension } from './packExtension.ts';

const exitWhenReady = process.argv.includes('--exit-when-ready');

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Opens an address in the user's browser, where there is a desktop to open it on. */
function openInBrowser(url: string): void {
  const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
    linux: ['xdg-open'],
  };
  const opener = openers[process.platform];
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  if (opener === undefined || !hasScreen || process.env['CI'] !== undefined) return;
  const [program, ...args] = opener;
  // The address stands on the screen too, so a missing opener is no failure.
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => say('(No browser could be opened.)'))
    .unref();
}

async function startInBrowser(): Promise<void> {
  const server = await startVsCodeServer({
    version: 'newest',
    extensionHost: 'node',
    vsix: vsixFile,
    notes: samplesFolder,
    purpose: 'use',
  });
  say(`\nVS Code ${server.build.version} with Conference Notes runs at\n\n    ${server.url}\n`);
  say(`The notes are a copy in ${server.workspace}. Ctrl+C stops it.`);
  if (!exitWhenReady) {
    openInBrowser(server.url);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  }
  await server.stop();
}

say('Building and packing the extension ...');
await buildForRelease();
await packExtension();
say('Getting VS Code (the first time, some 150 MB from the npm registry) ...');
await (isDesktopAsked() ? openDesktop({ vsix: vsixFile, notes: samplesFolder }) : startInBrowser());
process.exit();
