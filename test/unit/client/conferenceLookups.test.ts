import { describe, expect, test } from 'vitest';
import { findTalkAt, findTalkNow, talksOfFile } from '../../../client/src/conferenceLookups.js';
import { toClock, toEventMoment, toMoment } from '../../../client/src/moments.js';
import { conferenceOf } from './conferenceWorld.js';

const uri = 'file:///notes.md';
const dated = conferenceOf(
  'Dated',
  `
  Day 1 = 2024-05-17
  1100 Mocks
  1145 Flask
  Day 2 = 2024-05-18
  0900 Ruff`,
);
const undated = conferenceOf('Undated', 'Keynote\n1000 Typing\n1200 Parsing', { uri: 'file:///other.txt' });

describe('the talk that is on', () => {
  const now = (date: string, time: string, file?: string): string | undefined =>
    findTalkNow([dated, undated], file, () => ({ date, time }))?.talk.title;

  test('is the latest that has begun on the day of that date', () => {
    expect(now('2024-05-17', '11:30')).toBe('Mocks');
    expect(now('2024-05-17', '11:45')).toBe('Flask');
    expect(now('2024-05-18', '23:00')).toBe('Ruff');
  });

  test('is not known before the first talk of the day', () => {
    expect(now('2024-05-18', '08:00')).toBeUndefined();
  });

  test('without dates is looked for in the file that is open', () => {
    expect(now('2026-01-01', '11:00', 'file:///other.txt')).toBe('Typing');
    expect(now('2026-01-01', '11:00', uri)).toBeUndefined();
    expect(now('2026-01-01', '11:00')).toBeUndefined();
  });
});

test('the talks of a file stand in the order of their lines', () => {
  expect(talksOfFile([undated, dated], uri).map(({ talk }) => talk.title)).toEqual(['Mocks', 'Flask', 'Ruff']);
});

test('a line above the first talk is in none', () => {
  expect(findTalkAt([dated], uri, 0)).toBeUndefined();
  expect(findTalkAt([dated], uri, 2)?.day?.label).toBe('Day 1');
});

test('a moment is the wall clock of the reader', () => {
  const date = new Date(2024, 0, 5, 9, 7);
  expect(toMoment(date)).toEqual({ date: '2024-01-05', time: '09:07' });
  expect(toEventMoment(date, undefined)).toEqual(toMoment(date));
  const instant = new Date('2026-05-02T22:30:00Z');
  expect(toEventMoment(instant, 'Asia/Tokyo')).toEqual({ date: '2026-05-03', time: '07:30' });
  expect(toClock(date)).toBe(9 * 60 + 7);
});
