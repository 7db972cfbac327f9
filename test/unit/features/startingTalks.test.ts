import { expect, test } from 'vitest';
import { findStarting } from '../../../server/src/features/startingTalks.js';
import { harbour, openScheduled } from '../../support/keptSchedules.js';

const sketch = {
  ...harbour,
  slots: [
    ...harbour.slots,
    {
      title: 'Oil',
      code: 'RST9UV',
      url: 'https://pretalx.com/harbour-2026/talk/RST9UV/',
      start: '2026-05-02T11:00:00+01:00',
    },
  ],
};

const head = '# Harbour Conf 2026\n\nSchedule: <https://pretalx.com/harbour-2026/schedule/>\n\n## Day 1\n';
const tides = '\n## Tides for Beginners\n\n<https://pretalx.com/harbour-2026/talk/AB3CDE/>\n';

/** Codes of what may start at a time of the day, `*` where the talk is in the notes. */
function check(text: string, time: string, expected: string, line = 100): void {
  const { snapshot, uri } = openScheduled(text, { sketch, now: `2026-05-02T${time}:00+01:00` });
  const found = findStarting(snapshot, snapshot.scheduleOf(uri)!, { uri, line });
  const words = found.map(({ key, place }) => `${key.split('@')[0]?.trim()}${place === undefined ? '' : '*'}`);
  expect(`${found[0]?.when ?? '-'} ${words.join(', ')}`.trim()).toBe(expected);
}

test('what is on, for those who are nowhere yet', () => {
  check(head, '08:57', 'now AB3CDE');
  check(head, '09:10', 'now AB3CDE');
});

test('what is next, for those who take notes of what is on', () => {
  check(`${head}${tides}\nTwice a day.\n`, '09:10', 'next FGH7JK');
  check(`${head}${tides}`, '09:10', 'next FGH7JK');
});

test('a talk whose header was written beforehand is gone on with', () => {
  check(`${head}${tides}`, '08:57', 'now AB3CDE*', 0);
});

test('a skipped talk is neither started nor sat in', () => {
  check(`${head}${tides}\nDid not attend, as it was full.\n`, '09:10', 'next FGH7JK');
});

test('all rooms, where several begin', () => {
  check(head, '10:50', 'next LMN8PQ, RST9UV');
});

test('nothing on another day', () => {
  const { snapshot, uri } = openScheduled(head, { sketch, now: '2026-05-09T09:10:00+01:00' });
  expect(findStarting(snapshot, snapshot.scheduleOf(uri)!, { uri, line: 0 })).toEqual([]);
});
