import { expect, test } from 'vitest';
import { packWords } from '../../../../scripts/packWords.ts';
import { listWords, wordSet } from '../../../../server/src/core/phrases/phraseList.js';

test('a table that a release has packed has the same words', () => {
  const text = '\n  abstract abstraction ab\n  über überblick 日本 日本語 abstractionism abstractionist ab\n';
  const packed = packWords(text);
  expect(packed).toBe('+0ab 2stract 8ion 9onism 9onist 0über 4blick 0日本 2語');
  const words = wordSet(packed);
  expect(listWords(text).filter((word) => !words.has(word))).toEqual([]);
  expect(['', 'a', 'abs', 'onism', '9onism', '+0ab'].filter((word) => words.has(word))).toEqual([]);
});
