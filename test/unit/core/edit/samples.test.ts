import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planTalk } from '../../../../server/src/core/edit/insertTalk.js';
import { planJot } from '../../../../server/src/core/edit/jot.js';
import { planAttendance } from '../../../../server/src/core/edit/setAttendance.js';
import { planFollowUp } from '../../../../server/src/core/edit/setFollowUp.js';
import type { Attendance } from '../../../../server/src/core/model/note.js';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { applyEdits } from '../../../../server/src/core/text/edits.js';
import { shiftRange } from '../../../../server/src/core/text/positions.js';
import { createSourceText } from '../../../../server/src/core/text/sourceText.js';

const listTitles = (text: string) => getTalks(parseNote(text)).map(({ section }) => section.talk.title);

describe.each(['pycascades-2022.md', 'pycon-us-2024.txt'])('in %s', (file) => {
  const text = readFileSync(`samples/${file}`, 'utf8');
  const note = parseNote(text);
  const source = createSourceText(text);
  const talks = getTalks(note);

  test('a new talk stands after the one it was asked for, and all others stay', () => {
    const titles = listTitles(text);
    talks.forEach(({ line }, index) => {
      const { edits, cursor } = planTalk(note, source, { line, title: 'Rope Tricks', clock: 12 * 60 });
      const after = applyEdits(text, edits);
      expect(listTitles(after)).toEqual(titles.toSpliced(index + 1, 0, 'Rope Tricks'));
      expect(after.split('\n')[cursor.line]).toBe('');
    });
  });

  test('what is jotted is found in the talk it was jotted to', () => {
    talks.forEach(({ line }, index) => {
      const after = applyEdits(text, planJot(note, source, { line, text: 'note to self: tie a bowline' }));
      const counts = getTalks(parseNote(after)).map(({ section }) => section.talk.followUps.length);
      expect(counts).toEqual(talks.map(({ section }, at) => section.talk.followUps.length + (at === index ? 1 : 0)));
    });
  });

  test.each(['skipped', 'watch-later', 'no-notes', 'attended'] as const)(
    'attendance can be set: %s',
    (state: Attendance) => {
      const states = talks.map(({ section }) => section.talk.attendance.state);
      talks.forEach((placed, index) => {
        const after = applyEdits(text, planAttendance(source, placed, state));
        const read = getTalks(parseNote(after)).map(({ section }) => section.talk.attendance.state);
        expect(read).toEqual(states.with(index, state));
      });
    },
  );

  test('a follow-up is ticked and unticked without a trace', () => {
    for (const { section, line } of talks) {
      for (const followUp of section.talk.followUps) {
        const range = shiftRange(followUp.range, line);
        const ticked = applyEdits(text, planFollowUp(note, source, { range, done: true }));
        expect(ticked).not.toBe(text);
        const unticked = planFollowUp(parseNote(ticked), createSourceText(ticked), { range, done: false });
        expect(applyEdits(ticked, unticked)).toBe(text);
      }
    }
  });
});
