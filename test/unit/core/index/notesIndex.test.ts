import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNotesIndex, type NotesIndex } from '../../../../server/src/core/index/notesIndex.js';
import { createRange } from '../../../../server/src/core/text/positions.js';
import { createNoteEntry, createTalkEntry } from '../../../support/noteEntries.js';

const speaker = (name: string) => ({ name, range: createRange(0, 0, 0, name.length) });

const concurrency = createTalkEntry('Tale of concurrency', {
  event: 'pretalx.com/conf',
  code: 'WEYYJG',
  url: 'https://pretalx.com/conf/talk/WEYYJG/',
  speakers: [speaker('Ana Müller')],
});
const ruff = createTalkEntry('Ruff', { url: 'https://conf.org/talks/ruff', speakers: [speaker('Charlie Marsh')] });

const titles = (places: ReturnType<NotesIndex['search']>): string[] => places.map(({ talk }) => talk.title);

test('every change makes a new value with the next revision, and leaves the old one as it was', () => {
  const empty = createNotesIndex();
  const one = empty.withNotes([createNoteEntry('/a.md', { talks: [ruff] })]);
  const none = one.withoutNote(one.entries.keys().next().value!);
  expect([empty.revision, one.revision, none.revision]).toEqual([0, 1, 2]);
  expect([empty.entries.size, one.entries.size, none.entries.size]).toEqual([0, 1, 0]);
  expect(titles(one.findTalks({ ...ruff }))).toEqual(['Ruff']);
  expect(titles(none.findTalks({ ...ruff }))).toEqual([]);
});

test('taking out what is not there changes nothing', () => {
  const index = createNotesIndex();
  expect(index.withoutNote('file:///gone.md')).toBe(index);
});

test('a talk is found by its link in any spelling, by its code in any case, and by its speaker', () => {
  const index = createNotesIndex().withNotes([createNoteEntry('/a.md', { talks: [concurrency, ruff] })]);
  const other = { url: 'https://pretalx.com/conf/talk/weyyjg', event: 'Pretalx.com/conf', code: 'weyyjg' };
  expect(titles(index.findTalks(other))).toEqual(['Tale of concurrency']);
  expect(
    titles(index.findTalks({ url: 'http://www.conf.org/talks/ruff/#x', event: undefined, code: undefined })),
  ).toEqual(['Ruff']);
  expect(titles(index.findTalksByCode('weyyjg'))).toEqual(['Tale of concurrency']);
  expect(titles(index.findTalksBySpeaker('Dr. ana  müller'))).toEqual(['Tale of concurrency']);
});

test('talks without a link are not one talk', () => {
  const index = createNotesIndex().withNotes([
    createNoteEntry('/a.md', { talks: [createTalkEntry('A'), createTalkEntry('B')] }),
  ]);
  expect(index.findTalks({ url: undefined, event: undefined, code: undefined })).toEqual([]);
});

test.each([
  ['concurrency', ['Tale of concurrency']],
  ['TALE conc', ['Tale of concurrency']],
  ['weyy', ['Tale of concurrency']],
  ['marsh', ['Ruff']],
  ['pycon ruff', ['Ruff']],
  ['pycon', ['Tale of concurrency', 'Ruff']],
  ['', ['Tale of concurrency', 'Ruff']],
  ['ruff concurrency', []],
])('a search for %j', (query, expected) => {
  const index = createNotesIndex().withNotes([
    createNoteEntry('/a.md', { conference: 'PyCon', talks: [concurrency, ruff] }),
  ]);
  expect(titles(index.search(query, 10))).toEqual(expected);
});

test('a search gives no more than asked for', () => {
  const index = createNotesIndex().withNotes([createNoteEntry('/a.md', { talks: [concurrency, ruff] })]);
  expect(index.search('', 1)).toHaveLength(1);
});

test('a conference has the name a file gives it, else the folder’s, else the file’s', () => {
  const name = (...entries: ReturnType<typeof createNoteEntry>[]) =>
    createNotesIndex()
      .withNotes(entries)
      .conferences()
      .map((conference) => conference.name);
  expect(name(createNoteEntry('/pycon 2022.md', { talks: [ruff, concurrency] }))).toEqual(['pycon 2022']);
  expect(name(createNoteEntry('/My%20Conf/a.md', { talks: [ruff] }), createNoteEntry('/My%20Conf/b.md'))).toEqual([
    'My Conf',
  ]);
  expect(name(createNoteEntry('/x/a.md'), createNoteEntry('/x/b.md', { conference: 'Conf 2022' }))).toEqual([
    'Conf 2022',
  ]);
});

test('the files of a conference stand in the order of date, day and name', () => {
  const files = [
    createNoteEntry('/c/talk-10.md'),
    createNoteEntry('/c/talk-9.md'),
    createNoteEntry('/c/z.md', { date: '2022-04-22' }),
    createNoteEntry('/c/y.md', { date: '2022-04-23' }),
  ];
  const [conference] = createNotesIndex().withNotes(files).conferences();
  expect(conference?.entries.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1))).toEqual([
    'z.md',
    'y.md',
    'talk-9.md',
    'talk-10.md',
  ]);
});

test('an index after any changes answers like one built anew', () => {
  const entries = fc.constantFrom(
    createNoteEntry('/a.md', { talks: [concurrency] }),
    createNoteEntry('/a.md', { talks: [ruff] }),
    createNoteEntry('/b.md', { talks: [ruff, concurrency], conference: 'Conf' }),
    createNoteEntry('/c/d.md', { talks: [concurrency], conference: 'Conf' }),
  );
  const change = fc.tuple(fc.boolean(), entries);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      let index = createNotesIndex();
      for (const [adds, entry] of changes) {
        index = adds ? index.withNotes([entry]) : index.withoutNote(entry.uri);
        index.conferences();
      }
      const anew = createNotesIndex().withNotes([...index.entries.values()]);
      expect(index.conferences()).toEqual(anew.conferences());
      for (const talk of [concurrency, ruff]) {
        expect(new Set(index.findTalks(talk))).toEqual(new Set(anew.findTalks(talk)));
        expect(new Set(index.findTalksBySpeaker(talk.speakers[0]!.name))).toEqual(
          new Set(anew.findTalksBySpeaker(talk.speakers[0]!.name)),
        );
      }
    }),
  );
});
