import { expect, test } from 'vitest';
import { openPackedNote, packNote, type PackedNote } from '../../../../server/src/core/index/packedNote.js';
import { getFacts } from '../../../../server/src/core/index/entryFacts.js';
import { createRange } from '../../../../server/src/core/text/positions.js';
import { createNoteEntry, createTalkEntry } from '../../../support/noteEntries.js';

const followUp = { text: 'look up “walrus” ☕', done: true, range: createRange(5, 2, 6, 4) };

const full = createNoteEntry('/a.md', {
  dialect: 'plaintext',
  conference: 'PyCon 東京',
  conferenceRange: createRange(0, 2, 0, 10),
  scheduleUrl: 'https://conf.org/schedule',
  scheduleRange: createRange(2, 10, 2, 35),
  date: '2022-02-05',
  days: [
    { label: 'Day 1', ordinal: 1, date: '2022-02-05', range: createRange(3, 0, 3, 5) },
    { label: 'Sunday', ordinal: undefined, date: undefined, range: createRange(9, 0, 9, 6) },
  ],
  talks: [
    createTalkEntry('Tale of concurrency', {
      speakers: [{ name: 'Ana Müller', range: createRange(4, 20, 4, 30) }],
      start: 540,
      end: 570,
      room: 'Main',
      url: 'https://pretalx.com/conf/talk/WEYYJG/',
      urlRange: createRange(5, 1, 5, 30),
      event: 'pretalx.com/conf',
      code: 'WEYYJG',
      attendance: 'skipped',
      reason: 'lunch',
      unscheduled: true,
      takeaways: 'missing',
      followUps: [followUp],
      day: 0,
    }),
    createTalkEntry('', { start: 0 }),
  ],
  followUps: [followUp],
});

const plain = (packed: PackedNote) => {
  const { uri, dialect, conference, conferenceRange, scheduleUrl, scheduleRange, date, days, talks, followUps } =
    openPackedNote(packed);
  return { uri, dialect, conference, conferenceRange, scheduleUrl, scheduleRange, date, days, talks, followUps };
};

test.each([
  ['a full one', full],
  ['an empty one', createNoteEntry('/b.md')],
])('an entry is the same after packing: %s', (_, entry) => {
  expect(plain(packNote(entry))).toEqual(entry);
});

test('a packed entry has its facts without being opened', () => {
  const broken = openPackedNote({ ...packNote(full), body: new Uint8Array() });
  expect(getFacts(broken)).toEqual(getFacts(full));
});
