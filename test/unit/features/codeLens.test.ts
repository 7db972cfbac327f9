import { expect, test } from 'vitest';
import { provideDayRecaps } from '../../../server/src/features/codeLens.js';
import { openNote } from '../../support/features.js';

const lenses = (text: string): string[] =>
  provideDayRecaps(openNote(text).document).map(({ range, command }) => `${range.start.line} ${command?.title}`);

test('a recap stands below the words with which the day ends', () => {
  const text = `## Day 1

### A talk

- [ ] try it
- [x] buy it

### Another

Did not attend, as it was full.

## Day 2

### Third

Notes.
`;
  expect(lenses(text)).toEqual(['10 2 talks · 1 not attended · 1 open follow-up', '16 1 talk']);
});

test('below the mark, where it stands at the end', () => {
  expect(lenses('## A talk\n\nNotes.\n\n## Another\n\nNotes.\n\n## END OF DAY 1\n')).toEqual(['9 2 talks']);
});

test('notes without days have none', () => {
  expect(lenses('## A talk\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n')).toEqual([]);
});
