import { expect, test } from 'vitest';
import { findTalkAt, talksOfFile } from '../../../client/src/conferenceLookups.js';
import { toClock } from '../../../client/src/moments.js';
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

test('the talks of a file stand in the order of their lines', () => {
  expect(talksOfFile([undated, dated], uri).map(({ talk }) => talk.title)).toEqual(['Mocks', 'Flask', 'Ruff']);
});

test('a line above the first talk is in none', () => {
  expect(findTalkAt([dated], uri, 0)).toBeUndefined();
  expect(findTalkAt([dated], uri, 2)?.day?.label).toBe('Day 1');
});

test('minutes are those of the wall clock of the reader', () => {
  expect(toClock(new Date(2024, 0, 5, 9, 7))).toBe(9 * 60 + 7);
});
