/** Runs suites of `test/extension/suite` inside a real VS Code's extension host, and brings their results back. */
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HostTestResult } from '../../extension/suite/hostRunner.ts';
import { launchChromium } from './chromium.ts';
import { isDesktopAsked, runDesktopTests } from './desktop.ts';
import { artifactsFolder, harnessFolder, samplesFolder, suiteBundle, vsixFile } from './places.ts';
import { recordMessages } from './shownMessages.ts';
import { type ExtensionHostKind, startVsCodeServer, type VsCodeServer } from './vscodeServer.ts';
import type { VsCodeVersion } from './vscodeBuild.ts';

/** Where suites run, and which. */
export interface ExtensionTestRun {
  readonly version: VsCodeVersion;
  readonly extensionHost: ExtensionHostKind;
  /** URI of the folder that is open; a copy of the samples where left out. */
  readonly folder?: string;
  /** Names in `test/extension/suite/index.ts`. */
  readonly suites: readonly string[];
}

/** The longest a run may take, start of VS Code included, in milliseconds. */
const runLimit = 180_000;

/**
 * Starts VS Code with the packaged extension and the samples, and runs the suites. They run in Node's extension host in
 * any case, where they can write files; the extension runs in the one asked for.
 *
 * @throws Error with what the page said where no results come
 */
export async function runExtensionTests(run: ExtensionTestRun): Promise<HostTestResult[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'conference-notes-results-'));
  const results = path.join(folder, 'results.json');
  const env = {
    CONFERENCE_NOTES_SUITES: run.suites.join(','),
    CONFERENCE_NOTES_RESULTS: results,
    CONFERENCE_NOTES_MESSAGES: path.join(folder, 'messages'),
  };
  try {
    await (isDesktopAsked()
      ? runDesktopTests({ ...run, vsix: vsixFile, notes: samplesFolder, env })
      : runServerTests(run, env));
    return JSON.parse(await readFile(results, 'utf8')) as HostTestResult[];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Files that the suites and we share, as their environment names them. */
interface SharedFiles {
  readonly CONFERENCE_NOTES_RESULTS: string;
  readonly CONFERENCE_NOTES_MESSAGES: string;
}

async function runServerTests(run: ExtensionTestRun, env: SharedFiles): Promise<void> {
  const server = await startVsCodeServer({
    ...run,
    vsix: vsixFile,
    notes: samplesFolder,
    purpose: 'tests',
    env: { ...env },
  });
  try {
    await openTestPage(server, env, run);
  } finally {
    await server.stop();
  }
}

/** Opens the workbench, which runs the tests, and keeps it open until the results are there. */
async function openTestPage(server: VsCodeServer, env: SharedFiles, run: ExtensionTestRun): Promise<void> {
  const runName = `${run.version}-${run.extensionHost}`;
  const results = env.CONFERENCE_NOTES_RESULTS;
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await recordMessages(page, env.CONFERENCE_NOTES_MESSAGES);
    await server.open(
      page,
      [
        ['extensionDevelopmentPath', `vscode-remote://remote${harnessFolder}`],
        ['extensionTestsPath', `vscode-remote://remote${suiteBundle}`],
        ['skipWelcome', 'true'],
      ],
      run.folder,
    );
    const end = Date.now() + runLimit;
    while (!existsSync(results)) {
      if (Date.now() > end) {
        await mkdir(artifactsFolder, { recursive: true });
        await page.screenshot({ path: path.join(artifactsFolder, `${runName}.png`) });
        throw new Error(
          `No results from ${runName} after ${runLimit} ms. The page said:\n${said.slice(-40).join('\n')}`,
        );
      }
      await pause(50);
    }
  } finally {
    await browser.close();
  }
}
