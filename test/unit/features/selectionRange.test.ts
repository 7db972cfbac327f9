import { expect, test } from 'vitest';
import { provideSelections } from '../../../server/src/features/selectionRange.js';
import { openNote } from '../../support/features.js';

/** `line:character-line:character` of each step from the cursor outwards. */
const steps = (text: string): string[] => {
  const { document, cursors } = openNote(text);
  return provideSelections(document, cursors[0]!).map(
    ({ start, end }) => `${start.line}:${start.character}-${end.line}:${end.character}`,
  );
};

test('plain text: line, paragraph, notes, talk, section, file', () => {
  const text = `//- /notes.txt
1100 - First

=====

1145 - A talk

First line.
Second $0line.

Third.

=====

1200 - Last
`;
  expect(steps(text)).toMatchInlineSnapshot(`
    [
      "7:0-7:12",
      "6:0-7:12",
      "6:0-9:6",
      "4:0-9:6",
      "4:0-12:0",
      "0:0-14:0",
    ]
  `);
});

test('Markdown: part, notes, talk, section, day, file', () => {
  const text = `## Day 1

### A talk

Notes.

#### Part

In $0part.

---

### Another

Notes.

## Day 2

### Third

Notes.
`;
  expect(steps(text)).toMatchInlineSnapshot(`
    [
      "6:0-8:8",
      "4:0-8:8",
      "2:0-8:8",
      "2:0-11:0",
      "0:0-15:0",
      "0:0-21:0",
    ]
  `);
});

test('each step holds the one before', () => {
  expect(steps('//- /notes.txt\n$01100 - A talk\n\nNotes.\n')).toMatchInlineSnapshot(`
    [
      "0:0-0:13",
      "0:0-2:6",
      "0:0-3:0",
    ]
  `);
});
