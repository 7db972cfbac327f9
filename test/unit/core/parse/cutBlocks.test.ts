import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../../../server/src/core/model/note.js';
import { cutBlocks, recutBlocks } from '../../../../server/src/core/parse/cutBlocks.js';
import { readCuts } from '../../../../server/src/core/parse/readCuts.js';
import { findChange } from '../../../../server/src/core/text/findChange.js';
import { applyNastyEdit, nastyEdit, nastyText } from '../../../support/nastyText.js';

/** Milliseconds for a property to hold on a busy machine. */
const patient = 60_000;

/** Each block as the reason it starts and its first line. */
function check(text: string, dialect: Dialect, expected: readonly string[]): void {
  const cuts = [...readCuts(text, dialect)].map(({ opens, lines }) => `${opens}: ${lines[0]?.text ?? ''}`);
  expect(cuts).toEqual(expected);
}

test('a block starts at every heading of the file', () => {
  check('# a\ntext\n## b\n\nc\n===\n> # d\n', 'markdown', ['heading: # a', 'heading: ## b', 'heading: c']);
});

test('a block starts after rulers, not at them', () => {
  check('a\n\n---\n\n***\n\nb\n\n---\n', 'markdown', ['file: a', 'afterRuler: b']);
  check('a\n\n=====\nb', 'plaintext', ['file: a', 'afterRuler: b']);
});

test('a heading after a ruler is a heading', () => {
  check('a\n\n---\n\n# b', 'markdown', ['file: a', 'heading: # b']);
});

test('front matter is a block', () => {
  check('---\na: b\n---\n\nc', 'markdown', ['frontMatter: ---', 'file: c']);
  check('---\na: b\n---\n# c', 'markdown', ['frontMatter: ---', 'heading: # c']);
});

test('definitions in one paragraph with a heading’s text are in its block', () => {
  check('a\n\n[b]: /c\nd\n===\n', 'markdown', ['file: a', 'heading: [b]: /c']);
});

test('a block knows its definitions and where its content ends', () => {
  const { blocks } = cutBlocks('# a\n\n> [b]: /c\n\n[^d]: e\n\n---\n\n# f\n', 'markdown');
  expect(blocks.map(({ definitions }) => definitions)).toEqual([
    [
      { identifier: 'B', source: '[b]: /c' },
      { identifier: '^D', source: '[^d]: ^' },
    ],
    [],
  ]);
  expect(blocks.map(({ contentEndLine, endsInRuler }) => [contentEndLine, endsInRuler])).toEqual([
    [4, true],
    [0, false],
  ]);
});

describe.each(['markdown', 'plaintext'] as const)('%s', (dialect) => {
  test(
    'blocks tile any text',
    () => {
      fc.assert(
        fc.property(nastyText, (text) => {
          const { blocks } = cutBlocks(text, dialect);
          expect(blocks.reduce((sum, { length }) => sum + length, 0)).toBe(text.length);
          expect(blocks.reduce((sum, { lineCount }) => sum + lineCount, 0)).toBe(text.split(/\r\n|\r|\n/).length);
        }),
        { numRuns: 300 },
      );
    },
    patient,
  );

  test(
    'after any edits the blocks are those read from nothing',
    () => {
      fc.assert(
        fc.property(nastyText, fc.array(nastyEdit, { minLength: 1, maxLength: 3 }), (start, edits) => {
          let cut = cutBlocks(start, dialect);
          let last = start;
          for (const edit of edits) {
            const { text, change } = applyNastyEdit(last, edit);
            const before = cut;
            cut = recutBlocks(before, text, change);
            expect(cut).toEqual(cutBlocks(text, dialect));
            expect(recutBlocks(before, text, findChange(last, text))).toEqual(cut);
            last = text;
          }
        }),
        { numRuns: 200 },
      );
    },
    patient,
  );

  test('blocks away from an edit are the same objects', () => {
    const part = dialect === 'markdown' ? '## Talk\n\nprose\n\nmore\n\n' : '=====\n\nTalk\n\nprose\n\nmore\n\n';
    const text = part.repeat(50);
    const before = cutBlocks(text, dialect);
    const at = text.indexOf('prose', text.length / 2);
    const edited = `${text.slice(0, at)}x${text.slice(at)}`;
    const after = recutBlocks(before, edited, { start: at, oldEnd: at, newEnd: at + 1 });
    expect(after.blocks.filter((block) => !before.blocks.includes(block))).toHaveLength(1);
  });
});
