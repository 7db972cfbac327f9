import type { CodeLens } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { neverCancelled } from '../../../server/src/core/cancelSignal.js';
import { createCodeLens, provideDayRecaps, provideLiveLenses } from '../../../server/src/features/codeLens.js';
import type { LiveStatus } from '../../../server/src/protocol.js';
import { openNote } from '../../support/features.js';

const lenses = (text: string): string[] =>
  provideDayRecaps(openNote(text).document).map(({ range, command }) => `${range.start.line} ${command?.title}`);

test('a recap stands below the words with which the day ends', () => {
  const text = `## Day 1

### A talk

- [ ] try it
- [x] buy it

### Another

Did not attend, as it was full.

## Day 2

### Third

Notes.
`;
  expect(lenses(text)).toEqual(['10 2 talks · 1 not attended · 1 open follow-up', '16 1 talk']);
});

test('below the mark, where it stands at the end', () => {
  expect(lenses('## A talk\n\nNotes.\n\n## Another\n\nNotes.\n\n## END OF DAY 1\n')).toEqual(['9 2 talks']);
});

test('notes without days have none', () => {
  expect(lenses('## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n')).toEqual([]);
});

const live: LiveStatus = {
  on: { title: 'Third', line: 12, start: '10:00', end: '10:40', minutesLeft: 5 },
  next: { titles: ['Fourth'], start: '11:00', minutes: 25 },
};

test('the talk that is on says until when, and what comes next', () => {
  const { snapshot } = openNote('## A talk\n');
  const titles = (status: LiveStatus): (string | undefined)[] =>
    provideLiveLenses(snapshot, status).map(({ command }) => command?.title);
  expect(titles(live)).toEqual(['On until 10:40 · next 11:00: Fourth']);
  expect(titles({ on: { title: 'Third', line: 12, start: '10:00' } })).toEqual(['On now']);
  expect(titles({})).toEqual([]);
});

test('a day that is going on has no recap yet', () => {
  const text = '## Day 1\n\n### A talk\n\nNotes.\n\n## Day 2\n\n### Third\n\nNotes.\n';
  expect(provideDayRecaps(openNote(text).document, live).map(({ range }) => range.start.line)).toEqual([5]);
});

describe('while a talk is written in', () => {
  const text = '## Day 1\n\n### A talk\n\nNotes.$0\n\n## Day 2\n\n### Third\n\nNotes.\n';
  const { snapshot, uri } = openNote(text);

  function ask(feature: ReturnType<typeof createCodeLens>): unknown {
    const lenses = feature.handle(snapshot, { textDocument: { uri } }, neverCancelled) as readonly CodeLens[];
    return lenses.map(({ range }) => range.start.line);
  }

  test('it gets no new lens; other days do', () => {
    const feature = createCodeLens({ findWrittenLine: () => 4, refreshIn: () => undefined });
    expect(ask(feature)).toEqual([11]);
  });

  test('it keeps the lens it had', () => {
    const written: { line?: number } = {};
    const feature = createCodeLens({ findWrittenLine: () => written.line, refreshIn: () => undefined });
    expect(ask(feature)).toEqual([5, 11]);
    written.line = 4;
    expect(ask(feature)).toEqual([11, 5]);
  });
});
