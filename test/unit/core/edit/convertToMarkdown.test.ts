import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planMarkdown } from '../../../../server/src/core/edit/convertToMarkdown.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';
import { plainFromMarkdown } from './plainFromMarkdown.js';

function convert(text: string, line?: number): string {
  const note = parseNote(text, { dialect: 'plaintext' });
  return applyEdits(text, planMarkdown(note, createSourceText(text), line));
}

describe('the way back', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '=====',
      '---',
      '***',
      '~~~',
      '###',
      '- ',
      '* ',
      '1. ',
      '> ',
      '  ',
      '\t',
      '    ',
      '```',
      '`a`',
      '# ',
    ),
    fc.constantFrom(
      'http://example.org/a_b',
      '<https://x.org>',
      '\\',
      '\\*',
      '*',
      '_',
      '~',
      '<b>',
      '&amp;',
      '[x]: y',
      '[ ]',
    ),
    fc.constantFrom('1145 - Title - Ada Lovelace', 'word', 'Day 1', '|', ':-', '==', '-', '\n', '\n', '\n\n', '\r\n'),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

  test('gives the same characters for any text', () => {
    fc.assert(
      fc.property(text, (plain) => {
        expect(plainFromMarkdown(convert(plain))).toBe(plain);
      }),
      { numRuns: 2000 },
    );
  });
});
