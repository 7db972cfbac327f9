import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTrigramFilter, listTrigrams, mayHold } from '../../../../server/src/core/index/trigramFilter.js';

test('a text may hold every part of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % (text.length + 1);
      const part = text.slice(start, start + length);
      expect(mayHold(createTrigramFilter(text), listTrigrams(part))).toBe(true);
    }),
  );
});

test.each([
  ['zanzibar', false],
  ['pipeline', true],
  ['ab', true],
  ['', true],
])('whether a text may hold %j', (word, expected) => {
  expect(mayHold(createTrigramFilter('tale of a pipeline\nada lovelace'), listTrigrams(word))).toBe(expected);
});
