import { expect, test } from 'vitest';
import { cutTitle, normalizeTitle, stripLabels } from '../../../../server/src/core/schedule/normalizeTitle.js';
import { getLikeness } from '../../../../server/src/core/schedule/titleLikeness.js';
import { toTitleWords } from '../../../../server/src/core/schedule/titleWords.js';

test('normalised titles are equal where people write the same thing differently', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Python’s tale of concurrency', "python's Tale of Concurrency"],
    ['Meet & Greet', 'Meet and Greet'],
    ['Fifty shades of `sign`', 'Fifty Shades of **sign**'],
    ['🚀 Élan vital — part 2!', 'elan vital: part 2'],
    ['Q&A', 'Q & A'],
    ['Straße', 'STRASSE'],
    ['日本語の題', '「日本語の題」'],
  ];
  for (const [a, b] of pairs) {
    expect(normalizeTitle(a)).toBe(normalizeTitle(b));
  }
  expect(normalizeTitle('C++ for all')).not.toBe(normalizeTitle('C# for all'));
  expect(normalizeTitle('🚀')).toBe('');
});

test('labels, times and marks before a title', () => {
  expect(stripLabels('## 11:00 – 11:45: Keynote: Rust')).toBe('Rust');
  expect(stripLabels('1145 - Flask')).toBe('Flask');
  expect(stripLabels('[SOLD OUT] Badges')).toBe('Badges');
  expect(stripLabels('CANCELLED: Rust')).toBe('Rust');
  expect(stripLabels('Day 1: Opening')).toBe('Opening');
  expect(stripLabels('[Rust](https://x.example/)')).toBe('Rust');
  expect(stripLabels('Keynote')).toBe('Keynote');
  expect(stripLabels('3D printing - a start')).toBe('3D printing - a start');
});

test('ways to cut a title', () => {
  expect(cutTitle('API: From Zero - to Hero').map(({ main, tail }) => `${main} / ${tail}`)).toEqual([
    'API / From Zero - to Hero',
    'API: From Zero / to Hero',
  ]);
  expect(cutTitle('Plain title')).toEqual([]);
  expect(cutTitle('Rust by Ada (Firm)').map(({ main }) => main)).toEqual(['Rust', 'Rust by Ada']);
  expect(cutTitle('Building (less in-) accessible sites')).toEqual([]);
});

/** Likeness in hundredths. */
function like(a: string, b: string): number {
  return Math.round(100 * getLikeness(toTitleWords(normalizeTitle(a)), toTitleWords(normalizeTitle(b))));
}

test('misspelt, joined and left out words count little', () => {
  expect(like('Tests as Classifiers', 'tests as classifiers')).toBe(100);
  expect(like('Tests as Clasifiers', 'Tests as Classifiers')).toBeGreaterThan(94);
  expect(like('Tests as Clsasifiers', 'Tests as Classifiers')).toBeGreaterThan(94);
  expect(like('Tour of Web Assembly', 'Tour of WebAssembly')).toBeGreaterThan(94);
  expect(like('Art of Scaling', 'The Art of Scaling')).toBeGreaterThan(94);
});

test('another word in the place of one is another talk', () => {
  expect(like('Intro to Rust', 'Intro to Ruby')).toBeLessThan(60);
  expect(like('Deep dive into SIG Storage today', 'Deep dive into SIG Network today')).toBeLessThan(80);
  expect(like('Lightning Talks Day 1', 'Lightning Talks Day 2')).toBeLessThan(75);
  expect(like('Opening remarks Monday', 'Opening remarks Sunday')).toBeLessThan(75);
  expect(like('', 'Something')).toBe(0);
});
