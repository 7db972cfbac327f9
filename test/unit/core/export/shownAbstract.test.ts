import { expect, test } from 'vitest';
import { firstTalk, readModel } from './readModel.js';

const abstractOf = (body: string, header = '## 1000 - Tides'): string | undefined =>
  firstTalk(readModel(`# Conf\n\n${header}\n\n${body}\n\n## 1100 - Knots\n\nsome\n`)).abstract;

test.each([
  ['right below the quotation', '> one\n> two\nprivate: x', 'one two'],
  ['between its lines', '> one\n> private: x\n> two', 'one two'],
  ['alone', '> private: x', undefined],
  ['under a label', 'Abstract: one\nprivate: x\ntwo', 'one two'],
  ['below a heading', '### Abstract\n\none\nprivate: x\n\ntwo\n\n### Notes\n\nthree', 'one\n\ntwo'],
])('a private line %s is none of the abstract', (_, body, expected) => {
  expect(abstractOf(body)).toBe(expected);
});

test('an abstract in plain text loses its private lines', () => {
  const text =
    'Conf\n\n=====\n\n1000 - Tides\n\n> one\n> private: x\n> two\n\nnotes\n\n=====\n\n1100 - Knots\n\nsome\n';
  expect(firstTalk(readModel(text)).abstract).toBe('one two');
});
