import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { convertNotes } from '../../../../server/src/core/edit/convertNotes.js';
import type { Dialect } from '../../../../server/src/core/model/note.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';

function convertTo(to: Dialect, text: string, line?: number): string {
  const { edits } = convertNotes(createSourceText(text), { to, ...(line !== undefined && { line }) });
  return applyEdits(text, edits);
}

const convert = (text: string, line?: number) => convertTo('markdown', text, line);
const toPlain = (text: string, line?: number) => convertTo('plaintext', text, line);

/** What cannot be carried: kind, line (one-based) and text. */
function losses(to: Dialect, text: string): string[] {
  return convertNotes(createSourceText(text), { to }).losses.map(
    (loss) => `${loss.kind} ${loss.line + 1} ${loss.text}`,
  );
}

const sample = readFileSync('samples/pycon-us-2024.txt', 'utf8');
const markdownSample = readFileSync('samples/pycascades-2022.md', 'utf8');

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

  test('are Markdown afterwards', () => {
    expect(parseNote(convert(sample)).dialect).toBe('markdown');
  });

  test('come back to the same bytes', () => {
    expect(toPlain(convert(sample))).toBe(sample);
    const windows = sample.replaceAll('\n', '\r\n');
    expect(toPlain(convert(windows))).toBe(windows);
    expect(toPlain(convert(`\uFEFF${sample}`))).toBe(`\uFEFF${sample}`);
    expect(losses('markdown', sample)).toEqual([]);
  });

  test('read the same in plain text', () => {
    expect(outline(toPlain(markdownSample), 'plaintext')).toEqual(outline(markdownSample, 'markdown'));
  });

  test('come back to the same Markdown, but for lines that are joined there', () => {
    const joined = (text: string) => text.replaceAll(/ {2}$/gmu, '');
    expect(joined(convert(toPlain(markdownSample)))).toBe(markdownSample);
    expect(losses('plaintext', markdownSample).filter((loss) => !loss.startsWith('break'))).toEqual([]);
  });
});

describe('Markdown as plain text', () => {
  const notes = (below: string) => `# RopeConf\n\n## Day 1\n\n### Knots\n\n${below}\n\n### Tides\n\ntwice\n`;

  test('underlines titles that would not be found bare; the sign tells the level', () => {
    expect(toPlain(notes('bowline'))).toBe(
      'RopeConf\n========\n\nDay 1\n-----\n\nKnots\n~~~~~\n\nbowline\n\nTides\n~~~~~\n\ntwice\n',
    );
    expect(convert(toPlain(notes('bowline')))).toBe(notes('bowline'));
    expect(losses('plaintext', notes('bowline'))).toEqual([]);
  });

  test('leaves titles bare that are found so', () => {
    const markdown = '## 1100 - Knots\n\nbowline\n\n---\n\n## 1200 - Tides\n\ntwice\n';
    expect(toPlain(markdown)).toBe('1100 - Knots\n\nbowline\n\n===\n\n1200 - Tides\n\ntwice\n');
    expect(losses('plaintext', markdown)).toEqual([]);
  });

  test.each([
    ['a **bold** word', ['marks 7 a **bold** word']],
    ['| a | b |\n| - | - |', ['break 7 | a | b |', 'marks 8 | - | - |']],
    ['<!-- mine alone -->', ['marks 7 <!-- mine alone -->']],
    ['two lines\nof one', ['break 7 two lines']],
    ['two lines  \nof text', []],
    ['`**code**` and \\*stars\\*', []],
    ['[link](https://example.org/a_b) and <https://example.org>', []],
    ['<!-- conference-notes: off empty-talk -->', []],
  ])('says what cannot be carried of %j', (below, expected) => {
    const texts = losses('plaintext', notes(below));
    expect(texts.map((loss) => loss.trimEnd())).toEqual(expected);
  });

  test('keeps front matter', () => {
    const markdown = '---\nconference: RopeConf\n---\n\n## 1100 - Knots\n\nbowline\n';
    expect(toPlain(markdown)).toMatch(/^---\nconference: RopeConf\n---\n\n/u);
    expect(convert(toPlain(markdown))).toBe(markdown);
  });

  test('says what the result will be taken for', () => {
    const readAs = (text: string) => convertNotes(createSourceText(text), { to: 'plaintext' }).readAs;
    expect(readAs(notes('bowline'))).toBe('plaintext');
    expect(readAs('## 1100 - Knots\n\n[a](b)\n\n![c](d)\n')).toBe('markdown');
  });

  test('of one section alone', () => {
    expect(toPlain(notes('bowline'), 8)).toBe(notes('bowline').replace('### Tides', 'Tides\n~~~~~'));
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
        expect(toPlain(convert(plain))).toBe(plain);
      }),
      { numRuns: 300 },
    );
  });

  test('to Markdown gives the same characters, or is told before', () => {
    fc.assert(
      fc.property(text, (markdown) => {
        if (convert(toPlain(markdown)) !== markdown) expect(losses('plaintext', markdown)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('loses no sign that is no markup', () => {
    const words = (notes: string) => notes.match(/[\p{L}\p{N}]+/gu) ?? [];
    fc.assert(
      fc.property(text, (markdown) => {
        expect(words(toPlain(markdown))).toEqual(words(markdown));
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['one word', 'x'.repeat(2_000_000)],
  ['a ruler', `Title\n${'='.repeat(10_000_000)}`],
  ['a dashed ruler', `one\n\n${'- '.repeat(5_000_000)}`],
  ['a heading', `## ${'word '.repeat(2_000_000)}`],
])('a line of megabytes (%s) stays as it is', (_, text) => {
  expect(convert(text).split('\n').at(-1)).toBe(text.split('\n').at(-1));
  expect(toPlain(text).split('\n').at(-1)).toBe(text.split('\n').at(-1));
});

test('a long indentation costs its length, not its square', () => {
  const text = `${' '.repeat(9000)}- a\n`.repeat(300);
  expect(convert(text).split('\n')).toHaveLength(301);
});
