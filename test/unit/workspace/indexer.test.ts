import { expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import type { FoundFile } from '../../../server/src/workspace/files.js';
import { type FileSearch, Indexer } from '../../../server/src/workspace/indexer.js';
import { createNoteEntry } from '../../support/noteEntries.js';

interface Run {
  readonly indexer: Indexer;
  readonly files: readonly FoundFile[];
  readonly taken: string[];
  readonly reports: string[];
  readonly turns: () => number;
  readonly most: () => number;
  readonly signal: { isCancellationRequested: boolean };
  readonly run: () => Promise<void>;
}

/** A run over `count` files, each of which takes `milliseconds` of the clock and holds its number as text. */
function createRun(count: number, milliseconds: number): Run {
  let now = 0;
  let turns = 0;
  let running = 0;
  let most = 0;
  const taken: string[] = [];
  const reports: string[] = [];
  const signal = { isCancellationRequested: false };
  const clock = { now: () => now, after: () => () => undefined, nextTurn: () => Promise.resolve(void (turns += 1)) };
  const files = Array.from({ length: count }, (_, index) => ({ uri: `/${index}.md`, size: 1, mtime: 0 }));
  const indexer = new Indexer({
    clock,
    read: async ({ uri }) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      now += milliseconds;
      return new TextEncoder().encode(`Number ${uri.slice(1, -3)}.`);
    },
    take: ({ uri }) => {
      taken.push(uri);
      return createNoteEntry(uri);
    },
  });
  const report = (done: number, total: number): void => void reports.push(`${done}/${total}`);
  const progress = {
    get isCancellationRequested() {
      return signal.isCancellationRequested;
    },
    report,
  };
  const run = () => indexer.run(files, progress);
  return { indexer, files, taken, reports, turns: () => turns, most: () => most, signal, run };
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

test('takes in first what somebody searches for, and every file once', async () => {
  const { indexer, run, taken } = createRun(200, 0);
  const running = run();
  const found: string[] = [];
  const accept: FileSearch['accept'] = ({ uri }) => (found.push(uri), 'more');
  await indexer.search({ words: ['number', '199.'], accept, hasFound: () => false }, neverCancelled);
  expect(found.map((uri) => uri.slice(uri.lastIndexOf('/')))).toEqual(['/199.md']);
  expect(taken.length).toBeLessThan(40);
  await running;
  expect(taken).toHaveLength(200);
  expect(new Set(taken).size).toBe(200);
});

test('a search ends when it has enough, and does nothing when no file waits', async () => {
  const { indexer, run, taken } = createRun(200, 0);
  const running = run();
  let count = 0;
  const hasFound = (): boolean => count > 0;
  await indexer.search({ words: [], accept: () => ((count += 1) < 3 ? 'more' : 'enough'), hasFound }, neverCancelled);
  expect(taken.length).toBeLessThan(60);
  await running;
  const before = count;
  await indexer.search({ words: [], accept: () => ((count += 1), 'more'), hasFound }, neverCancelled);
  expect(count).toBe(before);
});

test('a word of every file holds a search up for a bounded time, once it has found something', async () => {
  const { indexer, run, taken } = createRun(2000, 10);
  const running = run();
  await indexer.search({ words: ['number'], accept: () => 'more', hasFound: () => true }, neverCancelled);
  expect(taken.length).toBeLessThan(300);
  await running;
  expect(taken).toHaveLength(2000);
});
