import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ShownNotes } from '../../../../client/src/preview/shownNotes.js';
import type { PreviewMarksResult } from '../../../../server/src/protocol.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const uri = 'file:///notes.md';

function marksOf(header: string, line = 0): PreviewMarksResult {
  return { sections: [{ kind: 'other', line, header }], lines: [] };
}

/** A preview of one file whose answers are given one by one, and a count of what VS Code was asked to do. */
function openPreview() {
  const questions: PromiseWithResolvers<PreviewMarksResult | null>[] = [];
  let refreshes = 0;
  const notes = new ShownNotes({
    ask: () => {
      const question = Promise.withResolvers<PreviewMarksResult | null>();
      questions.push(question);
      return question.promise;
    },
    refresh: () => void (refreshes += 1),
  });
  return {
    notes,
    asked: () => questions.length,
    refreshes: () => refreshes,
    answer: async (marks: PreviewMarksResult | null) => {
      questions.at(-1)?.resolve(marks);
      await vi.advanceTimersByTimeAsync(0);
    },
    fail: async () => {
      questions.at(-1)?.reject(new Error('No server'));
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

test('a file that was asked about before is drawn whole at once', async () => {
  const { notes, answer, asked, refreshes } = openPreview();
  notes.prepare(uri);
  await answer(marksOf('## A'));
  notes.askAgain();
  expect(asked()).toBe(1);
  await vi.runAllTimersAsync();
  expect(notes.draw(uri, 1)).toEqual(marksOf('## A'));
  await answer(marksOf('## A'));
  await vi.runAllTimersAsync();
  expect(refreshes()).toBe(0);
});

test('else VS Code draws it when the answer is there', async () => {
  const { notes, answer, refreshes } = openPreview();
  expect(notes.draw(uri, 1)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(4000);
  await answer(marksOf('## A'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(refreshes()).toBe(1);
  expect(notes.draw(uri, 1)).toEqual(marksOf('## A'));
  await vi.runAllTimersAsync();
  expect(refreshes()).toBe(1);
});

test('a page that came while another was loading may be lost, and is loaded once more', async () => {
  const { notes, answer, refreshes } = openPreview();
  notes.draw(uri, 1);
  await answer(marksOf('## A'));
  await vi.advanceTimersByTimeAsync(1000);
  notes.draw(uri, 1);
  expect(refreshes()).toBe(1);
  await vi.advanceTimersByTimeAsync(4000);
  notes.draw(uri, 1);
  expect(refreshes()).toBe(2);
  await vi.runAllTimersAsync();
  expect(refreshes()).toBe(2);
});

test('VS Code is asked again where it has drawn nothing, until no preview can be open any more', async () => {
  const { notes, answer, asked, refreshes } = openPreview();
  notes.draw(uri, 1);
  await answer(marksOf('## A'));
  await vi.runAllTimersAsync();
  expect(refreshes()).toBe(5);
  notes.askAgain();
  expect(asked()).toBe(1);
  notes.draw(uri, 1);
  expect(asked()).toBe(2);
});

test('a question that failed is asked again by a server that runs, and by the next drawing', async () => {
  const { notes, fail, asked } = openPreview();
  notes.draw(uri, 1);
  await fail();
  notes.askAgain();
  expect(asked()).toBe(2);
  await fail();
  notes.draw(uri, 1);
  expect(asked()).toBe(3);
});

test('a file that the server takes for no notes stays as it is, and is asked about again when notes change', async () => {
  const { notes, answer, asked, refreshes } = openPreview();
  notes.draw(uri, 1);
  await answer(null);
  await vi.runAllTimersAsync();
  expect(refreshes()).toBe(0);
  notes.draw(uri, 1);
  expect(asked()).toBe(1);
  notes.askAgain();
  await answer(marksOf('## A'));
  expect(notes.draw(uri, 1)).toEqual(marksOf('## A'));
});

test('a change while a question is under way is asked about after its answer', async () => {
  const { notes, answer, asked } = openPreview();
  notes.draw(uri, 1);
  notes.draw(uri, 2);
  notes.askAgain();
  expect(asked()).toBe(1);
  await answer(marksOf('## A'));
  expect(asked()).toBe(2);
  await answer(marksOf('## B'));
  expect(notes.draw(uri, 2)).toEqual(marksOf('## B'));
});

test('an answer that draws the same is no reason to draw', async () => {
  const { notes, answer, refreshes } = openPreview();
  notes.draw(uri, 1);
  await answer(marksOf('## A'));
  notes.draw(uri, 2);
  await answer(marksOf('## A', 4));
  await vi.runAllTimersAsync();
  expect(refreshes()).toBe(0);
});

test('what one file waits for is not lost by the drawing of another', async () => {
  const { notes, answer, refreshes } = openPreview();
  notes.draw(uri, 1);
  await answer(marksOf('## A'));
  notes.draw('file:///others.md', 1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(refreshes()).toBe(1);
});
