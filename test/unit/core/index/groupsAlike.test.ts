import { expect, test } from 'vitest';
import { groupsAlike } from '../../../../server/src/core/index/groupsAlike.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';

const text = `# Some Conf 2022

Schedule: <https://pretalx.com/some/schedule/>

## Day 1: April 22

### A talk

<https://pretalx.com/some/talk/ABCDEF/>

Notes.

### Another

More.
`;

const areAlike = (changed: string): boolean => groupsAlike(parseNote(text), parseNote(changed));

test('notes that are written keep a file where it is', () => {
  expect(areAlike(text.replace('More.', 'More.\n\n- and more\n- [ ] look it up'))).toBe(true);
  expect(areAlike(text.replace('Another', 'Another title'))).toBe(true);
});

test.each([
  ['Some Conf', 'Other Conf'],
  ['some/schedule', 'other/schedule'],
  ['Day 1', 'Day 2'],
  ['some/talk', 'other/talk'],
  ['### Another', '#### Part'],
  ['More.', 'More.\n\n### A third'],
])('%s -> %s may move it', (before, after) => {
  expect(areAlike(text.replace(before, after))).toBe(false);
});
