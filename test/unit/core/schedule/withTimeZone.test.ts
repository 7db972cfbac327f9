import { expect, test } from 'vitest';
import { withTimeZone } from '../../../../server/src/core/schedule/withTimeZone.js';
import { createSchedule, createSlot } from './scheduleSamples.js';

function check(starts: readonly string[], timeZone: string, expected: readonly string[]): void {
  const schedule = withTimeZone(createSchedule(starts.map((start) => createSlot({ title: 'T', start }))), timeZone);
  expect(schedule.timeZone).toBe(timeZone);
  expect(schedule.days.map((day) => `${day.date}: ${day.slots.map(({ start }) => start).join(' ')}`)).toEqual(expected);
}

test('local times get the offset and stay on their days', () => {
  check(['2026-10-24T10:00:00', '2026-10-25T10:00:00'], 'Europe/Berlin', [
    '2026-10-24: 2026-10-24T10:00:00+02:00',
    '2026-10-25: 2026-10-25T10:00:00+01:00',
  ]);
});

test('instants get local times, and with them their days', () => {
  check(['2026-03-22T17:00:00Z', '2026-03-23T02:00:00Z', '2026-03-23T08:00:00Z'], 'America/Los_Angeles', [
    '2026-03-22: 2026-03-22T10:00:00-07:00 2026-03-22T19:00:00-07:00 2026-03-23T01:00:00-07:00',
  ]);
  check(['2026-03-22T17:00:00Z', '2026-03-23T08:00:00Z', '2026-03-23T17:00:00Z'], 'America/Los_Angeles', [
    '2026-03-22: 2026-03-22T10:00:00-07:00 2026-03-23T01:00:00-07:00',
    '2026-03-23: 2026-03-23T10:00:00-07:00',
  ]);
});

test('times with an offset of their own keep it', () => {
  check(['2026-03-22T17:00:00-04:00'], 'America/New_York', ['2026-03-22: 2026-03-22T17:00:00-04:00']);
});
