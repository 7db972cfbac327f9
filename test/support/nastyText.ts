/** Texts of the fragments that make trouble for readers of lines, for tests that hold for any text. */
import fc from 'fast-check';

const containers = ['> ', '>', '- ', '-', '* ', '+ ', '1. ', '2. ', '1) ', '10. ', '[^a]: ', '[^b]:'];
const indentation = [' ', '  ', '   ', '    ', '\t'];
const headings = ['# ', '## x #', '#', '###### ', '####### ', '===', '=', '--', '---'];
const verbatim = ['```', '~~~', '````', '```js', '``` a`b', '<div>', '</div>', '<!--', '-->', '<!-- a -->', '<script>'];
const definitions = ['[foo]: /url', '[foo]:', "'title'", '"title', '(t)', '[foo]: <a> "t"', '[^a b]: x', '[foo]'];
const tables = ['| a | b |', '| - | - |', 'a | b', '-|-', ':-', '|', '\\|'];
const words = [
  'text',
  'Title',
  '1145 - Title - Speaker',
  'a',
  '\u2028',
  '\u00A0',
  'é😀',
  '\\',
  '`',
  '\uFEFF',
  'key: v',
];
const rulers = ['***', '___', '- - -', '=====', '-----', '~~~~~', '=======================', '* * *'];
const links = ['<https://example.org/a>', 'https://example.org', '![b](c.png)', '[d](<e f> "g")', '![](h)'];

const fragments = [containers, indentation, headings, verbatim, definitions, tables, words, rulers, links].flat();
const lineEnds = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\n \n', '\n    \n'];

/** One line of a few fragments, with its line end. */
const nastyLine = fc
  .tuple(fc.array(fc.constantFrom(...fragments), { maxLength: 3 }), fc.constantFrom(...lineEnds))
  .map(([parts, end]) => parts.join('') + end);

/** A piece that an edit may insert. */
export const nastyPiece: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...fragments, ...lineEnds, ''),
  fc.array(nastyLine, { maxLength: 4 }).map((lines) => lines.join('')),
);

/** A text, with or without a final line end. */
export const nastyText: fc.Arbitrary<string> = fc
  .tuple(fc.array(nastyLine, { maxLength: 40, size: 'max' }), fc.constantFrom('', 'end'))
  .map(([lines, end]) => lines.join('') + end);

/** A replacement, its place given as parts of the text's length. */
export interface NastyEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** An edit that fits any text. */
export const nastyEdit: fc.Arbitrary<NastyEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 80 })),
  inserted: nastyPiece,
});

/** The text after an edit, and the change as offsets. */
export function applyNastyEdit(
  text: string,
  { at, removed, inserted }: NastyEdit,
): { readonly text: string; readonly change: { start: number; oldEnd: number; newEnd: number } } {
  const start = Math.floor(at * text.length);
  const oldEnd = Math.min(text.length, start + removed);
  return {
    text: text.slice(0, start) + inserted + text.slice(oldEnd),
    change: { start, oldEnd, newEnd: start + inserted.length },
  };
}
