import { describe, expect, test } from 'vitest';
import { detectLength, isNoteText } from '../../../server/src/core/detect.js';
import { LineAnswers } from '../../../server/src/core/detect/lineAnswers.js';

const bullets = '- first thing\n- second thing\n- a third one, longer than the others\n- last\n';

describe('notes', () => {
  test.each([
    ['talk links', `# Harbour Conf\n\n## Tides\n\n<https://pretalx.com/hc-2026/talk/AB3CDE/>\n\n${bullets}`],
    ['speakers in headers', `## Tides - Mary Jones\n\n${bullets}\n## Knots - Tom Becker\n\n${bullets}`],
    ['speakers after by', `### Tides by Mary Jones and Ann Lee\n\n${bullets}\n### Knots by Tom Becker\n\n${bullets}`],
    [
      'linked speakers',
      `### *Tides*, [Mary Jones](https://m.example)\n\n${bullets}\n### Knots, [Tom Becker](https://t.example)\n\n${bullets}`,
    ],
    [
      'labelled speakers',
      `# Harbour Conf\n\n## Tides\n\nPresenter: Mary Jones\n\n${bullets}\n## Knots\n\nPresenter: Tom Becker\n\n${bullets}`,
    ],
    [
      'bold names',
      `# Access\n\n#### Tides\n\n**Mary Jones**\n**Ann Lee**\n\n${bullets}\n#### Knots\n\n**Tom Becker (Sea Inc)**\n\n${bullets}`,
    ],
    ['timed headers', `## 9/4/2025\n\n### Tides 9:05 - 9:35am\n\n${bullets}\n### Knots 9:40 - 9:50am\n\n${bullets}`],
    ['rulers with timed lines', `1100 - Tides\n\nsome notes\n\n=====\n\n1145 - Knots\n\nmore notes\n\n=====\n`],
    ['a schedule line', `Schedule: <https://pretalx.com/hc/schedule/>\n\n## Tides - Mary Jones\n\nTwice.\n`],
    ['days', `# Day 1\n\n## Tides by Mary Jones\n\n${bullets}`],
    ['attendance', `# Harbour Conf 2026\n\n## Tides\n\nDid not attend, as it rained.\n\n## Knots\n\n${bullets}`],
    [
      'kinds and slots',
      `# Keynote\n\n${bullets}\n## Sessions 1 - 2\n\n### Tides\n\n${bullets}\n## Session 3\n\n### Knots\n\n${bullets}`,
    ],
    ['one talk with its speaker', `# "Tides" by [Mary Jones](https://m.example)\n\n${bullets}\nQ: why?\nA: because\n`],
    [
      'prose of a meetup',
      `---\ntitle: Harbour Talks, Porto\n---\n\n## Tides\n\nThe first speaker was Mary Jones with “Tides”. Most speakers put too much text on the slides.\n\n## Knots\n\nThe second speaker was Tom Becker. This talk was good.\n`,
    ],
    ['names before a colon', `# Notes\n\n## Mary Jones: Tides\n\n${bullets}\n## Thomas Becker: Knots\n\n${bullets}`],
    [
      'names after a comma',
      `# Notes\n\n## Reading tides, Mary Jones\n\n${bullets}\n## Tying knots, Thomas Becker\n\n${bullets}`,
    ],
    ['German', `# FrOSCon 2026 Mitschrift\n\n## Tag 1\n\n### 10:00 - Gezeiten - Anna Müller\n\n${bullets}`],
    ['French', `## Jour 1\n\n### Les marées par Jean Dupont\n\n${bullets}`],
    ['Spanish', `## Día 1\n\n### Las mareas - María García\n\n${bullets}`],
    ['a report by its title', `---\ntitle: '海のセミナー聴講メモ'\n---\n\n## 潮\n\n${bullets}`],
    ['TOML', `+++\ntitle = "sea.tokyo #11 参加メモ"\nslug = ""\n+++\n\n# 潮\n\n${bullets}`],
    ['tags', `---\ntitle: Tides\ntags:\n  - conferencia\n  - notas\n---\n\n# Tides\n\n${bullets}`],
    ['Japanese', `# PyCon JP 2026 参加メモ\n\n## 1日目\n\n### 鈴木花子さん「潮」\n\n${bullets}`],
  ])('%s', (_name, text) => expect(isNoteText(text)).toBe(true));
});

