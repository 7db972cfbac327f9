import { expect, test } from 'vitest';
import { createSlotIndex } from '../../../../server/src/core/schedule/slotIndex.js';
import { findStartingSlots, getMinutesUntil, toNow } from '../../../../server/src/core/schedule/startingSlots.js';
import { createSchedule } from '../../../support/notes.js';

const schedule = createSchedule({
  title: 'Harbour Conf',
  slots: [
    { title: 'Tides', start: '2026-05-02T09:00:00+01:00', duration: 45 },
    { title: 'Knots', start: '2026-05-02T09:00:00+01:00', duration: 90 },
    { title: 'Coffee', start: '2026-05-02T09:45:00+01:00', duration: 30, isService: true },
    { title: 'Lamps', start: '2026-05-02T11:00:00+01:00', duration: 45 },
    { title: 'Oil', start: '2026-05-02T11:05:00+01:00', duration: 45 },
    { title: 'Ropes', start: '2026-05-03T09:00:00+01:00', duration: 45 },
  ],
});
const { slots } = createSlotIndex(schedule);

function check(time: string, expected: string): void {
  const { on, next } = findStartingSlots(slots, toNow(Date.parse(`2026-05-02T${time}:00+01:00`), 'Europe/London'));
  const titles = (list: typeof on): string => list.map(({ slot }) => slot.title).join(', ');
  expect(`${titles(on)} | ${titles(next)}`).toBe(expected);
}

test('on now, and what comes next in all rooms', () => {
  check('09:10', 'Tides, Knots | Lamps, Oil');
});

test('what begins in a few minutes is on, what ends in a few is over', () => {
  check('08:56', 'Tides, Knots | Lamps, Oil');
  check('09:42', 'Knots | Lamps, Oil');
});

test('between two talks there is a next one; after the last of the day none', () => {
  check('10:40', ' | Lamps, Oil');
  check('13:00', ' | ');
  check('03:00', ' | Tides, Knots');
});

test('a schedule without a zone is compared with the clock of the reader', () => {
  const wall = createSlotIndex(
    createSchedule({ title: 'Conf', slots: [{ title: 'Tides', start: '2026-05-02T09:00:00', duration: 45 }] }),
  ).slots;
  const now = toNow(Date.parse('2026-05-02T13:10:00Z'), 'America/New_York');
  expect(findStartingSlots(wall, now).on).toHaveLength(1);
  expect(getMinutesUntil(wall[0]!.slot, now)).toBe(-10);
});
