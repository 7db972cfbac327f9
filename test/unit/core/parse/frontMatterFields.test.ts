import { expect, test } from 'vitest';
import type { ScannedLine } from '../../../../server/src/core/parse/block.js';
import { readFrontMatter } from '../../../../server/src/core/parse/frontMatterFields.js';

function read(text: string): Record<string, readonly string[]> {
  const lines: ScannedLine[] = text.split('\n').map((line) => ({
    kind: 'frontMatter',
    text: line,
    contentStart: 0,
    contentEnd: line.length,
    level: 0,
    marker: '',
  }));
  return Object.fromEntries(
    [...readFrontMatter(lines)].map(([key, values]) => [key, values.map((value) => value.text)]),
  );
}

test('values, quotes, lists and comments', () => {
  const text = `---
title: "Reading the \\"sea\\""
Subtitle: 'Mary''s talk'
date: 2018-06-23 14:30:00 # local
tags: [boats, "big boats", 'sails']
speakers:
  - Mary Jones
  - Tom Becker
url: https://sea.example/#top
empty:
text: |
  folded
---`;
  expect(read(text)).toEqual({
    title: ['Reading the "sea"'],
    subtitle: ["Mary's talk"],
    date: ['2018-06-23 14:30:00'],
    tags: ['boats', 'big boats', 'sails'],
    speakers: ['Mary Jones', 'Tom Becker'],
    url: ['https://sea.example/#top'],
    empty: [],
    text: [],
  });
});

test('ranges are those of the bare values', () => {
  const line = 'tags: [boats, "big boats"]';
  const lines = ['---', line, '---'].map((text) => ({
    kind: 'frontMatter' as const,
    text,
    contentStart: 0,
    contentEnd: text.length,
    level: 0,
    marker: '',
  }));
  const ranges = readFrontMatter(lines)
    .get('tags')
    ?.map(({ range }) => line.slice(range.start.character, range.end.character));
  expect(ranges).toEqual(['boats', 'big boats']);
});

test('a sign in quotes begins no comment', () => {
  expect(read('---\ntitle: "Boats #1 \\"x\\" # y" # z\nother: \'a # b\'\n---')).toEqual({
    title: ['Boats #1 "x" # y'],
    other: ['a # b'],
  });
});
