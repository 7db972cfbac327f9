import { describe, expect, test } from 'vitest';
import { createDayMark } from '../../../../server/src/core/edit/dayMark.js';
import { planFormat } from '../../../../server/src/core/edit/format.js';
import { planJot } from '../../../../server/src/core/edit/jot.js';
import { escapeInline } from '../../../../server/src/core/edit/markdownEscapes.js';
import { createScheduleLine } from '../../../../server/src/core/edit/scheduleLine.js';
import { planTitledLink } from '../../../../server/src/core/edit/titledLink.js';
import { createTalkLink, createUnscheduledMark } from '../../../../server/src/core/edit/underHeader.js';
import { findSectionAt } from '../../../../server/src/core/model/sections.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';
import { checkEdit } from './checkEdit.js';

describe('jot', () => {
  const check = (before: string, after: string, text = 'use a table') =>
    checkEdit(before, after, ({ note, source, line }) => ({ edits: planJot(note, source, { line, text }) }));

  test('goes on with the bullets of the talk', () => {
    check('## Tides$0\n\n  * twice a day\n\n## Knots\n', '## Tides\n\n  * twice a day\n  * use a table\n\n## Knots\n');
  });

  test('goes on below a bullet of several lines', () => {
    check('## Tides\n\n- twice\n  a day$0\n', '## Tides\n\n- twice\n  a day\n- use a table\n');
  });

  test('a talk without notes goes by the talk above', () => {
    check(
      '## Tides - Ada Marsh\n\n* twice a day\n\n## Knots - Ben Okoye$0\n',
      '## Tides - Ada Marsh\n\n* twice a day\n\n## Knots - Ben Okoye\n\n* use a table\n',
    );
  });

  test('is a paragraph of its own elsewhere', () => {
    check(
      '## Tides$0\n\nTwice a day.\n\n---\n\n## Knots\n',
      '## Tides\n\nTwice a day.\n\nuse a table\n\n---\n\n## Knots\n',
    );
  });

  test('keeps the lines of a longer text together', () => {
    check('## Tides\n\n- twice$0', '## Tides\n\n- twice\n- one\n  two', 'one\ntwo\n');
  });
});

describe('talk link', () => {
  const url = 'https://pretalx.com/harbour/talk/FGH7JK/';
  const check = (before: string, after: string) =>
    checkEdit(before, after, ({ note, source, line }) => ({
      edits: [createTalkLink({ note, source, placed: findSectionAt(note, line)! }, url)],
    }));

  test.each([
    ['<URL>', ''],
    ['[URL]()', ''],
    ['* [Abstract](URL)', ''],
  ])('stands as the others do: %s', (form) => {
    const first = `## Tides\n\n${form.replace('URL', 'https://pretalx.com/harbour/talk/AB3CDE/')}\n\nTwice.\n\n`;
    check(`${first}## Knots$0\n\nBowline.\n`, `${first}## Knots\n\n${form.replace('URL', url)}\n\nBowline.\n`);
  });

  test('stands in brackets in Markdown, and bare in plain text', () => {
    check('## Knots$0\nBowline.\n\n## Tides\n', `## Knots\n\n<${url}>\n\nBowline.\n\n## Tides\n`);
    check(
      '=====\n\n1100 - Knots$0\n\nbowline\n\n=====\n\n1200 - Tides\n',
      `=====\n\n1100 - Knots\n\n${url}\n\nbowline\n\n=====\n\n1200 - Tides\n`,
    );
  });
});

test('the mark of an unscheduled talk stands under its header', () => {
  checkEdit(
    '## Knots$0\n\nBowline.\n',
    '## Knots\n\n(not in the schedule)\n\nBowline.\n',
    ({ note, source, line }) => ({
      edits: [createUnscheduledMark({ note, source, placed: findSectionAt(note, line)! })],
    }),
  );
});

