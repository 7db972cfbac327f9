import { expect, test } from 'vitest';
import { provideFoldingRanges } from '../../../server/src/features/foldingRange.js';
import { openNote } from '../../support/features.js';

/** `from-to` of each folding, with its kind. */
const folds = (text: string): string[] =>
  provideFoldingRanges(openNote(text).document).map(({ startLine, endLine, kind }) =>
    [`${startLine}-${endLine}`, ...(kind === undefined ? [] : [kind])].join(' '),
  );

const plain = `//- /notes.txt
Day 1

=====

1100 - A talk

> Quoted programme
> text.

Notes.

=====

1145 - Another talk

Notes.
`;

test('days, talks and abstracts of plain text', () => {
  expect(folds(plain)).toMatchInlineSnapshot(`
    [
      "0-15",
      "4-9",
      "6-7 comment",
      "13-15",
    ]
  `);
});

test('in a Markdown editor headings and quotations fold already', () => {
  expect(folds('# Conf\n\n## Day 1\n\n### A talk\n\n> Quoted\n> text\n\nNotes.\n')).toEqual([]);
});

test('in a Markdown editor talks without a heading fold', () => {
  expect(folds(plain.replace('.txt', '.md'))).toMatchInlineSnapshot(`
    [
      "4-9",
      "13-15",
    ]
  `);
});

test('Markdown in a plain-text editor folds like plain text', () => {
  expect(folds('//- /notes.txt\n# Conf\n\n## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n')).toEqual([
    '2-6',
  ]);
});

test('a header alone is nothing to fold', () => {
  expect(folds('//- /notes.txt\n1100 - A talk\n\n=====\n\n1145 - Another\n')).toEqual([]);
});
