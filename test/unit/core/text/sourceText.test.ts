import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextChange } from '../../../../server/src/core/text/positions.js';
import {
  createSourceText,
  lineText,
  mergeChanges,
  offsetAt,
  positionAt,
  rangeText,
  replaceRange,
} from '../../../../server/src/core/text/sourceText.js';

/** Texts of the characters that make trouble: all line ends, a line separator that ends none, an emoji of two units. */
const texts = fc
  .array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '😀', ' '), { maxLength: 12 })
  .map((parts) => parts.join(''));

const lines = (text: string): string[] => {
  const source = createSourceText(text);
  return Array.from(source.lineStarts, (_, line) => lineText(source, line));
};

test('CRLF, LF and CR end a line, U+2028 ends none', () => {
  expect(lines('a\r\nb\nc\rd\u2028e')).toEqual(['a', 'b', 'c', 'd\u2028e']);
});

test('a final line end is followed by an empty line', () => {
  expect(lines('a\n')).toEqual(['a', '']);
  expect(lines('a\r')).toEqual(['a', '']);
  expect(lines('')).toEqual(['']);
});

test('lines are what splitting at line ends gives', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(lines(text)).toEqual(text.split(/\r\n|\r|\n/));
    }),
  );
});

test('characters are UTF-16 units', () => {
  const source = createSourceText('😀b');
  expect(offsetAt(source, { line: 0, character: 2 })).toBe(2);
  expect(positionAt(source, 3)).toEqual({ line: 0, character: 3 });
});

test('places outside of the text give the nearest place inside', () => {
  const source = createSourceText('ab\ncd');
  expect(offsetAt(source, { line: 0, character: 9 })).toBe(2);
  expect(offsetAt(source, { line: 9, character: 0 })).toBe(5);
  expect(offsetAt(source, { line: -1, character: 3 })).toBe(0);
  expect(positionAt(source, 99)).toEqual({ line: 1, character: 2 });
});

test('the text of a range', () => {
  const range = { start: { line: 0, character: 1 }, end: { line: 1, character: 1 } };
  expect(rangeText(createSourceText('ab\ncd'), range)).toBe('b\nc');
});

test('a change gives what a scan of the new text gives', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(12), fc.nat(12), (before, inserted, from, length) => {
      const source = createSourceText(before);
      const range = { start: positionAt(source, from), end: positionAt(source, from + length) };
      const next = replaceRange(source, range, inserted);
      expect(next.source).toEqual(createSourceText(next.source.text));
      expect(before.slice(0, next.change.start) + inserted + before.slice(next.change.oldEnd)).toBe(next.source.text);
    }),
  );
});

test('two changes made one after the other are one change', () => {
  fc.assert(
    fc.property(
      texts,
      fc.array(fc.tuple(fc.nat(12), fc.nat(6), texts), { minLength: 2, maxLength: 4 }),
      (before, edits) => {
        let source = createSourceText(before);
        let whole: TextChange | undefined;
        for (const [from, length, inserted] of edits) {
          const range = { start: positionAt(source, from), end: positionAt(source, from + length) };
          const { source: next, change } = replaceRange(source, range, inserted);
          source = next;
          whole = whole === undefined ? change : mergeChanges(whole, change);
        }
        const { start, oldEnd, newEnd } = whole!;
        expect(before.slice(0, start) + source.text.slice(start, newEnd) + before.slice(oldEnd)).toBe(source.text);
      },
    ),
  );
});
