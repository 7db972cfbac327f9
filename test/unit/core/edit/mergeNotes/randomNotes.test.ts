/** Merging notes made of random lines loses none of them, and reads back as the talks that it joined. */
import { expect, test } from 'vitest';
import { mergeWhole } from './nothingLost.js';

const lines = [
  '## 0900 - Tides - Ada Marsh',
  '## 1000 - Knots',
  '### Day 1',
  '## Day 2',
  'Sails',
  '=====',
  '---',
  '',
  '',
  '- a bullet',
  '  - below it',
  '> Why the sea moves.',
  '<https://pretalx.com/harbour/talk/AB3CDE/>',
  'Slides: https://speakerdeck.com/tides',
  '![tide](tide.png)',
  '```',
  '<!--',
  'did not attend, was tired',
  '# Harbour Days',
  'words with [a link][1] in them',
  '[1]: https://example.org',
  '*By Ada Marsh*',
  '## Links',
];

/** A generator of numbers below 1 that is the same each time (Park and Miller). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function writeNotes(random: () => number): string {
  const count = Math.floor(random() * 30);
  const line = (): string => lines[Math.floor(random() * lines.length)] ?? '';
  return Array.from({ length: count }, line).join(random() < 0.2 ? '\r\n' : '\n');
}

test('nothing is lost', () => {
  const random = createRandom(7);
  for (let round = 0; round < 60; round += 1) {
    const texts = Array.from({ length: 2 + (round % 2) }, () => writeNotes(random));
    const inputs = texts.map((text, index) => ({ uri: `file:///${index}.md`, text, person: `P${'abc'[index] ?? ''}` }));
    expect(() => mergeWhole(inputs), JSON.stringify(texts)).not.toThrow();
  }
});
