import { expect, test } from 'vitest';
import { scanLines } from '../../../support/lineKinds.js';

/** Each line as its kind, its level where it has one, its marker, and its content. */
function check(text: string, expected: string): void {
  const lines = scanLines(text, 'markdown').map(({ kind, level, marker, text: line, contentStart, contentEnd }) =>
    [kind, level > 0 ? String(level) : '', marker, line.slice(contentStart, contentEnd)].filter((part) => part !== ''),
  );
  expect(lines.map((parts) => parts.join(' ')).join('\n')).toBe(expected);
}

test('ATX headings without their marks', () => {
  check(
    '## A title ##\n#\n#no\n### C#\n# a \\#',
    'heading 2 # A title\nheading 1 #\ntext #no\nheading 3 # C#\nheading 1 # a \\#',
  );
});

test('an underline makes all lines of its paragraph a heading', () => {
  check('one\n  two\n---\n\n---', 'heading 2 - one\nheading 2 - two\nunderline - ---\nblank\nruler - ---');
});

test('definitions above a heading’s text are none of it', () => {
  check('[a]: /b\n"c"\nTitle\n===', 'definition [a]: /b\ndefinition "c"\nheading 1 = Title\nunderline = ===');
});

test('definitions alone have nothing to underline', () => {
  check('[a]: /b\n===', 'definition [a]: /b\ntext ===');
});

test('marks in fences are code', () => {
  check('```code\n# no\n\n---\n```\n# yes', 'code ```code\ncode # no\ncode\ncode ---\ncode ```\nheading 1 # yes');
});

test('a fence ends with its list item', () => {
  check('- ```\n  # no\n# yes', 'item 1 - ```\ncode 1 # no\nheading 1 # yes');
});

test('comments are told from other HTML', () => {
  check(
    '<!-- a\n\n# no -->\n<div>\n# no\n\n# yes',
    'comment <!-- a\ncomment\ncomment # no -->\nhtml <div>\nhtml # no\nblank\nheading 1 # yes',
  );
});

test('lists know their depth and marks', () => {
  check('- a\n  1. b\n     c\n\n  d\ne', 'item 1 - a\nitem 2 1. b\nitemText 2 c\nblank 2\nitemText 1 d\nitemText 1 e');
});

test('a tab reaches to the next multiple of four columns', () => {
  check('-\ta\n\n\tb\n\n\t\tcode', 'item 1 - a\nblank 1\nitemText 1 b\nblank 1\ncode 1 code');
});

test('lazy lines belong to the quotation, rulers do not', () => {
  check('> a\nb\n---\nc', 'quote 1 a\nquote 1 b\nruler - ---\ntext c');
});

test('a table starts with its delimiter row', () => {
  check('a\nb | c\n- | -\nd\n\ne', 'text a\ntext b | c\nitem 1 - | -\nitemText 1 d\nblank 1\ntext e');
  check('a\nb | c\n-|-\nd\n\ne', 'text a\ntable b | c\ntable -|-\ntable d\nblank\ntext e');
});

test('footnotes go on where indented', () => {
  check('[^1]: a\n\n    b\n\nc', 'definition 1 a\nblank 1\ndefinition 1 b\nblank 1\ntext c');
});

test('front matter at the file’s start only', () => {
  check('---\ntitle: a\n---\nb', 'frontMatter ---\nfrontMatter title: a\nfrontMatter ---\ntext b');
  check('\n---\ntitle: a\n---', 'blank\nruler - ---\nheading 2 - title: a\nunderline - ---');
});

test('a byte order mark stands before the text', () => {
  check('\uFEFF# a', 'heading 1 # a');
});

test('CRLF, LF and CR end a line, U+2028 ends none', () => {
  check('# a\r\n# b\r# c\u2028d\n', 'heading 1 # a\nheading 1 # b\nheading 1 # c\u2028d\nblank');
});
