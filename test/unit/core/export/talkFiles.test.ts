import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isNoteText } from '../../../../server/src/core/detect.js';
import { followUpsTarget } from '../../../../server/src/core/export/followUps.js';
import { talkFilesTarget } from '../../../../server/src/core/export/talkFiles.js';
import { createDay, createModel, createTalk } from './exportModels.js';

const talk = createTalk({
  id: 'tides',
  title: 'Tides: "yes" # no\n---',
  start: '09:00',
  url: 'https://pretalx.com/c/talk/ABCDEF/',
  code: 'ABCDEF',
  speakers: [{ name: 'Ada L', handle: undefined, affiliation: undefined, url: undefined }],
  abstract: 'First.\n\nSecond.',
  notes: '# Part\n\none[^1]\n\n![](p/a.png)\n\n[^1]: two',
  pictures: [{ url: 'p/a.png', uri: 'file:///notes/p/a.png', alt: '' }],
});
const model = createModel([], {
  timeZone: 'Europe/Berlin',
  folder: 'file:///notes/out/',
  days: [
    createDay([talk], { ordinal: 1, date: '2024-05-17' }),
    createDay([createTalk({ id: 'waves', title: 'Waves' })]),
  ],
});

test('a file for each talk, named after date and title', () => {
  expect(talkFilesTarget.render(model).map(({ name }) => name)).toEqual(['2024-05-17-tides.md', 'waves.md']);
});

test('front matter holds the facts, and nothing breaks out of it', () => {
  const text = talkFilesTarget.render(model)[0]?.text ?? '';
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? [];
  expect(parse(frontMatter)).toEqual({
    title: 'Tides: "yes" # no\n---',
    date: '2024-05-17T09:00:00+02:00',
    speakers: ['Ada L'],
    conference: 'A conference',
    day: 'Day 1',
    start: '09:00',
    kind: 'talk',
    attendance: 'attended',
    talkUrl: 'https://pretalx.com/c/talk/ABCDEF/',
    talkCode: 'ABCDEF',
    generator: 'conference-notes',
  });
  expect(isNoteText(text)).toBe(false);
  expect(body).toBe('> First.\n>\n> Second.\n\n## Part\n\none[^tides-1]\n\n![](../p/a.png)\n\n[^tides-1]: two\n');
});

test('follow-ups are a task list by talk', () => {
  const items = [
    createTalk({ title: 'Tides', url: 'https://t.org', followUps: [{ text: 'read *it*', done: false }] }),
    createTalk({ title: 'Waves', followUps: [{ text: 'ask', done: true }] }),
    createTalk({ title: 'Sand' }),
  ];
  expect(followUpsTarget.render(createModel(items), new Map()).text).toBe(`<!-- conference-notes: report -->

# A conference

## [Tides](https://t.org)

- [ ] read \\*it\\*

## Waves

- [x] ask
`);
});
