import { expect, test } from 'vitest';
import { scanLines } from '../../../support/lineKinds.js';

/** Each line as its kind, its level where it has one, its marker, and its content. */
function check(text: string, expected: string): void {
  const lines = scanLines(text, 'plaintext').map(({ kind, level, marker, text: line, contentStart, contentEnd }) =>
    [kind, level > 0 ? String(level) : '', marker, line.slice(contentStart, contentEnd)].filter((part) => part !== ''),
  );
  expect(lines.map((parts) => parts.join(' ')).join('\n')).toBe(expected);
}

test('rulers of any length, with text right below', () => {
  check('notes\n\n=====\ntip from the team', 'text notes\nblank\nruler = =====\ntext tip from the team');
  check('---\n* * *\n~~~~\n#####\n═════', 'ruler - ---\nruler * * * *\nruler ~ ~~~~\nruler # #####\nruler ═ ═════');
});

test('a row as long as the line above underlines it', () => {
  check('Pony checker\n~~~~~~~~~~~~\ntext', 'heading ~ Pony checker\nunderline ~ ~~~~~~~~~~~~\ntext text');
  check('Pony checker\n~~~~~~~~~~', 'heading ~ Pony checker\nunderline ~ ~~~~~~~~~~');
});

test('a row much longer or shorter is a ruler', () => {
  check('Thanks!\n=======================', 'text Thanks!\nruler = =======================');
  check('A longer line of notes\n-----', 'text A longer line of notes\nruler - -----');
});

test('a row under a paragraph of several lines is a ruler', () => {
  check('one line and\nanother one\n-----------', 'text one line and\ntext another one\nruler - -----------');
});

test('wide characters count as two columns', () => {
  check(
    '結論\n====\n\nまとめ\n======',
    'heading = 結論\nunderline = ====\nblank\nheading = まとめ\nunderline = ======',
  );
});

test('a title with a row above it too', () => {
  check('=====\nTitle\n=====', 'ruler = =====\nheading = Title\nunderline = =====');
  check('============\nTitle\n============', 'ruler = ============\nheading = Title\nunderline = ============');
  check('---\nTitle of the day\n---', 'ruler - ---\ntext Title of the day\nruler - ---');
});

test('lists by their indentation', () => {
  check(
    '- a\n  more\n\n  more\n    * b\n1. c\nd',
    'item 1 - a\nitemText 1 more\nblank\nitemText 1 more\nitem 2 * b\nitem 1 1. c\ntext d',
  );
  check('• a\n(1) b\n1100. c', 'item 1 • a\nitem 1 (1) b\ntext 1100. c');
});

test('quoted text', () => {
  check('>a\n> > b', 'quote 1 a\nquote 2 b');
});

test('Markdown’s marks say nothing', () => {
  check('# a\n```\n<!-- b', 'text # a\ntext ```\ntext <!-- b');
});

test('front matter needs a key', () => {
  check('---\nlayout: post\n---\na', 'frontMatter ---\nfrontMatter layout: post\nfrontMatter ---\ntext a');
  check('---\nTitle of the day\n---', 'ruler - ---\ntext Title of the day\nruler - ---');
});