describe('everything else', () => {
  test.each([
    [
      'a README',
      'README.md',
      '# sea-tool\n\n![CI](https://img.shields.io/x.svg)\n\nReads tide tables.\n\n## Installation\n\n```sh\nnpm install sea-tool\n```\n\n## Usage\n\nYou can run it with one option.\n\n## License\n\nMIT\n',
    ],
    [
      'a changelog',
      'CHANGELOG.md',
      '# Changelog\n\n## v1.2 - 2023-02-09\n\n- fixed by Tom Becker\n\n## v1.1 - 2022-12-02\n\n- new flag\n',
    ],
    ['release notes', 'news.md', '# Sea 2.1 Release Notes\n\n## Bug fixes\n\n- the tide\n'],
    [
      'minutes',
      '2016-12-15.md',
      '## 2016-12-15\n\nAgenda:\n\n* Demo by Mary\n\nNotes:\n\n* metrics\n\n## 2016-12-08\n\nAgenda\n\n* logging\n\n## 2016-12-01\n\n* none\n',
    ],
    [
      'a programme',
      'programme.md',
      '# Program\n\n### 09:00 Registration\n\n### 09:30 Opening keynote — Mary Jones\n\nMary will talk about the sea.\n\n### 10:30 Coffee break\n\n### 11:00 Knots — Tom Becker\n\nYou will learn how to tie knots.\n',
    ],
    [
      'a programme as text',
      'schedule.txt',
      '09:00-09:15\tOpening\n09:15-09:45\tTides\n09:15-09:45\t - Mary Jones\n\n09:45-10:30\tKnots\n09:45-10:30\t - Tom Becker\n',
    ],
    [
      'a talk’s page',
      'tides.md',
      '---\ntitle: Tides\nspeaker: Mary Jones\npermalink: /talks/tides/\n---\n\nIn this talk we look at tides. Mary is an engineer.\n',
    ],
    [
      'book notes',
      'book.md',
      '# Deep Sea by Cal Becker\n\n## Chapter 1: Water\n\n- deep\n\n## Chapter 2: More water\n\n- deeper\n',
    ],
    ['a recipe', 'soup.md', '# Fish soup by Rose Becker\n\n- 1 kg fish\n- 2 onions\n\n## Steps\n\n1. Cook\n'],
    [
      'a post',
      'post.md',
      '---\ntitle: Why we sail\ndate: 2021-03-01\nauthor: Mary Jones\n---\n\nLast year we went sailing. This post explains why.\n\n## The boat\n\nIt was small.\n',
    ],
    ['a task list', 'todo.md', '# Week\n\n- [ ] call Tom\n- [ ] buy rope\n- [x] mend sail\n- [ ] paint\n'],
    ['a log', 'boat.log.txt', '10:01 - request\n10:02 - request\n10:03 - error\n10:04 - stopped\n10:05 - started\n'],
    [
      'a licence',
      'LICENSE.txt',
      'The MIT License\n===============\n\nCopyright (c) Mary Jones\n\nPermission is hereby granted, free of charge, to any person\n',
    ],
    [
      'a call for talks',
      'cfp.md',
      '# Harbour Conf 2026\n\nThe call for papers is open. Submit your talk by May.\n\n## Talks\n\nPlease keep them short.\n',
    ],
    ['study notes', 'algebra.md', `# Linear algebra\n\n## Vectors\n\n${bullets}\n## Matrices\n\n${bullets}`],
    [
      'a journal',
      '2022-05-05.md',
      '# 2022-05-05\n\n- woke up at 7:30\n- 10:00 - call with Tom\n\n## Ideas\n\n- a boat\n',
    ],
    [
      'a form to fill in',
      'report.md',
      '# Sample Conference Report 2026\n\n* **Name**:\n* **Date**:\n* **Place:**\n* **Why you went**:\n\t* In a sentence\n',
    ],
    [
      'a list of pages',
      'landing.md',
      '# Harbour Conf 2026\n\n1. [Tides >> Mary Jones](/tides.md)\n2. [Knots >> Tom Becker](/knots.md)\n3. [Maps >> Ann Lee](/maps.md)\n',
    ],
    [
      'talks of a conference’s site',
      'talks.md',
      '# Accepted Talks\n\n## Tides\n\nThe sea comes and goes.\n\n**Speaker: Mary Jones**\n\n## Knots\n\nThe bowline and others.\n\n**Speaker: Tom Becker**\n',
    ],
    [
      'a programme with its rooms',
      'jueves.md',
      '---\ntitle: Jueves - Agenda\n---\n\n### 09:00 - 09:30 | Apertura\n\n- **Ubicación**: Sala A\n- **Streaming**: Sí\n\n### 09:30 - 10:00 | Mareas\n\n- **Ubicación**: Sala A\n- **Speakers**: María García\n\n### 10:00 - 10:30 | Nudos\n\n- **Ubicación**: Sala B\n\n### 10:30 - 11:00 | Mapas\n\n- **Ubicación**: Sala B\n',
    ],
    [
      'chapters in a list',
      'deep.md',
      '# Deep Sea\n## by Cal Becker\n\n### Part I\n- Chapter 1. Water\n- Chapter 2. More water\n\n### Part II\n- Chapter 3. Sand\n- Chapter 4. Stones\n',
    ],
    [
      'a post of a speaker',
      'first.md',
      '---\ntitle: My first conference talk\ntags: conference\n---\n\nIt went well. The speaker’s dinner was good.\n\n## Monday\n\nI arrived late.\n',
    ],
    ['nothing', 'empty.md', ''],
  ])('%s', (_name, fileName, text) => expect(isNoteText(text, { path: fileName })).toBe(false));
});

