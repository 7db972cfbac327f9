import { expect, test } from 'vitest';
import { groupConferences, groupingFacts } from '../../../../server/src/core/index/groupConferences.js';
import type { NoteEntry } from '../../../../server/src/core/index/notesIndex.js';
import { createRange } from '../../../../server/src/core/text/positions.js';
import { createNoteEntry, createTalkEntry } from '../../../support/noteEntries.js';
import { worldFolder } from '../../../support/world.js';

/** The groups as one line each, of paths. */
const group = (...entries: NoteEntry[]): string[] =>
  groupConferences(entries).map(({ uris }) => uris.map((uri) => uri.slice(worldFolder.length)).join(' '));

const talks = (count: number, event?: string): Pick<NoteEntry, 'talks'> => ({
  talks: Array.from({ length: count }, (_, index) =>
    createTalkEntry(`Talk ${index}`, event === undefined ? {} : { event }),
  ),
});

const day = (ordinal: number): Pick<NoteEntry, 'days'> => ({
  days: [{ label: `Day ${ordinal}`, ordinal, date: undefined, range: createRange(0, 0, 0, 5) }],
});

test('files whose talk links lead to one event are one conference, in any folder', () => {
  const entries = [
    createNoteEntry('/a/x.md', talks(3, 'pretalx.com/conf')),
    createNoteEntry('/b/y.md', talks(3, 'pretalx.com/conf')),
    createNoteEntry('/b/z.md', talks(3, 'pretalx.com/other')),
  ];
  expect(group(...entries)).toEqual(['/a/x.md /b/y.md', '/b/z.md']);
});

test('most talk links of a file say which event it is', () => {
  const mixed = { talks: [...talks(2, 'pretalx.com/conf').talks, ...talks(1, 'pretalx.com/other').talks] };
  const other = createNoteEntry('/y.md', talks(2, 'pretalx.com/other'));
  expect(group(createNoteEntry('/x.md', mixed), other)).toEqual(['/x.md', '/y.md']);
});

test('files that name one schedule are one conference, however the URL is written', () => {
  const entries = ['https://conf.org/schedule/', 'http://www.conf.org/schedule#day1'].map((scheduleUrl, index) =>
    createNoteEntry(`/${index}/a.md`, { scheduleUrl, ...talks(3) }),
  );
  expect(group(...entries)).toEqual(['/0/a.md /1/a.md']);
});

test('a schedule on pretalx and talk links there are of one event', () => {
  const scheduled = createNoteEntry('/a/a.md', { scheduleUrl: 'https://pretalx.com/conf/schedule/', ...talks(3) });
  expect(group(scheduled, createNoteEntry('/b/b.md', talks(3, 'pretalx.com/conf')))).toEqual(['/a/a.md /b/b.md']);
});

test('files of one name are one conference', () => {
  const entries = ['PyCon 2022', 'pycon 2022!'].map((conference, index) =>
    createNoteEntry(`/${index}/a.md`, { conference, ...talks(3) }),
  );
  expect(group(...entries)).toEqual(['/0/a.md /1/a.md']);
});

test('one name and two events are two conferences', () => {
  const entries = ['pretalx.com/pycon-2021', 'pretalx.com/pycon-2022'].map((event, index) =>
    createNoteEntry(`/${index}/a.md`, { conference: 'PyCon', ...talks(3, event) }),
  );
  expect(group(...entries)).toEqual(['/0/a.md', '/1/a.md']);
});

test('files about one talk in one folder are one conference', () => {
  const entries = ['/conf/a.md', '/conf/b.md', '/other/c.md'].map((path) => createNoteEntry(path, talks(1)));
  expect(group(...entries)).toEqual(['/conf/a.md /conf/b.md', '/other/c.md']);
});

test('files about one day in one folder are one conference', () => {
  const entries = [
    createNoteEntry('/conf/first.md', { ...talks(4), ...day(1) }),
    createNoteEntry('/conf/second.md', { ...talks(4), ...day(2) }),
    createNoteEntry('/conf/day-3.md', talks(4)),
    createNoteEntry('/conf/2022-05-04.md', talks(4)),
  ];
  expect(group(...entries)).toHaveLength(1);
});

test('one of them that names the event speaks for the folder', () => {
  const named = createNoteEntry('/conf/a.md', { conference: 'Conf', ...talks(1) });
  expect(group(named, createNoteEntry('/conf/b.md', talks(1)))).toEqual(['/conf/a.md /conf/b.md']);
});

test('two events in one folder leave the other files alone', () => {
  const entries = [
    createNoteEntry('/talks/a.md', { conference: 'One', ...talks(1) }),
    createNoteEntry('/talks/b.md', { conference: 'Two', ...talks(1) }),
    createNoteEntry('/talks/c.md', talks(1)),
  ];
  expect(group(...entries)).toEqual(['/talks/a.md', '/talks/b.md', '/talks/c.md']);
});

test('files of several talks and no day are their own', () => {
  expect(group(createNoteEntry('/a.md', talks(9)), createNoteEntry('/b.md', talks(9)))).toEqual(['/a.md', '/b.md']);
});

test('the facts of a file do not change with its prose, and change with its event', () => {
  const entry = createNoteEntry('/a.md', talks(3, 'pretalx.com/conf'));
  expect(groupingFacts({ ...entry, followUps: [{ text: 'x', done: false, range: createRange(1, 0, 1, 1) }] })).toBe(
    groupingFacts(entry),
  );
  expect(groupingFacts({ ...entry, ...talks(3, 'pretalx.com/other') })).not.toBe(groupingFacts(entry));
});
