import { expect, test } from 'vitest';
import {
  createSignature,
  findLines,
  foldText,
  mayHold,
  readTextQuery,
} from '../../../../server/src/core/index/searchText.js';

test.each([
  ['Flask  APIs', ['flask', 'apis']],
  ['"event loop" Müller', ['event loop', 'muller']],
  ['"event lo', ['event lo']],
  ['a A', ['a']],
  ['  ', []],
  ['""', []],
])('the words of %s', (query, expected) => {
  expect(readTextQuery(query)).toEqual(expected);
});

test('folding keeps the lines', () => {
  expect(foldText('Über\r\nJOSE\u0301\n日本').split('\n')).toEqual(['uber\r', 'jose', '日本']);
});

test('a line is found where all words stand somewhere, with how many are in it', () => {
  const lines = ['event loop', 'nothing', 'the loop'];
  expect(findLines(lines, ['loop', 'event'])).toEqual([
    { line: 0, count: 2 },
    { line: 2, count: 1 },
  ]);
  expect(findLines(lines, ['loop', 'absent'])).toEqual([]);
});

test('a signature never denies what is there, and denies most of what is not', () => {
  const text = Array.from({ length: 400 }, (_, index) => `word${index} and ${index * 7919}`).join('\n');
  const signature = createSignature(text);
  for (let start = 0; start < text.length - 12; start += 5) {
    expect(mayHold(signature, [text.slice(start, start + 12)])).toBe(true);
  }
  expect(mayHold(signature, ['zanzibar'])).toBe(false);
  expect(mayHold(signature, ['zz'])).toBe(true);
  expect(signature.length).toBeLessThan(text.length / 4);
});

test('an empty text has a signature too', () => {
  expect(mayHold(createSignature(''), ['any'])).toBe(false);
});
