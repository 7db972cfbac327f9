import { describe, expect, test } from 'vitest';
import type { ExportModel } from '../../../../server/src/core/export/exportModel.js';
import { markdownTarget } from '../../../../server/src/core/export/markdown.js';
import { relativePath } from '../../../../server/src/core/export/markdownNotes.js';
import { createDay, createModel, createTalk } from './exportModels.js';

/** Checks the report without its mark. */
function check(model: ExportModel, expected: string): void {
  const { text } = markdownTarget.render(model, new Map());
  expect(text).toBe(`<!-- conference-notes: report -->\n\n${expected}\n`);
}

test('a talk with all its facts', () => {
  const talk = createTalk({
    title: 'Q&A on *args',
    talkKind: 'panel',
    start: '09:00',
    end: '09:45',
    room: 'Room_1',
    speakers: [
      { name: 'Ada L', handle: undefined, affiliation: 'Engines', url: undefined },
      { name: 'Bob', handle: '@bob', affiliation: undefined, url: 'https://bob.org' },
    ],
    url: 'https://pretalx.com/c/talk/ABC/',
    abstract: 'First.\n\nSecond.',
    notes: '# Part\n\n* mine',
  });
  check(
    createModel([talk]),
    `# A conference

## Q&A on \\*args

09:00–09:45 · Ada L (Engines) · [Bob](https://bob.org) @bob · Room_1 · Panel · [Talk page](https://pretalx.com/c/talk/ABC/)

> First.
>
> Second.

### Part

* mine`,
  );
});

test.each([
  ['Saturday, May 18, 2024', undefined],
  ['18 mai 2024', undefined],
  ['2024-05-18', 'Saturday, 18 May 2024'],
  ['Day 2', 'Saturday, 18 May 2024'],
])('the day %s has its date told once', (label, told) => {
  const model = createModel([], { days: [createDay([createTalk({})], { label, date: '2024-05-18' })] });
  const { text } = markdownTarget.render(model, new Map());
  expect(text).toContain(`## ${label}\n\n${told ?? '###'}`);
});

test('contents lead to the headings, as many of one name as there are', () => {
  const one = createTalk({ id: 'one', title: 'Intro', notes: '# Intro', start: '09:00' });
  const two = createTalk({ id: 'two', title: 'Intro' });
  check(
    createModel([], { days: [createDay([one, two], { ordinal: 1, date: '2024-05-17' })] }),
    `# A conference

## Contents

- [Day 1](#day-1)
  - 09:00 [Intro](#intro)
  - [Intro](#intro-2)

## Day 1

Friday, 17 May 2024

### Intro

09:00

#### Intro

### Intro`,
  );
});

test('the end collects follow-ups, talks to watch, skipped talks and links', () => {
  const facts = { followUps: [{ text: 'read *it*', done: true }], links: [{ name: 'Slides', url: 'https://s.org' }] };
  const talks = [
    createTalk({ ...facts, id: 'one', title: 'One', attendance: 'watch-later' }),
    createTalk({ id: 'two', title: 'Two', attendance: 'skipped', reason: 'ill' }),
  ];
  const { text } = markdownTarget.render(createModel(talks), new Map());
  expect(text.slice(text.indexOf('## Follow-ups'))).toBe(`## Follow-ups

- [x] read \\*it\\* ([One](#one))

## Watch later

- [One](#one)

## Skipped

- [Two](#two): ill

## Links

- [One](#one)
  - [Slides](https://s.org)
`);
});

describe('notes of many talks in one document', () => {
  test('footnotes do not meet', () => {
    const notes = 'x[^1]\n\n[^1]: y';
    const talks = [createTalk({ id: 'one', title: 'One', notes }), createTalk({ id: 'two', title: 'Two', notes })];
    const { text } = markdownTarget.render(createModel(talks), new Map());
    expect(text).toContain('x[^1.1-1]\n\n[^1.1-1]: y');
    expect(text).toContain('x[^1.2-1]\n\n[^1.2-1]: y');
  });

  test('pictures are found from where the report stands', () => {
    const pictures = [{ url: 'p/a b.png', uri: 'file:///notes/day1/p/a%20b.png', alt: '' }];
    const talk = createTalk({ notes: '![p/a b.png](<p/a b.png>)', pictures });
    const { text } = markdownTarget.render(createModel([talk], { folder: 'file:///notes/' }), new Map());
    expect(text).toContain('![p/a b.png](<day1/p/a%20b.png>)');
  });

  test('a text too long to be read stands in a fence', () => {
    const { text } = markdownTarget.render(
      createModel([createTalk({ notes: 'a\n```\n# b', truncated: true })]),
      new Map(),
    );
    expect(text).toContain('````text\na\n```\n# b\n````');
  });
});

test.each([
  ['file:///a/b/', 'file:///a/b/c.png', 'c.png'],
  ['file:///a/b/', 'file:///a/c/d.png', '../c/d.png'],
  ['file:///a/', 'https://h.org/d.png', undefined],
])('from %s to %s', (folder, uri, expected) => expect(relativePath(folder, uri)).toBe(expected));
