import { describe, expect, test } from 'vitest';
import type { NoteEntry } from '../../../../server/src/core/index/notesIndex.js';
import { createSchedule } from '../../../support/notes.js';
import { checkProblems, findProblems } from './checkProblems.js';

const linked = `# Harbour Conf

## Tides

<https://pretalx.com/harbour-2026/talk/AB3CDE/>

Twice a day.

## Knots

<https://pretalx.com/harbour-2026/talk/FGH7JK/>

The bowline.
`;

const other: NoteEntry = {
  uri: 'file:///notes/day2.md',
  dialect: 'markdown',
  conference: 'Harbour Conf',
  conferenceRange: undefined,
  scheduleUrl: undefined,
  scheduleRange: undefined,
  date: undefined,
  days: [],
  talks: [],
  followUps: [],
};

describe('missing-schedule-link', () => {
  test('stands on the first line that says something', () => {
    checkProblems(`

1100 - Knots That Hold
//^^^^^^^^^^^^^^^^^^^^^^ missing-schedule-link

the bowline

=====================

1200 - Tides for Beginners

twice a day
`);
  });

  test('is a hint where nobody knows the event, a warning where links or a schedule show it', () => {
    const [hint] = findProblems('# Harbour Conf\n\n## Tides\n\nTwice a day.\n\n## Knots\n\nThe bowline.\n');
    expect(hint).toMatchObject({ code: 'missing-schedule-link', severity: 'hint' });
    const [warning] = findProblems(linked);
    expect(warning).toMatchObject({
      severity: 'warning',
      suggestions: ['https://pretalx.com/harbour-2026/schedule/'],
    });
    const schedule = createSchedule({ url: 'https://harbour.example/schedule/', slots: [] });
    expect(findProblems(linked, { schedule })[0]).toMatchObject({
      severity: 'warning',
      suggestions: ['https://harbour.example/schedule/'],
    });
  });

  test('is told once for a conference, by its first file', () => {
    const codes = (conference: { others: readonly NoteEntry[]; isFirst: boolean }) =>
      findProblems(linked, { conference }).map(({ code }) => code);
    expect(codes({ others: [other], isFirst: true })).toEqual(['missing-schedule-link']);
    expect(codes({ others: [other], isFirst: false })).toEqual([]);
    expect(codes({ others: [{ ...other, scheduleUrl: 'https://harbour.example/' }], isFirst: true })).toEqual([]);
  });

  test('a file about one talk of a known conference stays silent', () => {
    const text = '# Knots That Hold by Ada Okafor\n\n- the bowline\n- the granny knot\n';
    expect(findProblems(text, { conference: { others: [other], isFirst: true } })).toEqual([]);
  });
});
