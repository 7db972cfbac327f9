import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { planMarkdown } from '../../../../server/src/core/edit/convertToMarkdown.js';
import type { Dialect } from '../../../../server/src/core/model/note.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';
import { plainFromMarkdown } from './plainFromMarkdown.js';

function convert(text: string, line?: number): string {
  const note = parseNote(text, { dialect: 'plaintext' });
  return applyEdits(text, planMarkdown(note, createSourceText(text), line));
}

const sample = readFileSync('samples/pycon-us-2024.txt', 'utf8');

/** What a reader of notes sees of them, whatever they are written in. */
function outline(text: string, dialect: Dialect) {
  return parseNote(text, { dialect }).sections.map(({ section }) =>
    section.kind === 'talk'
      ? {
          title: section.talk.title,
          start: section.talk.time?.start,
          speakers: section.talk.speakers.map(({ name }) => name),
          attendance: section.talk.attendance.state,
          followUps: section.talk.followUps.map((followUp) => followUp.text),
        }
      : section.kind,
  );
}

describe('the notes of a day', () => {
  test('read the same in Markdown', () => {
    expect(outline(convert(sample), 'markdown')).toEqual(outline(sample, 'plaintext'));
  });

  test('are Markdown afterwards, and convert no further', () => {
    const markdown = convert(sample);
    expect(parseNote(markdown).dialect).toBe('markdown');
    expect(planMarkdown(parseNote(markdown), createSourceText(markdown))).toEqual([]);
  });

  test('come back to the same bytes', () => {
    expect(plainFromMarkdown(convert(sample))).toBe(sample);
    const windows = sample.replaceAll('\n', '\r\n');
    expect(plainFromMarkdown(convert(windows))).toBe(windows);
  });
});

describe('each line', () => {
  const check = (plain: string, markdown: string) =>
    expect(convert(`1100 - Knots\n\n${plain}\n`)).toBe(`## 1100 - Knots\n\n${markdown}\n`);

  test.each([
    ['bowline\nand granny', 'bowline  \nand granny'],
    ['see:\n- bowline\n- granny', 'see:\n- bowline\n- granny'],
    ['2 * 3 and *.py in __init__', '2 * 3 and \\*.py in \\_\\_init\\_\\_'],
    ['# not a heading', '\\# not a heading'],
    ['https://example.org/a_b_c and `a_b`', 'https://example.org/a_b_c and `a_b`'],
    ['[ ] buy <rope>', '[ ] buy \\<rope>'],
    ['conference-notes: off empty-talk', '<!-- conference-notes: off empty-talk -->'],
    ['text\n\n---', 'text\n\n***'],
    ['text\n\n~~~~~', 'text\n\n_ _ _ _ _'],
  ])('%j', (plain, markdown) => check(plain, markdown));

  test('underlined titles become headings, their underline a comment', () => {
    expect(convert('Knots by Ada Okafor\n===================\n\nbowline\n')).toBe(
      '## Knots by Ada Okafor\n<!-- =================== -->\n\nbowline\n',
    );
  });

  test('one section alone can be converted', () => {
    const plain = '1100 - Knots\n\nbowline\n\n=====\n\n1200 - Tides\n\ntwice\n';
    expect(convert(plain, 7)).toBe(plain.replace('1200', '## 1200'));
  });
});

describe('what a reader of the Markdown sees', () => {
  const word = fc.constantFrom(
    '*',
    '_',
    '`',
    '<b>',
    '&amp;',
    '~~',
    '\\',
    'a_b',
    '#',
    '>',
    '- ',
    '1. ',
    'word',
    '==',
    '--',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ').trim());

  const marks = /^(?!-$|([-*])(?:\s*\1){2,}$)(?:\s*(?:[-*+]|\d+\.|>)(?=\s|$))*/;

  test('is every character of a line, but for marks of lists, quotations and code', () => {
    fc.assert(
      fc.property(line, (text) => {
        const [, below] = remark()
          .use(remarkGfm)
          .parse(convert(`1100 - Knots\n\n${text}\n`)).children;
        const bare = text.replace(marks, '');
        expect(toString(below).replace(/[`\s]/g, '')).toBe(bare.replace(/[`\s]/g, ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the way back', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '=====',
      '---',
      '***',
      '~~~',
      '###',
      '- ',
      '* ',
      '1. ',
      '> ',
      '  ',
      '\t',
      '    ',
      '```',
      '`a`',
      '# ',
    ),
    fc.constantFrom(
      'http://example.org/a_b',
      '<https://x.org>',
      '\\',
      '\\*',
      '*',
      '_',
      '~',
      '<b>',
      '&amp;',
      '[x]: y',
      '[ ]',
    ),
    fc.constantFrom('1145 - Title - Ada Lovelace', 'word', 'Day 1', '|', ':-', '==', '-', '\n', '\n', '\n\n', '\r\n'),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  test('gives the same characters for any text', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(plainFromMarkdown(convert(plain))).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });
});
