import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign } from '../../../../server/src/core/schedule/assignment.js';
import type { Edge } from '../../../../server/src/core/schedule/assignment.js';

test('gives the better sum, not each row its best in turn', () => {
  const rows = [
    [
      { place: 1, score: 0.9 },
      { place: 2, score: 0.8 },
    ],
    [{ place: 1, score: 0.85 }],
  ];
  expect(assign(rows)).toEqual([1, 0]);
});

test('rows without places, and more rows than places', () => {
  expect(assign([])).toEqual([]);
  expect(assign([[], [{ place: 5, score: 0.5 }], [{ place: 5, score: 0.6 }]])).toEqual([undefined, undefined, 0]);
});

/** The greatest sum by trying everything. */
function getBestSum(rows: readonly (readonly Edge[])[], taken: ReadonlySet<number> = new Set()): number {
  const [first, ...rest] = rows;
  if (first === undefined) {
    return 0;
  }
  const sums = first
    .filter(({ place }) => !taken.has(place))
    .map(({ place, score }) => score + getBestSum(rest, new Set([...taken, place])));
  return Math.max(getBestSum(rest, taken), ...sums);
}

test('the sum is the greatest there is and no place is given twice', () => {
  const edge = fc.record({
    place: fc.integer({ min: 0, max: 5 }),
    score: fc.integer({ min: 0, max: 20 }).map((score) => score / 20),
  });
  const row = fc.uniqueArray(edge, { selector: ({ place }) => place, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const chosen = assign(rows).flatMap((index, number) => (index === undefined ? [] : [rows[number]?.[index]]));
      expect(new Set(chosen.map((item) => item?.place)).size).toBe(chosen.length);
      expect(chosen.reduce((sum, item) => sum + (item?.score ?? 0), 0)).toBeCloseTo(getBestSum(rows), 9);
    }),
    { numRuns: 200 },
  );
});
