import { defineConfig } from 'vitest/config';

/** Tests that drive a real VS Code: `npm run test:extension`, which builds and packs first. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts', 'ui/*.ui.ts'],
    globalSetup: ['./prepareHosts.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
