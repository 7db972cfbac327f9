import { expect, test } from 'vitest';
import { createLineReader } from '../../../../server/src/core/text/lines.js';

function readLines(text: string, offset = 0): readonly string[] {
  const next = createLineReader(text, offset);
  const lines: string[] = [];
  for (let line = next(); line !== undefined; line = next()) {
    lines.push(`${line.start}-${line.end} ${JSON.stringify(line.text)}`);
  }
  return lines;
}

test('CRLF, LF and CR end a line, U+2028 ends none', () => {
  expect(readLines('a\r\nb\nc\rd\u2028e')).toEqual(['0-3 "a"', '3-5 "b"', '5-7 "c"', '7-10 "d\u2028e"']);
});

test('a final line end is followed by an empty line', () => {
  expect(readLines('a\n')).toEqual(['0-2 "a"', '2-2 ""']);
  expect(readLines('a\r')).toEqual(['0-2 "a"', '2-2 ""']);
  expect(readLines('')).toEqual(['0-0 ""']);
});

test('CR CR LF is an empty line more', () => {
  expect(readLines('a\r\r\nb')).toEqual(['0-2 "a"', '2-4 ""', '4-5 "b"']);
});

test('reading may start at any line', () => {
  expect(readLines('a\nb', 2)).toEqual(['2-3 "b"']);
});
