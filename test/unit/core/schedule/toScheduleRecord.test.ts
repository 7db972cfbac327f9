import { expect, test } from 'vitest';
import { toScheduleRecord } from '../../../../server/src/core/schedule/toScheduleRecord.js';
import { createSchedule, createSlot } from './scheduleSamples.js';

test('counts entries, talks, days, rooms and speakers', () => {
  const slots = [
    createSlot({
      title: 'Soldering',
      code: 'ABCDE3',
      room: 'Hall',
      start: '2026-05-01T10:00:00+02:00',
      duration: 60,
      speakers: ['Ada'],
    }),
    createSlot({
      title: 'Soldering',
      code: 'ABCDE3',
      room: 'Lobby',
      start: '2026-05-02T10:00:00+02:00',
      speakers: ['Ada', 'Bob'],
    }),
    createSlot({ title: 'Lunch', isService: true, start: '2026-05-01T12:00:00+02:00' }),
    createSlot({ title: 'Some day' }),
  ];
  const record = toScheduleRecord(createSchedule(slots, { timeZone: 'Europe/Berlin' }), 'frab-json');
  expect(record.counts).toEqual({ slots: 4, talks: 2, days: 2, rooms: 2, speakers: 2 });
  expect([record.format, record.title, record.timeZone]).toEqual(['frab-json', 'Sample Conf', 'Europe/Berlin']);
  expect(
    record.talks.map(({ title, day, start, end }) => `${title} ${day ?? '-'} ${start ?? '-'} ${end ?? '-'}`),
  ).toEqual([
    'Soldering 2026-05-01 2026-05-01T10:00:00+02:00 2026-05-01T11:00:00+02:00',
    'Lunch 2026-05-01 2026-05-01T12:00:00+02:00 -',
    'Soldering 2026-05-02 2026-05-02T10:00:00+02:00 -',
    'Some day - - -',
  ]);
});

test('a conference that names no room is held in one', () => {
  const record = toScheduleRecord(
    createSchedule([createSlot({ title: 'T', start: '2026-05-01T10:00:00Z' })]),
    'indico',
  );
  expect([record.counts.rooms, record.timeZone, record.talks[0]?.room]).toEqual([1, null, null]);
});
