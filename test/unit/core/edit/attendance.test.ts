import { describe, test } from 'vitest';
import { planAttendance } from '../../../../server/src/core/edit/setAttendance.js';
import type { Attendance } from '../../../../server/src/core/model/note.js';
import { findTalkAt } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';
import { expect } from 'vitest';
import { checkEdit } from './checkEdit.js';

const talk = (notes: string) =>
  `# Conf\n\n## Tides$0\n${notes === '' ? '' : `\n${notes}\n`}\n## Knots\n\nThe bowline.\n`;
const plain = (text: string) => text.replace('$0', '');

function check(notes: string, state: Attendance, expected: string): void {
  checkEdit(talk(notes), plain(talk(expected)), ({ note, source, line }) => ({
    edits: planAttendance(source, findTalkAt(note, line)!, state),
  }));
}

describe('an empty talk', () => {
  test.each([
    ['skipped', 'Did not attend.'],
    ['watch-later', 'Watch later.'],
    ['no-notes', 'Attended, but took no notes.'],
    ['attended', 'Attended.'],
    ['unknown', ''],
  ] as const)('%s', (state, written) => check('', state, written));
});

describe('a talk with notes', () => {
  test('says by itself that its writer was there', () => check('Twice a day.', 'attended', 'Twice a day.'));
  test('gets the phrase as a paragraph of its own', () =>
    check('- twice a day', 'watch-later', 'Watch later.\n\n- twice a day'));
});

describe('a phrase that is there', () => {
  test('is replaced', () => check('Did not attend.', 'watch-later', 'Watch later.'));
  test('keeps its reason', () =>
    check('Did not attend, as it was full.', 'watch-later', 'Watch later, as it was full.'));
  test('goes where notes say enough', () => check('Watch later.\n\nTwice a day.', 'attended', 'Twice a day.'));
  test('stays where it says the same', () => check('Skipped.', 'skipped', 'Skipped.'));
});

describe('what the writer says beside a phrase', () => {
  const more = 'Did not attend, as I was ill. To read: the charts.';
  test('stays below the new phrase', () => {
    check(more, 'attended', `Attended.\n\n${more}`);
    check(`- a\n- ${more}\n- b`, 'watch-later', `Watch later.\n\n- a\n- ${more}\n- b`);
    check('I went, but could not take notes', 'skipped', 'Did not attend.\n\nI went, but could not take notes');
  });
  test('stays where nothing is known any more', () => check(more, 'unknown', more));
  test('brings in no phrase of its own', () => {
    const subject = "- a\n- Couldn't get in-place pumping to work\n- b";
    check(subject, 'attended', subject);
    check(subject, 'watch-later', `Watch later.\n\n${subject}`);
  });
  test('the other way round, too', () => check('*Attended.*', 'skipped', '*Did not attend.*'));
});

describe('what is written is read again', () => {
  test.each(['skipped', 'watch-later', 'no-notes', 'attended'] as const)('%s', (state) => {
    for (const before of ['', 'Did not attend, as it was full.', 'Watch later.']) {
      const text = plain(talk(before));
      const placed = findTalkAt(parseNote(text), 2)!;
      const after = applyEdits(text, planAttendance(createSourceText(text), placed, state));
      expect(findTalkAt(parseNote(after), 2)?.section.talk.attendance.state).toBe(state);
    }
  });
});
