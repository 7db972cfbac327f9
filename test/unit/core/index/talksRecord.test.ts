import { expect, test } from 'vitest';
import { toTalksRecord } from '../../../../server/src/core/index/talksRecord.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { readInside } from '../../../../server/src/core/parse/readInside.js';

function createRecord(text: string, isNoteFile: 'notes' | 'other'): ReturnType<typeof toTalksRecord> {
  const note = parseNote(text);
  return toTalksRecord({
    file: 'harbour.md',
    note,
    isNoteFile: isNoteFile === 'notes',
    inside: (placed) => readInside(note, placed, text),
  });
}

const text = `# Harbour Conf - Day 1

Schedule: <https://pretalx.com/hc-2026/schedule/>

## Tides - Mary Jones 9:15am to 9:45am

<https://pretalx.com/hc-2026/talk/AB3CDE/>

> The sea moves.

- note to self: buy a chart
- ![the chart](chart.png)

## Links

- none
`;

test('lines are one-based, times HH:MM, what is absent null', () => {
  const { talks, ...file } = createRecord(text, 'notes');
  expect(file).toEqual({
    file: 'harbour.md',
    dialect: 'markdown',
    isNoteFile: true,
    conference: 'Harbour Conf',
    scheduleUrl: 'https://pretalx.com/hc-2026/schedule/',
    days: [{ label: 'Harbour Conf - Day 1', line: 1 }],
    asides: [{ line: 14, endLine: 16 }],
  });
  expect(talks).toHaveLength(1);
  expect(talks[0]).toMatchObject({
    line: 5,
    endLine: 12,
    start: '09:15',
    end: '09:45',
    title: 'Tides',
    speakers: ['Mary Jones'],
    day: 'Harbour Conf - Day 1',
    code: 'AB3CDE',
    attendance: 'attended',
    reason: null,
    abstract: 'The sea moves.',
    pictures: [{ url: 'chart.png', alt: 'the chart', line: 12 }],
    followUps: [{ text: 'buy a chart', done: false, line: 11 }],
  });
});

test('a file that is no note file has no talks', () => {
  expect(createRecord(text, 'other')).toMatchObject({
    isNoteFile: false,
    talks: [],
    days: [],
    asides: [],
    conference: null,
  });
});
