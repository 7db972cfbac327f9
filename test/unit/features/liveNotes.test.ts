import { expect, test } from 'vitest';
import { toLiveStatus } from '../../../server/src/features/liveNotes.js';
import { openNote } from '../../support/features.js';
import { openScheduled } from '../../support/keptSchedules.js';

const scheduled = `# Harbour Conf 2026

## Tides for Beginners - Ada Marsh

<https://pretalx.com/harbour-2026/talk/AB3CDE/>

Twice a day.
`;

function ask(text: string, now: string, { version = 1 } = {}) {
  const { snapshot, document } = openNote(text);
  return toLiveStatus({ ...snapshot, now: Date.parse(now) }, { ...document, version });
}

test("by the schedule, on the event's clocks", () => {
  const { snapshot, document } = openScheduled(scheduled, { now: '2026-05-02T08:10:00Z' });
  expect(toLiveStatus(snapshot, document)).toMatchInlineSnapshot(`
    {
      "next": {
        "minutes": 50,
        "start": "10:00",
        "titles": [
          "Knots That Hold",
        ],
      },
      "on": {
        "end": "09:30",
        "line": 2,
        "minutesLeft": 20,
        "start": "09:00",
        "title": "Tides for Beginners",
      },
    }
  `);
});

test('not on another day', () => {
  const { snapshot, document } = openScheduled(scheduled, { now: '2026-05-04T08:10:00Z' });
  expect(toLiveStatus(snapshot, document)).toBeUndefined();
});

const dated = `# Conf

Date: 2026-05-02

## 09:00 to 09:40 - Tides

Twice.

## 09:45 - Knots

Did not attend, as it was full.

## 10:30 - Lamps
`;

test('by the times of the notes alone', () => {
  expect(ask(dated, '2026-05-02T09:25:00Z')).toMatchObject({
    on: { title: 'Tides', end: '09:40', minutesLeft: 15, line: 4 },
    next: { titles: ['Lamps'], start: '10:30', minutes: 65 },
  });
  expect(ask(dated, '2026-05-02T10:00:00Z')).toMatchObject({ next: { minutes: 30 } });
  expect(ask(dated, '2026-05-02T10:31:00Z')?.on).toEqual({ title: 'Lamps', start: '10:30', line: 12 });
  expect(ask(dated, '2026-05-03T09:25:00Z')).toBeUndefined();
});

test('notes without a date are live once they are written in, and there the last day', () => {
  const undated = '## Day 1\n\n### 0900 - Tides\n\nTwice.\n\n## Day 2\n\n### 0900 - Knots\n\nBowline.\n';
  expect(ask(undated, '2026-05-02T09:25:00Z')).toBeUndefined();
  expect(ask(undated, '2026-05-02T09:25:00Z', { version: 2 })?.on?.title).toBe('Knots');
});
