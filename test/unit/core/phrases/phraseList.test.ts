import { expect, test } from 'vitest';
import { packWords } from '../../../../scripts/packWords.ts';
import { listWords, wordSet } from '../../../../server/src/core/phrases/phraseList.js';

test('a table that a release has packed has the same words', () => {
  const text = '\n  abstract abstraction ab\n  über überblick 日本 日本語 abstractionism abstractionist ab\n';
  const packed = packWords(text);
  expect(packed).toBe('+AabCstractIionJonismJonistAüberEblickA日本C語');
  const words = wordSet(packed);
  expect(listWords(text).filter((word) => !words.has(word))).toEqual([]);
  expect(() => packWords('web Beb')).toThrow('Beb');
  expect(['', 'a', 'abs', 'onism', 'Jonism', '+Aab'].filter((word) => words.has(word))).toEqual([]);
});
