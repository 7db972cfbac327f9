import { expect, test } from 'vitest';
import { provideSemanticTokens } from '../../../server/src/features/semanticTokens.js';
import { tokenTypes } from '../../../server/src/features/tokenTypes.js';
import { openNote } from '../../support/features.js';

/** `line text: type` of each token, from the protocol's numbers. */
function tokens(text: string, lines?: { start: number; end: number }): string[] {
  const { document, text: opened } = openNote(text);
  const { data } = provideSemanticTokens(document, lines);
  const rows = opened.split('\n');
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lineStep = 0, step = 0, length = 0, type = 0] = data.slice(index * 5, index * 5 + 4);
    line += lineStep;
    character = lineStep === 0 ? character + step : step;
    return `${line} ${rows[line]?.slice(character, character + length)}: ${tokenTypes[type]}`;
  });
}

const plain = `//- /notes.txt
Day 1

=====

1100 - A talk - Ana Müller

note to self: try it

=====

1145 - Another talk

Did not attend, as it was full.
`;

test('what a grammar cannot know of plain text', () => {
  expect(tokens(plain)).toMatchInlineSnapshot(`
    [
      "0 Day 1: dayMark",
      "2 =====: ruler",
      "4 1100: talkTime",
      "4 A talk: talkTitle",
      "4 Ana Müller: speaker",
      "6 note to self: try it: followUp",
      "8 =====: ruler",
      "10 1145: talkTime",
      "10 Another talk: talkTitle",
      "12 Did not attend, as it was full.: attendance",
    ]
  `);
});

test('of some lines only', () => {
  expect(tokens(plain, { start: 10, end: 10 })).toMatchInlineSnapshot(`
    [
      "10 1145: talkTime",
      "10 Another talk: talkTitle",
      "12 Did not attend, as it was full.: attendance",
    ]
  `);
});

test('Markdown in a Markdown editor has a grammar of its own', () => {
  expect(tokens('# Conf\n\n## Day 1\n\n### A talk by Ana Müller\n\nNotes.\n')).toEqual([]);
});

test('Markdown in a plain-text editor has none', () => {
  expect(tokens('//- /notes.txt\n# Conf\n\n## A talk by Ana Müller\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n'))
    .toMatchInlineSnapshot(`
    [
      "2 A talk: talkTitle",
      "2 Ana Müller: speaker",
    ]
  `);
});
