/** A line of many thousands of the same signs costs no more than other lines: the work counts in characters, not in pairs. */
import { expect, test } from 'vitest';
import { isNoteText } from '../../../../server/src/core/detect.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';

const pieces = ['- ', ': ', 'by ', '[', '![', '(', '`', ', ', '1100 - ', '*', ' | ', '"', '??'];

test.each(pieces)('%s over and over, as heading, bare line and prose', (piece) => {
  const line = piece.repeat(20_000 / piece.length);
  for (const text of [`## ${line}\n\ntext\n`, `${line}\n`, `## Talk\n\n${line}\n`]) {
    expect(parseNote(text).length).toBe(text.length);
    expect(isNoteText(text.slice(0, 16_384))).toBe(false);
  }
});

test('a header is read up to a bound, and its section holds all of it', () => {
  const text = `## ${'word '.repeat(2_000)}\n\ntext\n\n## Next - Ada Lovelace\n\ntext\n`;
  const { sections, length } = parseNote(text);
  expect(sections.reduce((sum, { section }) => sum + section.length, 0)).toBe(length);
});

test.each([
  ['an open bracket', `## Talk\n\n[${'x'.repeat(10_000_000)}`],
  ['a ruler', `Title\n${'='.repeat(10_000_000)}\n`],
  ['a quotation', '> '.repeat(5_000_000)],
  ['a link', `## Talk\n\n<https://a.example/${'b'.repeat(10_000_000)}>`],
])('%s of ten megabytes on one line is read in either dialect', (_, text) => {
  expect(parseNote(text, { dialect: 'markdown' }).length).toBe(text.length);
  expect(parseNote(text, { dialect: 'plaintext' }).length).toBe(text.length);
});
