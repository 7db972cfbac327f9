import { expect, test } from 'vitest';
import { guessPeople } from '../../../../../server/src/core/edit/mergeNotes/people.js';

const guess = (...files: readonly (readonly [uri: string, text?: string])[]) =>
  guessPeople(files.map(([uri, text = '']) => ({ uri, text })));

test('names stand in the front matter, the file name or the folder', () => {
  expect(guess(['file:///n/a.md', '---\nauthor: "Ana Lima"\n---\n'], ['file:///n/b.md'])).toEqual([
    'Ana Lima',
    undefined,
  ]);
  expect(guess(['file:///n/pycon-2024-ana.md'], ['file:///n/pycon-2024-ben-hill.txt'])).toEqual(['Ana', 'Ben Hill']);
  expect(guess(['file:///ana/pycon.md'], ['file:///ben/pycon.md'])).toEqual(['Ana', 'Ben']);
});

test('numbers are nobody', () => {
  expect(guess(['file:///n/notes1.md'], ['file:///n/notes2.md'])).toEqual([undefined, undefined]);
  expect(guess(['file:///n/pycon.md'], ['file:///n/pycon-ben.md'])).toEqual([undefined, 'Ben']);
});
