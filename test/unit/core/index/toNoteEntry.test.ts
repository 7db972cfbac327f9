import { expect, test } from 'vitest';
import { toNoteEntry } from '../../../../server/src/core/index/toNoteEntry.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';

const text = `# Conf

Schedule: <https://conf.org/schedule/>

## Day 1

### 11:00 - A talk - Ana Müller

<https://pretalx.com/conf/talk/WEYYJG/>

- [ ] try it

### Lightning Talks

Notes.

### Lightning Talks

Notes.
`;

test('what is kept of a note, in lines of the file', () => {
  const { conference, conferenceRange, scheduleUrl, days, talks } = toNoteEntry('file:///a.md', parseNote(text));
  expect([conference, conferenceRange?.start.character, scheduleUrl]).toEqual([
    'Conf',
    2,
    'https://conf.org/schedule/',
  ]);
  expect(days).toMatchObject([{ label: 'Day 1', ordinal: 1, range: { start: { line: 4 } } }]);
  expect(talks[0]).toMatchObject({
    id: 'weyyjg',
    title: 'A talk',
    titleRange: { start: { line: 6, character: 12 }, end: { line: 6, character: 18 } },
    line: 6,
    endLine: 10,
    speakers: [{ name: 'Ana Müller', range: { start: { line: 6, character: 21 } } }],
    start: 660,
    urlRange: { start: { line: 8, character: 1 } },
    followUps: [{ text: 'try it', done: false, range: { start: { line: 10 } } }],
    day: 0,
  });
});

test('an entry is plain data, and holds no notes', () => {
  const json = JSON.stringify(toNoteEntry('file:///a.md', parseNote(text)));
  expect(json).not.toContain('Notes.');
  expect(JSON.parse(json)).toMatchObject({ conference: 'Conf' });
});

test('ids are codes, else slugs; equal ones are numbered, and none is given twice', () => {
  const ids = (titles: readonly string[]): string[] =>
    toNoteEntry('file:///a.md', parseNote(titles.map((title) => `## ${title}\n\nNotes.\n`).join('\n'))).talks.map(
      ({ id }) => id,
    );
  expect(ids(['Ruff', 'Ruff', 'Ruff 2', 'Ruff'])).toEqual(['ruff', 'ruff-2', 'ruff-2-2', 'ruff-3']);
});

test('a talk that is the same and stands where it stood keeps its entry', () => {
  const known = new WeakMap();
  const before = parseNote(text);
  const first = toNoteEntry('file:///a.md', before, known);
  const after = parseNote(text.replace('try it', 'try it out'), { previous: before });
  const second = toNoteEntry('file:///a.md', after, known);
  expect(second.talks.map((talk, index) => talk === first.talks[index])).toEqual([false, true, true]);
  const moved = parseNote(`\n${text}`, { previous: before });
  expect(toNoteEntry('file:///a.md', moved, known)).toEqual(toNoteEntry('file:///a.md', parseNote(`\n${text}`)));
});
