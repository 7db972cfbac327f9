import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialect, Note, Talk } from '../../../../server/src/core/model/note.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { createSourceText, positionAt, replaceRange } from '../../../../server/src/core/text/sourceText.js';
import type { ParsedNote } from '../../../../server/src/core/parse/parsedNote.js';
import { applyNastyEdit, nastyEdit, nastyText } from '../../../support/nastyText.js';

/** Milliseconds for a property to hold on a busy machine. */
const patient = 60_000;

const talksOf = (note: Note): readonly Talk[] =>
  note.sections.flatMap(({ section }) => (section.kind === 'talk' ? [section.talk] : []));

/** Talks of all forms, as people note them. */
const talkTexts = [
  '## 1145 - A title - Ada Okafor\n\n<https://pretalx.com/e/talk/ABCDEF/>\n\n> An abstract.\n\n- a note\n- [ ] look up this\n',
  '## Another title\n\nSpeaker: Tom Byrne\n\nProse with a [label] and more.\n\n### A part\n\n1. one\n',
  '## Keynote: Sarah Novak\n\nDid not attend, as it was full.\n\n---\n\nafter the ruler\n',
  '## Day 2\n\n## Lightning Talks\n\n* short\n\n[label]: https://example.org\n',
  '## Panel\n\n```\n# code\n```\n\n(not in the schedule)\n\nTODO: ask them\n\n<!-- conference-notes: off empty-talk -->\n',
  '\n',
];

/** What a key writes; nothing for backspace. */
const keys = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '#',
  '## ',
  '-',
  '`',
  '>',
  '[',
  ']',
  ':',
  '1',
  '*',
  '\r',
  '',
  '',
  'TODO: x\n',
  '---\n',
];

const withoutText = ({ cut, ...note }: ParsedNote): object => ({ ...note, blocks: cut.blocks });

const conference: { readonly [dialect in Dialect]: string } = {
  markdown: [1, 2, 3, 4]
    .map(
      (number) =>
        `## Talk number ${number}\n\n<https://pretalx.com/e/talk/ABCDE${number}/>\n\nprose ${number}\n\n---\n\n`,
    )
    .join(''),
  plaintext: [1, 2, 3, 4]
    .map((number) => `1${number}00 - Talk number ${number}\n\nprose ${number}\n\n=====\n\n`)
    .join(''),
};

test(
  'any text gives a note whose sections tile it',
  () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const note = parseNote(text);
        let line = 0;
        let offset = 0;
        for (const placed of note.sections) {
          expect([placed.line, placed.offset]).toEqual([line, offset]);
          line += placed.section.lineCount;
          offset += placed.section.length;
        }
        expect([line, offset]).toEqual([note.lineCount, note.length]);
        expect([line, offset]).toEqual([text.split(/\r\n|\r|\n/).length, text.length]);
      }),
      { numRuns: 300 },
    );
  },
  patient,
);

test(
  'after any edits the note is the one read from nothing',
  () => {
    fc.assert(
      fc.property(nastyText, fc.array(nastyEdit, { minLength: 1, maxLength: 3 }), (start, edits) => {
        let note = parseNote(start);
        let text = start;
        for (const edit of edits) {
          const { text: next, change } = applyNastyEdit(text, edit);
          const previous = note;
          text = next;
          note = parseNote(text, { previous, change });
          expect(note).toEqual(parseNote(text));
          expect(parseNote(text, { previous })).toEqual(note);
        }
      }),
      { numRuns: 300 },
    );
  },
  patient,
);

test(
  'while notes are being written the note is the one read from nothing',
  () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...talkTexts), { minLength: 3, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...keys)), { minLength: 1, maxLength: 6 }),
        (talks, typed) => {
          let source = createSourceText(`# Some Conf 2022\n\n${talks.join('\n')}`);
          let note = parseNote(source);
          for (const [at, key] of typed) {
            const start = positionAt(source, at % (source.length + 1));
            // Backspace takes back a character, every other key writes one or a few.
            const end = key === '' ? positionAt(source, (at % (source.length + 1)) + 1) : start;
            const next = replaceRange(source, { start, end }, key);
            note = parseNote(next.source, { previous: note, change: next.change });
            source = next.source;
            expect(withoutText(note)).toEqual(withoutText(parseNote(source.text)));
          }
        },
      ),
      { numRuns: 300 },
    );
  },
  patient,
);

test('a key in the notes of a long file reads one section again, and a key in a header no more than two', () => {
  const text = `# Some Conf 2022\n\n${Array.from({ length: 300 }, (_, talk) => `${talkTexts[talk % 3]}\n`).join('')}`;
  let source = createSourceText(text);
  let note = parseNote(source);
  const reread = (line: number, character: number, key: string): number => {
    const start = { line, character };
    const next = replaceRange(source, { start, end: start }, key);
    const before = new Set(note.sections.map(({ section }) => section));
    note = parseNote(next.source, { previous: note, change: next.change });
    source = next.source;
    return note.sections.filter(({ section }) => !before.has(section)).length;
  };
  const { line } = note.sections[150]!;
  expect(reread(line + 4, 3, 'x')).toBe(1);
  expect(reread(line + 4, 3, '\n')).toBe(1);
  expect(reread(line, 8, 'x')).toBeLessThanOrEqual(2);
});

describe.each(['markdown', 'plaintext'] as const)('%s', (dialect) => {
  test('a plain edit in one talk’s prose leaves all other talks the same objects', () => {
    const text = conference[dialect];
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'c'), minLength: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), word, (edited, inserted) => {
        const before = parseNote(text, { dialect });
        const at = text.indexOf(`prose ${edited + 1}`) + 'prose'.length;
        const after = parseNote(`${text.slice(0, at)}${inserted}${text.slice(at)}`, { dialect, previous: before });
        const talks = talksOf(before);
        expect(talks).toHaveLength(4);
        expect(talksOf(after).map((talk, index) => talk === talks[index] || index === edited)).toEqual(
          talks.map(() => true),
        );
      }),
    );
  });

  test('a talk that only moves is the same object', () => {
    const before = parseNote(conference[dialect], { dialect });
    const after = parseNote(`Some words first\n\n${conference[dialect]}`, { dialect, previous: before });
    expect(talksOf(after).slice(-3)).toEqual(talksOf(before).slice(-3));
    expect(talksOf(after).at(-1)).toBe(talksOf(before).at(-1));
  });
});

test('the dialect may be said, and may change', () => {
  const text = 'Title\n\n=====\n';
  expect(parseNote(text, { dialect: 'plaintext' }).dialect).toBe('plaintext');
  const previous = parseNote(text, { dialect: 'plaintext' });
  expect(parseNote(text, { dialect: 'markdown', previous })).toEqual(parseNote(text, { dialect: 'markdown' }));
});

test('a note from elsewhere is no start for the next version', () => {
  const { cut: _, ...plain } = parseNote('# a\n');
  expect(parseNote('# b\n', { previous: plain })).toEqual(parseNote('# b\n'));
});
