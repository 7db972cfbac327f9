import { defineConfig } from 'vitest/config';

/** The built server in a real Neovim: `npm run test:neovim`, which needs `nvim` 0.7 or newer on the path. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
