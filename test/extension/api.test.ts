/** The suites of `suite/`, in every VS Code that we claim to run in. */
import { describe, test } from 'vitest';
import { isDesktopAsked } from '../support/vscodeHost/desktop.ts';
import { runExtensionTests } from '../support/vscodeHost/extensionTests.ts';

const everything = ['activation'];
/** What shows that an older VS Code, or the web, can run the extension at all. */
const smoke = ['activation'];

const runs = [
  { version: 'newest', extensionHost: 'node', suites: everything },
  { version: 'newest', extensionHost: 'web', suites: smoke },
  { version: 'oldest', extensionHost: 'node', suites: smoke },
  { version: 'oldest', extensionHost: 'web', suites: smoke },
] as const;

// The desktop has a Node extension host only.
const asked = isDesktopAsked() ? runs.filter((run) => run.extensionHost === 'node') : runs;

for (const run of asked) {
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
