import { expect, test } from 'vitest';
import { applySpanEdits, rebaseHeadings } from '../../../../server/src/core/export/markdownTree.js';

test('headings move to the wished level and skip none', () => {
  expect(rebaseHeadings('### a\n\n##### b\n\n### c ##', 2)).toBe('## a\n\n### b\n\n## c ##');
  expect(rebaseHeadings('##### a\n\n###### b', 6)).toBe('###### a\n\n###### b');
});

test('an underlined heading becomes one with marks', () => {
  expect(rebaseHeadings('one\ntwo\n---\n\ntext', 4)).toBe('#### one two\n\ntext');
});

test('headings in code are none, headings in quotations are', () => {
  expect(rebaseHeadings('```\n# a\n```\n\n> # b', 3)).toBe('```\n# a\n```\n\n> ### b');
});

test('an edit inside of another is covered by it', () => {
  const edits = [
    { start: 2, end: 3, text: 'x' },
    { start: 1, end: 4, text: '-' },
  ];
  expect(applySpanEdits('abcdef', edits)).toBe('a-ef');
});