test('only the first part counts', () => {
  const notes = `## Tides - Mary Jones\n\n${bullets}\n## Knots - Tom Becker\n\n${bullets}`;
  expect(isNoteText(`${notes}${'x '.repeat(detectLength)}`.slice(0, detectLength))).toBe(true);
});

test('a file name is a hint, never more than a hint', () => {
  const text = `# Tides\n\n${bullets}\n## Why\n\n${bullets}`;
  expect(isNoteText(text)).toBe(false);
  expect(isNoteText(text, { path: 'harbourconf-2026-keynote.md' })).toBe(true);
  expect(isNoteText('# Shopping list\n\nrope\n', { path: 'harbourconf-2026.md' })).toBe(false);
});

describe('a file about one talk', () => {
  test.each([
    ['a speaker and an employer below the title', `# Tides\n\nMary Jones and Ann Lee, Sea Inc\n\n${bullets}`],
    ['a speaker after by below the title', `# Tides\n**By Mary Jones**\n\n${bullets}`],
    ['the page of a talk below the title', `# Tides\n\nhttps://sea.example/session/tides-and-moon\n\n${bullets}`],
    ['the page of a speaker below the title', `# Tides\n\nhttps://sea.example/speaker/MaryJones\n\n${bullets}`],
  ])('with %s', (_name, text) => expect(isNoteText(text)).toBe(true));

  const bare = `# Tides\n\n${bullets}`;
  test.each([
    [bare, 'conference-notes/tides.md', true],
    [bare, 'js-conf-notes/tides.md', true],
    [bare, 'conference-notes/2016/day1/tides.md', true],
    [`${bare}\nQ: why?\n`, 'PyCon Italia 2025/tides.md', true],
    [bare, 'notes/tides.md', false],
    [bare, 'conference-notes/1/2/3/4/5/tides.md', false],
    ['# Tides\n\nThe tides come and go.\n', 'conference-notes/tides.md', true],
    ['The tides come and go.\n', 'conference-notes/tides.md', false],
    [bare, 'talk-notes/things-i-read.md', false],
    ['# Tides\n\nby Ruby Jones\n\n- a\n', 'notes-harbourconf-2024/tides.md', true],
    [`# Tides\n\n## 3.1 - Overview\n\n${bullets}`, 'conference-notes/tides.md', true],
    [`# Ideas\n\n${bullets}`, 'conference-notes/idea.md', false],
    [`# Tides in 10 minutes or less\n\nby Mary Jones of Sea Inc\n\n${bullets}`, 'tides.md', true],
    [bare, 'conference-notes/docs/tides.md', false],
    [bare, 'conference-notes/.github/tides.md', false],
    [bare, 'conference-notes/about.md', false],
    [bare, 'conference-notes/about-tides.md', true],
    [`# About these notes\n\n${bullets}`, 'conference-notes/page.md', false],
    [`---\nmarp: true\n---\n\n${bare}`, 'talk-notes/tides.md', false],
    [bare, 'docs/conference-notes/tides.md', true],
    [bare, 'conference-notes/security.md', true],
    [bare, 'conference-notes/SECURITY.md', false],
    [`# Conference notes\n\n${bullets}`, 'conference-notes/README.md', false],
  ])('known by its folders', (text, path, expected) => expect(isNoteText(text, { path })).toBe(expected));
});

test.each([
  '\uFEFF# \n',
  '---',
  '---\ntitle',
  '```',
  '\u0000',
  '|\n|',
  '='.repeat(5000),
  '- '.repeat(5000),
  '['.repeat(5000),
  'A '.repeat(5000),
  '# '.repeat(3000),
])('no text throws', (text) => {
  expect(typeof isNoteText(text)).toBe('boolean');
});

test('asked again after each key, with what is known of the lines, the answer is the one from nothing', () => {
  const answers = new LineAnswers();
  let text = `# Harbour Conf\n\n${bullets}`;
  for (const key of ['\n## Tides', ' - Mary Jones', `\n\n${bullets}`, '\n# Installation\n', '\nnpm install tides\n']) {
    text += key;
    expect([text, isNoteText(text, { answers })]).toEqual([text, isNoteText(text)]);
  }
  expect(isNoteText('', { answers })).toBe(false);
});
