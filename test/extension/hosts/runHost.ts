import { describe, test } from 'vitest';
import { isDesktopAsked } from '../../support/vscodeHost/desktop.ts';
import { type ExtensionTestRun, runExtensionTests } from '../../support/vscodeHost/extensionTests.ts';

/** What every host of the newest VS Code can do. */
export const allSuites = ['activation', 'agentTools', 'diagnostics', 'pictures', 'writing'];

/** Those that fetch from this machine, which a page may not. */
export const networkSuites = ['schedules'];

/** Those that read what the page shows, of which the desktop has none. */
export const pageSuites = isDesktopAsked() ? [] : ['faults'];

/** Those that kill the server's process, of which the web has none; they read the page, too. */
export const processSuites = isDesktopAsked() ? [] : ['crashes'];

/** What shows that an older VS Code can run the extension at all. */
export const smokeSuites = ['activation', 'agentTools'];

/** Runs suites in one VS Code, and shows their tests as ours. */
export async function runHost(run: ExtensionTestRun): Promise<void> {
  // The tests are known only after they have run.
  const results = await runExtensionTests(run);
  describe(`${run.version} VS Code, ${run.extensionHost} extension host`, () => {
    for (const { name, error } of results) {
      test(name, () => {
        if (error !== undefined) throw new Error(error);
      });
    }
  });
}
