/** Texts that somebody might open as notes, whatever they are: bytes, broken encodings, fragments of notes, nesting. */
import fc from 'fast-check';
import type { Dialect } from '../../server/src/core/model/note.js';
import { type NastyEdit, nastyEdit, nastyPiece, nastyText } from '../support/nastyText.js';

/** A text, edits that follow one another, and how it is read. */
export interface NoteInput {
  readonly text: string;
  readonly edits: readonly NastyEdit[];
  readonly dialect: Dialect;
  /** Picks an export target. */
  readonly target: number;
}

/** Lines of notes as people write them, each of which says something to the reader. */
export const noteLines = [
  '# Harbour Conf 2026',
  '## Day 1 - 2026-05-02',
  '## 1145 - Tides - Ada Lund',
  '## 10:00-10:30 Knots (Hall A)',
  '1145 - Tides - Ada Lund',
  '9:30am Keynote: Sand by @ada',
  'Schedule: https://pretalx.com/harbour/schedule/',
  '<https://pretalx.com/harbour/talk/ABCDEF/>',
  'https://pretalx.com/harbour/talk/ABCDE1/',
  'Speaker: Ada Lund, Tom Byrne',
  '> An abstract of [some][a] words.',
  '>',
  '[a]: https://first.example/ "t"',
  '[A]: <https://second.example/>',
  '[^1]: a footnote with [b]',
  '[b]: i.png',
  'See [a], [b][], ![b] and[^1].',
  '- [ ] look this up',
  '- [x] done (done: look up more)',
  'TODO: ask them',
  '(Did not attend, was tired)',
  '(not in the schedule)',
  '<!-- conference-notes: off missing-talk-link -->',
  'conference-notes: off',
  'private: nobody sees this',
  '![slide](pictures/a b.png)',
  '---',
  '==================',
  '* * *',
  '### Abstract',
  '### Questions',
  'title: Harbour Conf',
  'date: 2026-05-02',
  '```',
  '| a | b |',
  '| - | - |',
  'Date: 9999-12-31',
  '2560 - Never - Nobody',
  '99:99 x',
  'Tag 2',
  '=1+1',
  'BEGIN:VEVENT',
  '<script>alert(1)</script>',
  ']]>',
];

const lineEnds = ['\n', '\n', '\n\n', '\r\n', '\r', '\n\n\n'];

const noteText = fc
  .array(fc.tuple(fc.constantFrom(...noteLines), fc.constantFrom(...lineEnds)), { maxLength: 40, size: 'max' })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

/** What decoders make of bytes that are no text, and units that stand for nothing alone. */
const brokenText = fc.oneof(
  fc.uint8Array({ maxLength: 300, size: 'max' }).map((bytes) => new TextDecoder().decode(bytes)),
  fc.uint8Array({ maxLength: 300, size: 'max' }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200, size: 'max' }).map(fromUnits),
  fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
);

function fromUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}

const oddUnits = [
  '\0',
  '\uD83D',
  '\uDE00',
  '\uFEFF',
  '\uFFFD',
  '\r',
  '\u2028',
  '\u0085',
  '\u202E',
  '\u200B',
  '\f',
  '\v',
];

/** Notes with units in them that no keyboard has. */
const spoiltText = fc
  .tuple(noteText, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...oddUnits))))
  .map(([text, units]) =>
    units.reduce((spoilt, [at, unit]) => {
      const index = Math.floor(at * spoilt.length);
      return spoilt.slice(0, index) + unit + spoilt.slice(index);
    }, text),
  );

const repeated = [
  '> ',
  '- ',
  '1. ',
  '[',
  '](',
  '*',
  '_',
  '`',
  '~~~\n',
  '---\n',
  '# a\n',
  '\t',
  '<',
  '&',
  '\\',
  '|',
  '[a]: ',
  '(',
  '"',
  'a@b.c ',
];

/** The same sign over and over, as deep or long as it may be before anything is cut. */
const deepText = fc
  .tuple(fc.constantFrom(...repeated), fc.integer({ min: 1, max: 400 }), nastyPiece)
  .map(([sign, times, end]) => sign.repeat(times) + end);

/** Any text: most look like notes, as others are soon read as one paragraph. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: noteText },
  { weight: 4, arbitrary: nastyText },
  { weight: 2, arbitrary: spoiltText },
  { weight: 1, arbitrary: brokenText },
  { weight: 1, arbitrary: deepText },
  { weight: 2, arbitrary: fc.tuple(noteText, nastyText, noteText).map((parts) => parts.join('')) },
);

const noteEdit: fc.Arbitrary<NastyEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 120 }),
  inserted: fc
    .constantFrom(...noteLines, ...oddUnits)
    .chain((line) => fc.constantFrom(line, `\n${line}\n`, `${line}\n`)),
});

export const noteInputs: fc.Arbitrary<NoteInput> = fc.record({
  text: anyText,
  edits: fc.array(fc.oneof(nastyEdit, noteEdit), { maxLength: 4 }),
  dialect: fc.constantFrom<Dialect>('markdown', 'plaintext'),
  target: fc.nat(1000),
});

const blockParts = [
  ['> ', '>', '- ', '* ', '1. ', '2. ', '[^a]: ', '   ', '    ', '\t', '  ', ''],
  ['<div>', '<x>', '</x>', '<a b="c">', '<x/>', '<!-- a', '-->', '<?', '<script>', '<!A'],
  ['text', 'a', '# a', '#', '===', '---', '***', '```', '~~~', '[foo]: /url', '[foo]:', "'title'", "'", '[foo]'],
  ['| a |', '|-|', 'a | b', '-|-', '| - |', '\\|', '`|`'],
];

const blockLine = fc
  .array(
    fc.constantFrom(...blockParts).chain((parts) => fc.constantFrom(...parts)),
    { minLength: 0, maxLength: 4 },
  )
  .map((parts) => parts.join(''));

/** Short texts that are dense with what decides on blocks. */
export const lineInputs: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(blockLine, { minLength: 2, maxLength: 7 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: nastyText },
);