describe('schedule line', () => {
  const check = (before: string, after: string) =>
    checkEdit(before, after, ({ note, source }) => ({
      edits: [createScheduleLine(note, source, 'https://h.example/')],
    }));

  test('stands under the name of the conference', () => {
    check(
      '# Harbour Conf\n\n## Knots\n\nBowline.\n\n## Tides\n\nTwice.\n',
      '# Harbour Conf\n\nSchedule: <https://h.example/>\n\n## Knots\n\nBowline.\n\n## Tides\n\nTwice.\n',
    );
  });

  test('stands at the top where there is no name, below front matter', () => {
    check(
      '1100 - Knots\n\nbowline\n\n=====\n\n1200 - Tides\n',
      'Schedule: https://h.example/\n\n1100 - Knots\n\nbowline\n\n=====\n\n1200 - Tides\n',
    );
    check(
      '---\ntitle: Harbour Conf\n---\n## Knots\n',
      '---\ntitle: Harbour Conf\n---\nSchedule: <https://h.example/>\n\n## Knots\n',
    );
  });
});

describe('day mark', () => {
  const check = (before: string, after: string) =>
    checkEdit(before, after, ({ note, source, line }) => ({
      edits: [createDayMark(note, source, findSectionAt(note, line)!)],
    }));

  test('is a heading, at the level of the others', () => {
    check(
      '# Conf\n\n## Day 1\n\n### Tides\n\nTwice.\n\n### Knots$0\n\nBowline.\n',
      '# Conf\n\n## Day 1\n\n### Tides\n\nTwice.\n\n## Day 2\n\n### Knots\n\nBowline.\n',
    );
    check(
      '# Conf\n\n## 1700 - Tides\n\nTwice.\n\n## 0900 - Knots$0\n',
      '# Conf\n\n## 1700 - Tides\n\nTwice.\n\n## Day 2\n\n## 0900 - Knots\n',
    );
  });

  test('is a line between rulers in plain text', () => {
    check(
      '1700 - Tides\n\ntwice\n\n=====\n\n0900 - Knots$0\n',
      '1700 - Tides\n\ntwice\n\n=====\n\nDay 2\n\n=====\n\n0900 - Knots\n',
    );
  });
});

describe('titled link', () => {
  const check = (line: string, expected: string) =>
    checkEdit(
      `## Tides\n\nTwice a day.\n\n${line}\n`,
      `## Tides\n\nTwice a day.\n\n${expected}\n`,
      ({ note, source }) => {
        const placed = findSectionAt(note, 0)!;
        const [link] = readInside(note, placed, source.text).links;
        const edit = link && planTitledLink(source, placed, link);
        return { edits: edit === undefined ? [] : [edit] };
      },
    );

  test.each([
    ['Slides <http://h.example/s>', '[Slides](http://h.example/s)'],
    ['* Slides: http://h.example/s', '* [Slides](http://h.example/s)'],
    ['<https://h.example/> - the almanac', '[the almanac](https://h.example/)'],
    ['<https://h.example/>', '[h.example](https://h.example/)'],
    ['[Slides](http://h.example/s)', '[Slides](http://h.example/s)'],
  ])('%s', (line, expected) => check(line, expected));
});

describe('formatting', () => {
  const check = (before: string, after: string) => {
    const tidy = (text: string) =>
      checkEdit(text, after, ({ note, source }) => ({
        edits: planFormat({ note, source, inside: (placed) => readInside(note, placed, source.text) }),
      }));
    tidy(before);
    tidy(after);
  };

  test('gives rulers room', () => {
    check(
      '1100 - Knots\n\nbowline\n\n=====  \n1200 - Tides\n\ntwice\n',
      '1100 - Knots\n\nbowline\n\n=====\n\n1200 - Tides\n\ntwice\n',
    );
  });

  test('parts the mark of an abstract from its text, and leaves other quotations', () => {
    check(
      '## Knots\n\n<https://pretalx.com/harbour/talk/FGH7JK/>\n\n>How they hold\n>and when.\n\nBowline.\n\n>said somebody\n',
      '## Knots\n\n<https://pretalx.com/harbour/talk/FGH7JK/>\n\n> How they hold\n> and when.\n\nBowline.\n\n>said somebody\n',
    );
  });
});

describe('words in Markdown', () => {
  test.each([
    ['C# & D&I: 50% <off>', 'C# & D&I: 50% \\<off>'],
    ['snake_case and _emphasis_', 'snake_case and \\_emphasis\\_'],
    ['[x] `a` *b* &amp; ~~c~~', '\\[x\\] \\`a\\` \\*b\\* \\&amp; \\~~c\\~~'],
    ['a\\b \\* ', 'a\\b \\\\\\* '],
  ])('%s', (words, markdown) => {
    expect(escapeInline(words)).toBe(markdown);
  });
});
