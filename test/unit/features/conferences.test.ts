import { expect, test } from 'vitest';
import { provideConferences } from '../../../server/src/features/conferences.js';
import { provideStatus } from '../../../server/src/features/status.js';
import { provideWorkspaceSymbols } from '../../../server/src/features/workspaceSymbols.js';
import type { ConferenceNode, TalkNode } from '../../../server/src/protocol.js';
import { openConference, openNote } from '../../support/features.js';
import { openScheduled } from '../../support/keptSchedules.js';

const printTalk = ({ title, start, attendance, followUps }: TalkNode): string =>
  [start, title, attendance, ...followUps.map(({ text, done }) => `${done ? '[x]' : '[ ]'} ${text}`)]
    .filter(Boolean)
    .join(' | ');

function provide(text: string): readonly ConferenceNode[] {
  const { index, snapshot } = openConference(text);
  return provideConferences(index.conferences(), snapshot);
}

/** One line per row of the tree. */
const print = (conferences: readonly ConferenceNode[]): string =>
  conferences
    .flatMap(({ name, days, talks, followUps }) => [
      name,
      ...days.flatMap(({ label, talks: own }) => [`  ${label}`, ...own.map((talk) => `    ${printTalk(talk)}`)]),
      ...talks.map((talk) => `  ${printTalk(talk)}`),
      ...followUps.map(({ text }) => `  aside: ${text}`),
    ])
    .join('\n');

const ids = (conferences: readonly ConferenceNode[]): string[] =>
  conferences.flatMap(({ id, days, talks }) =>
    [...days.flatMap((day) => [day, ...day.talks]), ...talks].reduce<string[]>((all, node) => [...all, node.id], [id]),
  );

const twoDays = `//- /notes.day-1.md
# Conf

## Day 1

### 11:00 - A talk

- [ ] try it

### Another

Did not attend, as it was full.

//- /notes.day-2.md
# Conf

## Day 2

### A talk

Notes.

## Day 1

### A late one

Notes.
`;

test('the days of all files of a conference, each day once', () => {
  expect(print(provide(twoDays))).toMatchInlineSnapshot(`
    "Conf
      Day 1
        11:00 | A talk | attended | [ ] try it
        Another | skipped
        A late one | attended
      Day 2
        A talk | attended"
  `);
});

test('what is to be done stands beside the talks, too: above them, under a day, under a group', () => {
  const text = `# Conf

TODO: book the hotel

## Day 1

- [ ] ask for the slides

### Sessions

TODO: thank the chair

#### 11:00 - A talk

- [ ] try it
`;
  const [conference] = provide(text);
  expect(conference?.followUps.map((followUp) => followUp.text)).toEqual([
    'book the hotel',
    'ask for the slides',
    'thank the chair',
  ]);
});

test('ids are unique, and stay the same after an edit above', () => {
  const before = ids(provide(twoDays));
  const after = ids(provide(twoDays.replace('## Day 1\n', '## Day 1\n\nMore.\n\n')));
  expect(new Set(before).size).toBe(before.length);
  expect(after).toEqual(before);
});

test.each([
  [4, { talk: 1, talks: 2, day: 'Day 1', title: 'A talk', start: '11:00' }],
  [10, { talk: 2, talks: 2, day: 'Day 1', title: 'Another', start: undefined }],
])('the status of line %i', (line, expected) => {
  const text = '//- /notes.md\n# Conf\n\n## Day 1\n\n### 11:00 - A talk\n\nNotes.\n\n### Another\n\nNotes.\n';
  expect(provideStatus(openNote(text).document, line)).toEqual({
    dialect: 'markdown',
    conference: 'Conf',
    ...expected,
  });
});

test('symbols of the workspace name what was searched for', () => {
  const { index } = openConference(
    '//- /notes.md\n# Conf\n\n## A talk by Ana Müller\n\n<https://pretalx.com/conf/talk/WEYYJG/>\n\nNotes.\n',
  );
  const names = (query: string): string[] =>
    provideWorkspaceSymbols(index, query).map(({ name, containerName }) => `${name} in ${containerName}`);
  expect(names('talk')).toEqual(['A talk in Conf']);
  expect(names('ana')).toEqual(['A talk (Ana Müller, WEYYJG) in Conf']);
  expect(names('nobody')).toEqual([]);
});

test('the schedule adds times, rooms and tracks, and what is not noted yet', () => {
  const text = '# Harbour Conf 2026\n\n## Day 1\n\n### Knots that hold\n\nThe bowline.\n\n### Lamps\n\nOil.\n';
  const { index, snapshot } = openScheduled(text);
  const [conference] = provideConferences(index.conferences(), snapshot);
  expect(conference?.scheduleUrl).toBe('https://pretalx.com/harbour-2026/schedule/');
  expect(conference?.days[0]?.scheduleDate).toBe('2026-05-02');
  expect(conference?.days[0]?.talks.map(({ start, end, room, track }) => [start, end, room, track])).toEqual([
    ['10:00', '10:30', 'Boathouse', undefined],
    ['11:00', '11:30', undefined, 'Light'],
  ]);
  expect(conference?.schedule?.unnoted.map(({ start, title }) => [start, title])).toEqual([
    ['09:00', 'Tides for Beginners'],
    ['16:00', 'Lightning Talks'],
  ]);
});

test('notes without a name of their own are called as their schedule is', () => {
  const name = (text: string): string | undefined => {
    const { index, snapshot } = openScheduled(text);
    return provideConferences(index.conferences(), snapshot)[0]?.name;
  };
  const tides =
    'Schedule: <https://pretalx.com/harbour-2026/schedule/>\n\n## Tides for Beginners - Ada Marsh\n\nTwice.\n';
  expect(name(`//- /monday.md\n${tides}`)).toBe('Harbour Conf 2026');
  expect(name(`//- /monday.md\n# My Harbour Conf\n\n${tides}`)).toBe('My Harbour Conf');
});

test('a schedule that nobody has taken notes of is a conference of its own, once all notes are known', () => {
  const { snapshot, index } = openScheduled('# Another Meetup\n\n## A talk\n\nNotes.\n\n## Another\n\nNotes.\n');
  const uri = 'file:///world/.conference-notes/harbour.schedule.json';
  const [, harbour] = provideConferences(index.conferences(), { ...snapshot, indexing: false });
  expect(harbour).toMatchObject({ id: uri, name: 'Harbour Conf 2026', uris: [], schedule: { keptUri: uri } });
  expect(harbour?.schedule?.unnoted.map(({ title }) => title)).toEqual([
    'Tides for Beginners',
    'Knots That Hold',
    'Lamps',
    'Lightning Talks',
  ]);
  expect(provideConferences(index.conferences(), { ...snapshot, indexing: true })).toHaveLength(1);
});
