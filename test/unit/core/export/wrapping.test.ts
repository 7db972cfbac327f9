import { expect, test } from 'vitest';
import { findWrapColumn, isWrapped } from '../../../../server/src/core/export/wrapping.js';

test('a text of short lines is not wrapped, nor is one of endless lines', () => {
  expect(findWrapColumn(['short', 'lines'])).toBeUndefined();
  expect(findWrapColumn(['word '.repeat(60)])).toBeUndefined();
  expect(findWrapColumn(['word '.repeat(16), 'rest'])).toBe(79);
});

test('a line with an endless word tells nothing of the column', () => {
  expect(findWrapColumn(['word '.repeat(14), `https://${'x'.repeat(90)}`])).toBe(69);
});

test('a line is wrapped when the next word had no room', () => {
  expect(isWrapped('x'.repeat(75), 'longer word', 80)).toBe(true);
  expect(isWrapped('x'.repeat(40), 'longer word', 80)).toBe(false);
  expect(isWrapped('x'.repeat(75), '', 80)).toBe(false);
});
