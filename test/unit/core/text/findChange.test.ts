import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findChange } from '../../../../server/src/core/text/findChange.js';

test('the change is what differs', () => {
  expect(findChange('one two', 'one and two')).toEqual({ start: 4, oldEnd: 4, newEnd: 8 });
  expect(findChange('one two', 'two')).toEqual({ start: 0, oldEnd: 4, newEnd: 0 });
});

test('equal texts differ in nothing, at their end', () => {
  expect(findChange('same', 'same')).toEqual({ start: 4, oldEnd: 4, newEnd: 4 });
});

test('the change makes one text of the other, also of long ones', () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  fc.assert(
    fc.property(piece, piece, piece, fc.nat(20_000), (before, after, end, padding) => {
      const old = `${'a'.repeat(padding)}${before}${end}`;
      const changed = `${'a'.repeat(padding)}${after}${end}`;
      const { start, oldEnd, newEnd } = findChange(old, changed);
      expect(old.slice(0, start) + changed.slice(start, newEnd) + old.slice(oldEnd)).toBe(changed);
    }),
  );
});
