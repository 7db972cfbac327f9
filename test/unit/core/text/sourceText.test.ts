import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineReader, type TextLine, type TextSource } from '../../../../server/src/core/text/lines.js';
import type { TextChange } from '../../../../server/src/core/text/positions.js';
import {
  createSourceText,
  lineText,
  mergeChanges,
  offsetAt,
  positionAt,
  rangeText,
  replaceRange,
  type SourceText,
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

/** Whether two values say the same of the text, whatever they keep it in. */
function expectSame(actual: SourceText, expected: SourceText): void {
  const describe = (source: SourceText): object => ({
    text: source.text,
    length: source.length,
    lineCount: source.lineCount,
    lineStarts: [...source.lineStarts],
    lines: Array.from({ length: source.lineCount }, (_, line) => lineText(source, line)),
    places: Array.from({ length: source.length + 1 }, (_, offset) => positionAt(source, offset)),
  });
  expect(describe(actual)).toEqual(describe(expected));
}

test('a change gives what a scan of the new text gives', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(12), fc.nat(12), (before, inserted, from, length) => {
      const source = createSourceText(before);
      const range = { start: positionAt(source, from), end: positionAt(source, from + length) };
      const next = replaceRange(source, range, inserted);
      expectSame(next.source, createSourceText(next.source.text));
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

describe('a text of many chunks', () => {
  const long = Array.from({ length: 9000 }, (_, line) => `line ${line}${['\n', '\r\n', '\r'][line % 3]}`).join('');
  const places = fc.nat(long.length);

  test('is cut at line ends, whatever is replaced', () => {
    const inserted = fc.oneof(texts, fc.constant(long.slice(0, 40_000)));
    fc.assert(
      fc.property(fc.array(fc.tuple(places, places, inserted), { minLength: 1, maxLength: 4 }), (edits) => {
        let source = createSourceText(long);
        let text = long;
        for (const [one, other, fresh] of edits) {
          const [from, to] = [Math.min(one, other), Math.max(one, other)];
          const range = { start: positionAt(source, from), end: positionAt(source, to) };
          const next = replaceRange(source, range, fresh);
          source = next.source;
          text = text.slice(0, next.change.start) + fresh + text.slice(next.change.oldEnd);
          expect(source.text).toBe(text);
          expect(Array.from(source.lineStarts)).toEqual(Array.from(createSourceText(text).lineStarts));
        }
      }),
      { numRuns: 30 },
    );
  });

  test('gives out any part', () => {
    const source = createSourceText(long);
    fc.assert(
      fc.property(places, places, (from, to) => {
        expect(source.slice(from, to)).toBe(long.slice(from, to));
      }),
    );
  });

  test('gives the lines that the whole text has', () => {
    const readAll = (text: TextSource, from: number): TextLine[] => {
      const next = createLineReader(text, from);
      const found: TextLine[] = [];
      for (let line = next(); line !== undefined; line = next()) found.push(line);
      return found;
    };
    const widths = ['', 'a', 'b'.repeat(8191), 'c'.repeat(20_000)];
    const parts = fc.array(fc.tuple(fc.constantFrom(...widths), fc.constantFrom('\n', '\r', '\r\n', '')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, (lineParts) => {
        const text = lineParts.flat().join('');
        expect(readAll(createSourceText(text), 0)).toEqual(readAll(text, 0));
      }),
    );
  });
});
