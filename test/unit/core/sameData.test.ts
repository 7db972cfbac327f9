import { expect, test } from 'vitest';
import { isSameData } from '../../../server/src/core/sameData.js';

test.each([
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }],
  [{ a: undefined }, {}],
  [NaN, NaN],
  [null, null],
])('%j is %j', (a, b) => {
  expect(isSameData(a, b)).toBe(true);
  expect(isSameData(b, a)).toBe(true);
});

test.each([
  [{ a: 1 }, { a: 2 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  ['1', 1],
])('%j is not %j', (a, b) => {
  expect(isSameData(a, b)).toBe(false);
  expect(isSameData(b, a)).toBe(false);
});
