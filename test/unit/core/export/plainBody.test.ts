import { expect, test } from 'vitest';
import { firstTalk, readModel } from './readModel.js';
import { plainToMarkdown } from '../../../../server/src/core/export/plainBody.js';

function check(plain: string, expected: string): void {
  expect(plainToMarkdown(plain)).toBe(expected);
}

test('paragraphs stay paragraphs', () => check('one\n\n\ntwo', 'one\n\ntwo'));

test('a short line ends where its writer ended it', () =>
  check('What can we do?\nWe try...', 'What can we do?\\\nWe try...'));

test('lines wrapped by hand are one line', () => {
  const wrapped = 'a sentence that its writer has wrapped by hand at a column of about eighty\nsigns, and that goes on';
  check(wrapped, wrapped.replace('\n', ' '));
});

test('lists keep their items and their depth', () =>
  check('bad:\n- one\n  - deeper\n- two\nlast', 'bad:\n\n- one\n  - deeper\n- two\n\nlast'));

test('other bullets are bullets too', () => check('• one\n• two', '- one\n- two'));

test('a line that hangs below its item belongs to it', () => check('- one\n  rest', '- one\\\n  rest'));

test('numbers go on over blank lines, from where they start', () => check('2. two\n\n3. three', '2. two\n3. three'));

test('boxes are boxes', () => check('- [ ] open\n- [x] done', '- [ ] open\n- [x] done'));

test('a line over signs is a title, the first sign the outermost', () =>
  check('Big\n===\n\ntext\n\nSmall\n-----\n\ntext', '# Big\n\ntext\n\n## Small\n\ntext'));

test('a row of signs alone is a ruler', () => check('one\n\n=====\n\ntwo', 'one\n\n---\n\ntwo'));

test('indented blocks keep their look', () =>
  check('code:\n\n    a = 1\n\n    b = 2', 'code:\n\n```\na = 1\n\nb = 2\n```'));

test('fences are fences', () => check('```\n# no heading\n```', '```\n# no heading\n```'));

test('quotations are quotations', () => check('> said\n> so', '> said\\\n> so'));

test('signs stay signs', () =>
  check(
    '# not a heading, *not* bold, <b> and `x`, __init__',
    '\\# not a heading, \\*not\\* bold, \\<b> and `x`, \\_\\_init\\_\\_',
  ));

test('an ampersand needs no backslash, a character reference does', () => check('D&I &amp; Q&A', 'D&I \\&amp; Q&A'));

test('URLs stay as they are, with and without brackets', () =>
  check('see https://a.org/x_y. and <https://b.org>', 'see https://a.org/x_y. and <https://b.org>'));

test('nothing is nothing', () => check(' \n\t\n', ''));

test.each([
  ['quotations', '> '.repeat(100_000)],
  ['items', '- '.repeat(5000)],
])('plain text of %s nested too deep is shown as it is', (_, marks) => {
  const { notes } = firstTalk(readModel(`Conf\n\n=====\n\n1000 - Tides\n\n${marks}a\n\n=====\n\n1100 - Knots\n\nb\n`));
  expect(notes.truncated).toBe(true);
  expect(notes.markdown).toContain(marks);
});
