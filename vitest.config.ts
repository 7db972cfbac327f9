import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/server/**/*.test.ts', 'test/grammar/**/*.test.ts'],
    isolate: false,
    setupFiles: ['test/support/repeatable.ts'],
    // Nothing is timed: a test that waits for something fails late on a busy machine rather than wrongly.
    testTimeout: 30_000,
  },
});
