/** The suites of `suite/`, in every VS Code that we claim to run in. */
import { describe, test } from 'vitest';
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

for (const run of runs) {
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
