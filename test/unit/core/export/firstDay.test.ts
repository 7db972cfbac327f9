import { expect, test } from 'vitest';
import { findDateFrom } from '../../../../server/src/core/export/firstDay.js';

// 2026-05-07 is a Thursday.
test.each([
  ['Day 2', { ordinal: 2 }, '2026-05-08'],
  ['Thursday', {}, '2026-05-07'],
  ['Friday', { index: 1 }, '2026-05-08'],
  ['Sunday evening', { index: 2 }, '2026-05-10'],
  ['Samstag', { index: 2 }, '2026-05-09'],
  ['dimanche', { index: 2 }, '2026-05-10'],
  ['土曜日', { index: 2 }, '2026-05-09'],
  ['Tutorials', {}, '2026-05-07'],
  ['Sprints', { index: 1 }, undefined],
])('%s, when the first day is 2026-05-07', (label, facts, expected) => {
  const place = { label, ordinal: undefined, index: 0, count: 3, ...facts };
  expect(findDateFrom('2026-05-07', place)).toBe(expected);
});

test('talks of no day are of the first where there is no other', () => {
  const place = { label: undefined, ordinal: undefined, index: 0 };
  expect(findDateFrom('2026-05-07', { ...place, count: 1 })).toBe('2026-05-07');
  expect(findDateFrom('2026-05-07', { ...place, count: 2 })).toBeUndefined();
});
