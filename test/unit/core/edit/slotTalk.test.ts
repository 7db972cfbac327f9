import { expect, test } from 'vitest';
import { planAbstract, writeAbstract } from '../../../../server/src/core/edit/abstract.js';
import { planSlotTalk } from '../../../../server/src/core/edit/slotTalk.js';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';
import { harbour } from '../../../support/keptSchedules.js';
import { createSchedule } from '../../../support/notes.js';

const knots = createSchedule(harbour).days[0]!.slots[1]!;

/** The text with the slot's talk after its last line, the cursor as `$0`. */
function start(text: string): string {
  const note = parseNote(text);
  const source = createSourceText(text);
  const { edits, cursor } = planSlotTalk(note, source, knots, { line: source.lineStarts.length - 1 });
  const lines = applyEdits(text, edits).split('\n');
  lines[cursor.line] = '$0';
  return lines.join('\n');
}

test('in the first talk of a note, with all that the schedule knows', () => {
  expect(start('# Harbour Conf 2026\n\nSchedule: <https://pretalx.com/harbour-2026/schedule/>\n'))
    .toMatchInlineSnapshot(`
      "# Harbour Conf 2026

      Schedule: <https://pretalx.com/harbour-2026/schedule/>

      ## Knots That Hold - Ben Okoye, Cleo Park

      <https://pretalx.com/harbour-2026/talk/FGH7JK/>

      > Ropes slip.
      >
      > Why some knots do not.

      $0
      "
    `);
});

test('in the manner of Markdown notes without speakers', () => {
  expect(start('# Harbour Conf 2026\n\n## Lamps\n\n<https://pretalx.com/harbour-2026/talk/LMN8PQ/>\n\nOil.\n'))
    .toMatchInlineSnapshot(`
    "# Harbour Conf 2026

    ## Lamps

    <https://pretalx.com/harbour-2026/talk/LMN8PQ/>

    Oil.

    ## Knots That Hold

    Speakers: Ben Okoye, Cleo Park

    <https://pretalx.com/harbour-2026/talk/FGH7JK/>

    > Ropes slip.
    >
    > Why some knots do not.

    $0
    "
  `);
});

test('in the manner of plain notes with times and speakers', () => {
  expect(start('Harbour Conf 2026\n\n=====\n\n0900 - Tides - Ada Marsh\n\nthe moon\n')).toMatchInlineSnapshot(`
    "Harbour Conf 2026

    =====

    0900 - Tides - Ada Marsh

    the moon

    ====================

    1000 - Knots That Hold - Ben Okoye, Cleo Park

    https://pretalx.com/harbour-2026/talk/FGH7JK/

    > Ropes slip.
    >
    > Why some knots do not.

    $0
    "
  `);
});

test('abstracts are wrapped and quoted; lists stay lists', () => {
  const text = `${'word '.repeat(20)}\nmore\n\n- an item that ${'goes on '.repeat(12)}\n- another`;
  expect(writeAbstract(text)).toMatchInlineSnapshot(`
    [
      "> word word word word word word word word word word word word word word word",
      "> word word word word word more",
      ">",
      "> - an item that goes on goes on goes on goes on goes on goes on goes on goes on",
      ">   goes on goes on goes on goes on",
      "> - another",
    ]
  `);
});

test('an abstract goes under the link, above the notes', () => {
  const text = '## Knots\r\n\r\n<https://pretalx.com/harbour-2026/talk/FGH7JK/>\r\n\r\nThe bowline.\r\n';
  const note = parseNote(text);
  const edit = planAbstract(createSourceText(text), getTalks(note)[0]!, 'Ropes slip.\n\nWhy.');
  expect(applyEdits(text, [edit])).toBe(
    '## Knots\r\n\r\n<https://pretalx.com/harbour-2026/talk/FGH7JK/>\r\n\r\n> Ropes slip.\r\n>\r\n> Why.\r\n\r\nThe bowline.\r\n',
  );
});
