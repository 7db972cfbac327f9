import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFollowUp } from '../../../../server/src/core/edit/setFollowUp.js';
import type { FollowUp, PlacedSection } from '../../../../server/src/core/model/note.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { shiftRange } from '../../../../server/src/core/text/positions.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';

function getFollowUps(text: string): readonly { followUp: FollowUp; placed: PlacedSection }[] {
  return parseNote(text).sections.flatMap((placed) =>
    placed.section.kind === 'talk' ? placed.section.talk.followUps.map((followUp) => ({ followUp, placed })) : [],
  );
}

function set(text: string, done: boolean): string {
  const [{ followUp, placed } = undefined!] = getFollowUps(text);
  const range = shiftRange(followUp.range, placed.line);
  return applyEdits(text, planFollowUp(parseNote(text), createSourceText(text), { range, done }));
}

const note = (line: string) => `# Conf\n\n## Tides\n\nTwice a day.\n\n${line}\n\n## Knots\n\nThe bowline.\n`;

describe('ticking writes', () => {
  test.each([
    ['- [ ] read about moons', '- [x] read about moons'],
    ['[] Research more', '[x] Research more'],
    ['use a tide table (look up more details)', 'use a tide table (done: look up more details)'],
    ['note to self: buy a sextant', 'done: note to self: buy a sextant'],
    ['* TODO: buy a sextant', '* done: TODO: buy a sextant'],
    ['What is a neap tide??', 'done: What is a neap tide??'],
  ])('%s', (open, done) => {
    expect(set(note(open), true)).toBe(note(done));
  });
});

describe('unticking', () => {
  const line = fc.constantFrom(
    '- [ ] read about moons',
    '* [ ] - read',
    '[] Research more',
    '1. TODO: buy',
    'note to self: done: twice',
    'tables (look up more details)',
    'Check out the almanac.',
    'What is a neap tide??',
  );
  const lineBreak = fc.constantFrom('\n', '\r\n');

  test('removes exactly what ticking wrote', () => {
    fc.assert(
      fc.property(line, lineBreak, (open, end) => {
        const text = note(open).replaceAll('\n', end);
        const ticked = set(text, true);
        expect(ticked).not.toBe(text);
        expect(getFollowUps(ticked)[0]?.followUp.done).toBe(true);
        expect(set(ticked, false).replace('[ ] Research', '[] Research')).toBe(text);
      }),
    );
  });

  test('leaves a box as the others of its note are', () => {
    const text = note('[x] Research more\n\n[] Read more');
    expect(set(text, false)).toBe(note('[] Research more\n\n[] Read more'));
  });
});

test('what is done already stays as it is', () => {
  const text = note('- [x] read about moons');
  expect(set(text, true)).toBe(text);
});
