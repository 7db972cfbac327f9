import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Schedule, Slot } from '../../../../server/src/core/model/schedule.js';
import { findScheduleSource, toFrabJson } from '../../../../server/src/core/schedule/keptSchedule.js';
import { createSchedule, createSlot, readGood } from './scheduleSamples.js';

const source = {
  url: 'https://pretalx.com/demo/schedule.json',
  fetchedAt: '2026-05-01T10:00:00Z',
  etag: '"a1"',
  format: 'pretalx-widget',
} as const;

async function reread(schedule: Schedule): Promise<Schedule> {
  return (await readGood(toFrabJson(schedule, source))).schedule;
}

test('is a frab schedule.json with its source', () => {
  const slot = createSlot({
    code: 'ABCDE3',
    title: 'Talk',
    start: '2026-05-01T10:00:00+02:00',
    duration: 1500,
    room: 'Hall',
    speakers: ['Ada'],
  });
  const file = JSON.parse(toFrabJson(createSchedule([slot], { timeZone: 'Europe/Berlin' }), source));
  expect(file.source).toEqual({
    url: source.url,
    fetched_at: source.fetchedAt,
    etag: '"a1"',
    format: 'pretalx-widget',
  });
  const { conference } = file.schedule;
  expect([conference.acronym, conference.time_zone_name, conference.daysCount]).toEqual(['sample', 'Europe/Berlin', 1]);
  const [day] = conference.days;
  expect([day.index, day.day_start, day.day_end]).toEqual([
    1,
    '2026-05-01T04:00:00+02:00',
    '2026-05-02T03:59:00+02:00',
  ]);
  const [event] = day.rooms.Hall;
  expect([event.date, event.start, event.duration, event.persons[0].public_name]).toEqual([
    '2026-05-01T10:00:00+02:00',
    '10:00',
    '1:01:00',
    'Ada',
  ]);
});

test('gives its source back, and none for other files', () => {
  const text = toFrabJson(createSchedule([createSlot({ title: 'Talk' })]), source);
  expect(findScheduleSource(text)).toEqual(source);
  expect(findScheduleSource('{"generator":{"name":"pretalx"},"source":{"fetched_at":"x"}}')).toBeUndefined();
  expect(findScheduleSource('null')).toBeUndefined();
  expect(findScheduleSource('{')).toBeUndefined();
});

test('reads back what other formats have and frab has not', async () => {
  const night = createSlot({
    title: 'Night & <b>',
    start: '2026-05-02T01:00:00',
    room: '2',
    otherTitles: ['Night - Ada'],
    isService: true,
  });
  const day = createSlot({
    title: 'a &amp; b',
    start: '2026-05-01T10:00:00',
    room: '10 / 2',
    abstract: 'Use `<p>` here',
    url: 'https://x.example/1',
    otherUrls: ['https://x.example/2', 'https://x.example/3'],
    links: [
      { kind: 'link', title: 'L', url: 'https://x.example/l' },
      { kind: 'attachment', title: 'S', url: 'https://x.example/s.pdf' },
    ],
    isCancelled: true,
  });
  const schedule: Schedule = {
    ...createSchedule([]),
    rooms: ['Unused', '10', '2'],
    days: [
      { index: 1, date: '2026-05-01', slots: [day, night] },
      { index: 2, date: '2026-05-02', slots: [] },
    ],
    undated: [createSlot({ title: 'Some day', duration: 30 })],
  };
  expect(await reread(schedule)).toEqual(schedule);
});

const line = fc.constantFrom('Intro', 'Ärger & Mühe', '10', '__proto__', 'a "quoted" [x]', '😀', '-');
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });
const address = fc.constantFrom('https://x.example/a', 'https://x.example/b?c=d#e');
const slots: fc.Arbitrary<Slot> = fc.record({
  guid: maybe(line),
  code: fc.constantFrom('ABCDE3', 'FGHJK7'),
  title: line,
  otherTitles: fc.constantFrom([], ['Another']),
  subtitle: maybe(line),
  speakers: fc.array(fc.record({ name: line, code: maybe(line), url: maybe(address) }), { maxLength: 2 }),
  start: fc.integer({ min: 0, max: 23 }).map((hour) => `2026-05-01T${String(hour).padStart(2, '0')}:30:00+02:00`),
  duration: maybe(fc.integer({ min: 1, max: 4000 })),
  room: maybe(line),
  track: maybe(line),
  type: maybe(line),
  language: maybe(fc.constantFrom('en', 'de-at')),
  abstract: maybe(fc.constantFrom('One\n\n* two', '<em>html</em>')),
  description: maybe(line),
  url: maybe(address),
  otherUrls: fc.constantFrom([], ['https://y.example/1', 'https://y.example/2']),
  feedbackUrl: maybe(address),
  doNotRecord: fc.boolean(),
  isService: fc.boolean(),
  isCancelled: fc.boolean(),
  links: fc.constantFrom([], [{ kind: 'link' as const, title: 'L', url: 'https://x.example/l' }]),
});

test('reading a kept file gives an equal schedule', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slots, { minLength: 1, maxLength: 8 }), async (list) => {
      // Once through a file puts slots into the schedule's order; from then on nothing may change.
      const schedule = await reread(createSchedule(list, { timeZone: 'Europe/Berlin' }));
      expect(schedule.days.flatMap((day) => day.slots).length).toBe(list.length);
      expect(await reread(schedule)).toEqual(schedule);
      expect(new Set(schedule.days.flatMap((day) => day.slots).map((slot) => JSON.stringify(slot)))).toEqual(
        new Set(list.map((slot) => JSON.stringify(slot))),
      );
    }),
    { numRuns: 100 },
  );
});
