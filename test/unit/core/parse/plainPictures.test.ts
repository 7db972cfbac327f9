import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainPictures } from '../../../../server/src/core/parse/inside/plainPictures.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';
import { nastyText } from '../../../support/nastyText.js';

/** The pictures of each section of a text without the parser, beside those that the parser finds. */
function readBoth(text: string) {
  const note = parseNote(text, { dialect: 'markdown' });
  return note.sections.map((placed) => ({
    plain: readPlainPictures(text.slice(placed.offset, placed.offset + placed.section.length)),
    full: readInside(note, placed, createSourceText(text)).pictures,
  }));
}

/** How a talk's pictures were read: without the parser, or not; as it reads them in any case. */
function check(body: string, expected: 'plain' | 'parser'): void {
  const found = readBoth(`# Harbour Conf\n\n## 0900 - Knots\n\n${body}\n`).at(-1);
  expect(found?.plain === undefined ? 'parser' : 'plain').toBe(expected);
  if (found?.plain !== undefined) expect(found.plain).toEqual(found.full);
}

describe('pictures alone in their paragraph need no parser', () => {
  test('with words, without, one after another', () => {
    check('![high water](pictures/tides.png)', 'plain');
    check('notes\n\n![](a.png)\n\n![ü, "quoted" (so)](b%20c.png)', 'plain');
    check('no picture at all', 'plain');
  });

  test('what may be read otherwise is left to the parser', () => {
    check('see ![a](a.png)', 'parser');
    check('![a](a.png)\nmore', 'parser');
    check('![a](a.png "title")', 'parser');
    check('![a *b*](a.png)', 'parser');
    check('![a](a&amp;b.png)', 'parser');
    check('![a][b]\n\n[b]: c.png', 'parser');
    check('- ![a](a.png)', 'parser');
    check('```\n![a](a.png)\n```', 'parser');
    check('```\n\n![a](a.png)\n\n```', 'parser');
    check('<!--\n\n![a](a.png)\n\n-->', 'parser');
  });
});

test('whatever stands around them, they are the pictures that the parser finds', () => {
  const picture = fc.constantFrom('![a](b.png)', '\n\n![a b](c/d.png)\n\n', '![](e.png)');
  fc.assert(
    fc.property(fc.array(fc.oneof(picture, nastyText)), (parts) => {
      for (const { plain, full } of readBoth(parts.join(''))) if (plain !== undefined) expect(plain).toEqual(full);
    }),
  );
});
