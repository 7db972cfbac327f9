import { expect, test } from 'vitest';
import {
  addDays,
  findClockTime,
  findMinutesBetween,
  parseDuration,
  parseSourceTime,
  toSlotEnd,
  toSlotStart,
} from '../../../../server/src/core/schedule/eventTime.js';
import { findTimeZone, ZoneClock } from '../../../../server/src/core/schedule/timeZones.js';

function place(text: string, timeZone?: string): string | undefined {
  const time = parseSourceTime(text);
  return time === undefined
    ? undefined
    : toSlotStart(time, timeZone === undefined ? undefined : new ZoneClock(timeZone));
}

test('reads every way to write a date-time, and no impossible one', () => {
  expect(place('2026-05-17T09:45:00-04:00')).toBe('2026-05-17T09:45:00-04:00');
  expect(place('2026-05-17 09:45:00.123456+0530')).toBe('2026-05-17T09:45:00+05:30');
  expect(place('20260517T094500Z')).toBe('2026-05-17T09:45:00Z');
  expect(place('2026-05-17T09:45')).toBe('2026-05-17T09:45:00');
  expect(place('2026-05-17')).toBe('2026-05-17T00:00:00');
  for (const text of ['2026-02-31T10:00:00', '2026-13-01', '2026-05-17T25:00:00', '10:00', 'tomorrow', '']) {
    expect(place(text)).toBeUndefined();
  }
});

test('in a zone: local times and UTC get its offset, other offsets stay', () => {
  expect(place('2026-05-17T09:45:00', 'Europe/Berlin')).toBe('2026-05-17T09:45:00+02:00');
  expect(place('2026-05-17T09:45:00Z', 'Asia/Kolkata')).toBe('2026-05-17T15:15:00+05:30');
  expect(place('2026-05-17T09:45:00+00:00', 'Asia/Kolkata')).toBe('2026-05-17T15:15:00+05:30');
  expect(place('2026-05-17T09:45:00+03:00', 'Europe/Berlin')).toBe('2026-05-17T09:45:00+03:00');
  expect(place('2026-05-17T09:45:00', 'UTC')).toBe('2026-05-17T09:45:00+00:00');
});

test('the days of a clock change: each time has the offset of its own side', () => {
  expect(place('2026-10-24T23:00:00', 'Europe/Berlin')).toBe('2026-10-24T23:00:00+02:00');
  expect(place('2026-10-25T02:30:00', 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00');
  expect(place('2026-10-25T03:00:00', 'Europe/Berlin')).toBe('2026-10-25T03:00:00+01:00');
  expect(place('2026-03-29T01:59:00', 'Europe/Berlin')).toBe('2026-03-29T01:59:00+01:00');
  expect(place('2026-03-29T02:30:00', 'Europe/Berlin')).toBe('2026-03-29T02:30:00+01:00');
  expect(place('2026-03-29T03:00:00', 'Europe/Berlin')).toBe('2026-03-29T03:00:00+02:00');
  expect(findMinutesBetween('2026-10-25T02:30:00+02:00', '2026-10-25T03:00:00+01:00')).toBe(90);
});

test('zones by the names that programs give them', () => {
  expect(findTimeZone('Europe/Berlin')).toBe('Europe/Berlin');
  expect(findTimeZone('Europe-Brussels')).toBe('Europe/Brussels');
  expect(findTimeZone('Berlin')).toBe('Europe/Berlin');
  expect(findTimeZone('New York')).toBe('America/New_York');
  expect(findTimeZone('/mozilla.org/20050126_1/America/Lima')).toBe('America/Lima');
  expect(findTimeZone('Pacific Time (US & Canada)')).toBe('America/Los_Angeles');
  for (const name of [undefined, '', '+01:00', 'Nowhere', 'x'.repeat(1000)]) {
    expect(findTimeZone(name)).toBeUndefined();
  }
});

test('durations of every format in minutes', () => {
  const cases: readonly (readonly [string | number, number | undefined])[] = [
    [45, 45],
    ['45', 45],
    ['0:45', 45],
    ['01:05', 65],
    ['25:00', 1500],
    ['1:02:00', 1560],
    ['00:45:00', 45],
    ['1:45:00', 105],
    ['PT45M', 45],
    ['P1DT2H', 1560],
    ['PT', undefined],
    ['', undefined],
    ['0:00', undefined],
    ['6944:11:40', undefined],
    ['0.01500', undefined],
    ['soon', undefined],
  ];
  for (const [text, minutes] of cases) {
    expect([text, parseDuration(text)]).toEqual([text, minutes]);
  }
  expect(parseDuration('1:00:00', 'seconds')).toBe(60);
});

test('ends, clock times and days', () => {
  expect(toSlotEnd('2026-05-17T23:30:00-04:00', 45)).toBe('2026-05-18T00:15:00-04:00');
  expect(toSlotEnd('2026-05-17T23:30:00', undefined)).toBeUndefined();
  expect(findMinutesBetween('2026-05-17T10:00:00Z', '2026-05-17T10:00:00Z')).toBeUndefined();
  expect(findClockTime('2026-05-17T23:30:00-04:00')).toBe(23 * 60 + 30);
  expect(findClockTime('2026-05-17T23:30:00Z')).toBeUndefined();
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
