import { defineConfig } from 'vitest/config';
import { isDesktopAsked } from '../support/vscodeHost/desktop.ts';

// The desktop has a Node extension host only, and the page that Playwright drives is the server's.
const desktop = ['hosts/*Node.test.ts'];

/** Tests that drive a real VS Code: `npm run test:extension`, which builds and packs first. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: isDesktopAsked() ? desktop : ['**/*.test.ts', 'ui/*.ui.ts'],
    globalSetup: ['./prepareHosts.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each drives a VS Code of several processes: two at once make each other slow.
    maxWorkers: 1,
  },
});
