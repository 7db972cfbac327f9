import { expect, test } from 'vitest';
import type { NoteEntry } from '../../../server/src/core/index/notesIndex.js';
import { runIndex } from '../../../server/src/workspace/indexer.js';
import { createNoteEntry } from '../../support/noteEntries.js';

interface Run {
  readonly taken: string[];
  readonly reports: string[];
  readonly turns: () => number;
  readonly most: () => number;
  readonly signal: { isCancellationRequested: boolean };
  readonly run: () => Promise<void>;
}

/** A run over `count` files, each of which takes `milliseconds` of the clock. */
function createRun(count: number, milliseconds: number): Run {
  let now = 0;
  let turns = 0;
  let running = 0;
  let most = 0;
  const taken: string[] = [];
  const reports: string[] = [];
  const signal = { isCancellationRequested: false };
  const source = async (uri: string): Promise<NoteEntry> => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    now += milliseconds;
    return createNoteEntry(uri);
  };
  const clock = { now: () => now, after: () => () => undefined, nextTurn: () => Promise.resolve(void (turns += 1)) };
  const uris = Array.from({ length: count }, (_, index) => `/${index}.md`);
  const run = () =>
    runIndex(
      {
        uris,
        source,
        clock,
        take: (uri) => void taken.push(uri),
        report: (done, total) => void reports.push(`${done}/${total}`),
      },
      signal,
    );
  return { taken, reports, turns: () => turns, most: () => most, signal, run };
}

test('takes in all files, a few at a time', async () => {
  const { run, taken, most } = createRun(100, 0);
  await run();
  expect(taken).toHaveLength(100);
  expect(taken[0]).toBe('/0.md');
  expect(most()).toBe(16);
});

test('lets the event loop turn when its slice is used up', async () => {
  const quick = createRun(40, 0);
  await quick.run();
  expect(quick.turns()).toBe(0);
  const slow = createRun(40, 4);
  await slow.run();
  expect(slow.turns()).toBeGreaterThan(10);
  expect(slow.reports).toHaveLength(slow.turns());
  expect(slow.reports.at(-1)).toMatch(/^\d+\/40$/);
});

test('ends early when cancelled', async () => {
  const { run, taken, signal } = createRun(100, 0);
  signal.isCancellationRequested = true;
  await run();
  expect(taken).toEqual([]);
});
