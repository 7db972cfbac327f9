/** The scan agrees with remark: on the specification's examples, GFM's constructs, and random texts. */
import { tests as specification } from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKinds, scanLines } from '../../../support/lineKinds.js';
import { nastyText } from '../../../support/nastyText.js';

/** Milliseconds for what a busy machine takes long for. */
const patient = 60_000;

const between = (text: string): string => `## A\n\n${text}\n\n## B\n`;

test('there are all examples of CommonMark 0.31.2', () => {
  expect(specification).toHaveLength(652);
});

describe('examples of the specification', () => {
  test.each(specification.map(({ number, markdown }) => [number, markdown.replaceAll('→', '\t')] as const))(
    'example %i',
    (_, markdown) => {
      expect(compareKinds(markdown)).toEqual([]);
      expect(compareKinds(between(markdown))).toEqual([]);
    },
  );
});

const gfm: readonly string[] = [
  '| foo | bar |\n| --- | --- |\n| baz | bim |\n',
  '| abc | defghi |\n:-: | -----------:\nbar | baz\n',
  '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n',
  '| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n',
  '| abc | def |\n| --- |\n| bar |\n',
  '| abc | def |\n| --- | --- |\n',
  'text\n| a |\n| - |\n',
  'a\n:-\nb\n# c\n',
  '|\n| -\n',
  '> | a |\n> | - |\n| b |\n',
  '- [ ] foo\n- [x] bar\n  - [ ] baz\n',
  '~~Hi~~ world\n',
  'text[^1]\n\n[^1]: note\n    more\n\n        code\n\nend\n',
  '[^1]: a\nlazy\n\n[^2]:\n# no\n',
  '[^a b]: /url\n',
  '---\ntitle: a\n---\n# b\n',
  '---\ntitle: a\n\n- b\n',
  '\uFEFF---\na: b\n---\n\uFEFF# c\n',
  '\uFEFF# a\n',
  '# a\r## b\r\n### c\u2028d\n',
  // A tag alone on a lazy line opens HTML in the container, which goes on as long as the container does.
  '- a\n</x>\n\tb\nc\n',
  '- a\n<x y="z">\n    b\n<x>\n',
  '> a\n<x>\n> b\n>\n> c\nd\n',
];

test.each(gfm)('%j', (text) => {
  expect(compareKinds(text)).toEqual([]);
  expect(compareKinds(text.startsWith('---') || text.startsWith('\uFEFF') ? text : between(text))).toEqual([]);
});

test(
  'random texts',
  () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(compareKinds(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
  patient,
);

test('headings in quotations and lists are none of the file', () => {
  const headings = scanLines('> # a\n- # b\n  c\n  ===\n\n1. ## d\n\n[^e]: # f\n\n# g\n', 'markdown').filter(
    ({ kind }) => kind === 'heading',
  );
  expect(headings.map(({ text }) => text)).toEqual(['# g']);
});

test('the cost grows with the text, whatever is nested in what', () => {
  for (const text of [
    '> '.repeat(50_000),
    '- '.repeat(50_000),
    `${'- '.repeat(500)}a\n`.repeat(200),
    '['.repeat(100_000),
  ]) {
    expect(scanLines(text, 'markdown')).toHaveLength(text.split('\n').length);
  }
});
