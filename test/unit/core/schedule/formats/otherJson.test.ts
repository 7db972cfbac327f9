import { expect, test } from 'vitest';
import { printSchedule, readGood } from '../scheduleSamples.js';

test('schedule2: a flat list, rooms by reference, ISO durations, texts by language', async () => {
  const file = {
    schedule: {
      conference: {
        acronym: 'demo',
        title: 'Demo',
        time_zone_name: 'Europe/Berlin',
        rooms: [{ name: 'Hall' }, { name: 'Other' }],
        days: [
          { index: 1, date: '2026-12-27', start: '2026-12-27T09:30:00+00:00' },
          { index: 2, date: '2026-12-28', start: '2026-12-28T09:30:00+00:00' },
        ],
      },
      events: [
        {
          guid: 'a',
          start: '2026-12-28T01:00:00+01:00',
          duration: 'PT45M',
          room: { name: 'Hall' },
          title: { de: 'Nacht', en: 'Night' },
          participants: [{ name: 'Ada Example' }],
        },
        { type: 'BREAK', start: '2026-12-28T12:00:00+01:00', end: '2026-12-28T13:00:00+01:00', title: 'Mittag' },
      ],
    },
  };
  const result = await readGood(file);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "schedule2 | Demo | demo | Europe/Berlin
    = 2026-12-27
    2026-12-28T01:00:00+01:00 +45 Hall | Night | Ada Example
    = 2026-12-28
    2026-12-28T12:00:00+01:00 +60 | Mittag | service"
  `);
  expect(result.schedule.rooms).toEqual(['Hall', 'Other']);
});

test('PyCon US: keynotes without a page, unknown lengths, cancelled talks, HTML', async () => {
  const file = {
    schedule: [
      {
        conf_key: 5,
        name: 'Keynote - Ada',
        kind: 'plenary',
        start: '2026-05-17T09:45:00-04:00',
        end: '2026-05-17T10:30:00-04:00',
        room: 'Hall',
        rooms: ['Hall'],
      },
      {
        conf_key: 7,
        name: 'Mock It',
        kind: 'talk',
        start: '2026-05-17T11:00:00-04:00',
        end: '2026-05-17T11:00:00-04:00',
        duration: 0,
        rooms: ['Hall', 'Lobby'],
        conf_url: 'https://us.pycon.org/2026/schedule/presentation/26/',
        speakers: [{ name: 'Liz' }],
        cancelled: true,
        description: '<p>A <strong>fine</strong> talk</p>',
      },
      { conf_key: 8, name: 'Lunch', kind: 'break', start: '2026-05-17T12:00:00-04:00', duration: 60 },
    ],
  };
  const result = await readGood(file);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "pycon-us | PyCon US 2026 | pycon-us-2026 | zone-missing
    = 2026-05-17
    2026-05-17T09:45:00-04:00 +45 Hall | Keynote - Ada
    2026-05-17T11:00:00-04:00 +? Hall / Lobby | Mock It | Liz | https://us.pycon.org/2026/schedule/presentation/26/ | cancelled
    2026-05-17T12:00:00-04:00 +60 | Lunch | service"
  `);
  expect(result.schedule.days[0]?.slots[1]?.abstract).toBe('A **fine** talk');
});

const session = {
  id: '14022',
  title: 'Session',
  startsAt: '2026-04-16T08:00:00',
  endsAt: '2026-04-16T08:50:00',
  isServiceSession: false,
};

test('Sessionize All: ids into lists, wall times without a zone, unscheduled sessions', async () => {
  const file = {
    sessions: [
      { ...session, speakers: ['s1'], categoryItems: [11, 21], roomId: 3, recordingUrl: 'https://video.example/1' },
      { ...session, id: '2', title: 'Later', startsAt: null, endsAt: null, roomId: null },
    ],
    speakers: [{ id: 's1', firstName: 'Ada', lastName: 'Example' }],
    categories: [
      { title: 'Track', items: [{ id: 11, name: 'Dev' }] },
      { title: 'Session format', items: [{ id: 21, name: 'Workshop' }] },
    ],
    rooms: [{ id: 3, name: 'Hall' }],
  };
  const result = await readGood(file, { fileName: 'sessions.json' });
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "sessionize | sessions | zone-missing undated-slots
    = 2026-04-16
    2026-04-16T08:00:00 +50 Hall | Session | Ada Example
    = undated
    - +? | Later"
  `);
  const slot = result.schedule.days[0]?.slots[0];
  expect([slot?.track, slot?.type, slot?.links[0]?.url]).toEqual(['Dev', 'Workshop', 'https://video.example/1']);
});

test('Sessionize GridSmart and Sessions: the same session objects by day and by group', async () => {
  const full = {
    ...session,
    room: 'Hall',
    speakers: [{ id: 's1', name: 'Ada Example' }],
    categories: [{ name: 'Track', categoryItems: [{ name: 'Dev' }] }],
  };
  const grid = [
    {
      date: '2026-04-16T00:00:00',
      rooms: [{ id: 3, name: 'Hall', sessions: [full] }],
      timeSlots: [{ rooms: [{ session: full }] }],
    },
  ];
  const groups = [{ groupId: 1, groupName: 'Dev', sessions: [full] }];
  const expected = `sessionize | zone-missing
= 2026-04-16
2026-04-16T08:00:00 +50 Hall | Session | Ada Example`;
  expect(printSchedule(await readGood(grid))).toBe(expected);
  expect(printSchedule(await readGood(groups))).toBe(expected);
});

test('Indico: times in UTC shown in the zone of the event, names turned round, authors for speakers', async () => {
  const contribution = {
    _type: 'Contribution',
    id: '12',
    db_id: 26,
    title: 'Bare metal',
    description: 'Text',
    startDate: { date: '2026-09-17', time: '14:10:00', tz: 'UTC' },
    endDate: { date: '2026-09-17', time: '14:30:00', tz: 'UTC' },
    duration: 20,
    room: '',
    speakers: [],
    primaryauthors: [{ fullName: 'Example, Ada' }],
    url: 'https://indico.example.org/event/1/contributions/26/',
  };
  const event = {
    id: '1',
    title: 'XDC',
    timezone: 'Europe/Warsaw',
    contributions: [contribution, { ...contribution, db_id: 27, startDate: null }],
  };
  const result = await readGood({ _type: 'HTTPAPIResult', results: [event] });
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "indico | XDC | indico-1 | Europe/Warsaw | undated-slots
    = 2026-09-17
    2026-09-17T16:10:00+02:00 +20 | Bare metal | Ada Example | https://indico.example.org/event/1/contributions/26/
    = undated
    - +20 | Bare metal | Ada Example | https://indico.example.org/event/1/contributions/26/"
  `);
});

test('Indico: timetable with sessions and breaks', async () => {
  const date = (time: string): object => ({ date: '2026-09-17', time, tz: 'Europe/Warsaw' });
  const entries = {
    c1: { entryType: 'Contribution', title: 'Alone', startDate: date('10:00:00'), duration: 20 },
    b1: { entryType: 'Break', title: 'Pause here', startDate: date('11:00:00'), duration: 30 },
    s1: {
      entryType: 'Session',
      title: 'Main',
      room: 'Hall',
      entries: { c2: { title: 'Inside', startDate: date('12:00:00') } },
    },
  };
  expect(printSchedule(await readGood({ _type: 'HTTPAPIResult', results: { 1: { 20260917: entries } } })))
    .toMatchInlineSnapshot(`
      "indico | Europe/Warsaw
      = 2026-09-17
      2026-09-17T10:00:00+02:00 +20 | Alone
      2026-09-17T11:00:00+02:00 +30 | Pause here | service
      2026-09-17T12:00:00+02:00 +? Hall | Inside"
    `);
});

test('EuroPython: days by date, events in several rooms, breaks', async () => {
  const day = {
    rooms: ['North', 'South'],
    events: [
      {
        event_type: 'break',
        rooms: ['North', 'South'],
        title: 'Coffee Break',
        start: '2026-07-10T10:15:00+00:00',
        duration: 30,
      },
      {
        event_type: 'session',
        code: 'WQGUTP',
        rooms: ['North'],
        title: 'Heuristics',
        start: '2026-07-10T09:30:00+00:00',
        duration: 45,
        speakers: [{ name: 'Ada Example', code: 'HBHXB3' }],
        website_url: 'https://ep2026.europython.eu/session/heuristics',
      },
    ],
  };
  const result = await readGood({ days: { '2026-07-10': day } }, { timeZone: 'Europe/Prague' });
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "europython | EuroPython 2026 | europython-2026 | Europe/Prague
    = 2026-07-10
    2026-07-10T11:30:00+02:00 +45 North | Heuristics | Ada Example | WQGUTP | https://ep2026.europython.eu/session/heuristics
    2026-07-10T12:15:00+02:00 +30 North / South | Coffee Break | service"
  `);
  expect(result.schedule.rooms).toEqual(['North', 'South']);
});

test('pyvideo: one recorded talk without a time', async () => {
  const record = {
    title: 'Welcome',
    speakers: ['Ada Example'],
    duration: 952,
    recorded: '2022-02-06',
    videos: [{ type: 'youtube', url: 'https://video.example/1' }],
  };
  const result = await readGood(record);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "pyvideo | undated-slots
    = undated
    - +16 | Welcome | Ada Example"
  `);
});

const tides = {
  id: '1',
  title: 'Tides',
  startsAt: '2026-05-02T10:00:00',
  endsAt: '2026-05-02T10:30:00',
  room: 'Quay',
};

test('Sessionize: sessions without groups, a grid of time slots alone', async () => {
  const expected = 'sessionize | zone-missing\n= 2026-05-02\n2026-05-02T10:00:00 +30 Quay | Tides';
  expect(printSchedule(await readGood([tides]))).toBe(expected);
  const slot = { slotStart: '10:00:00', rooms: [{ id: 1, name: 'Quay', session: tides, index: 0 }] };
  expect(printSchedule(await readGood([{ date: '2026-05-02T00:00:00', rooms: [], timeSlots: [slot] }]))).toBe(expected);
});

test('PyCon US: the list alone', async () => {
  const slot = { conf_key: 1, name: 'Tides', start: '2026-05-17T09:00:00-04:00', duration: 30, room: 'Quay' };
  expect(printSchedule(await readGood([slot]))).toContain('2026-05-17T09:00:00-04:00 +30 Quay | Tides');
});

test('Indico: sessions with contributions in their room, sessions alone, times in a zone of their own', async () => {
  const at = (time: string, tz = 'Europe/Zurich'): object => ({ date: '2026-05-02', time, tz });
  const lone = { id: '3', title: 'Posters', room: 'Quay', startDate: at('14:00:00'), endDate: at('16:00:00') };
  const inner = { db_id: 11, title: 'Tides', startDate: at('08:00:00'), duration: 30 };
  const abroad = { db_id: 12, title: 'Knots', startDate: at('03:00:00', 'America/New_York'), duration: 30 };
  const sessions = [lone, { id: '4', title: 'Sea', room: 'Boat', contributions: [inner, abroad] }];
  const file = { _type: 'HTTPAPIResult', results: [{ id: '1', title: 'Demo', timezone: 'Europe/Zurich', sessions }] };
  expect(printSchedule(await readGood(file))).toMatchInlineSnapshot(`
    "indico | Demo | indico-1 | Europe/Zurich | zone-differs
    = 2026-05-02
    2026-05-02T08:00:00+02:00 +30 Boat | Tides
    2026-05-02T03:00:00-04:00 +30 Boat | Knots
    2026-05-02T14:00:00+02:00 +120 Quay | Posters"
  `);
});

test('Indico before 2.0: contributions of sessions beside those of the event, told apart by their number', async () => {
  const at = (time: string): object => ({ date: '2026-05-02', time, tz: 'Europe/Zurich' });
  const own = [{ id: '1', title: 'Tides', startDate: at('08:00:00'), duration: 20 }];
  const inner = { id: '3', title: 'Knots', startDate: at('09:00:00'), duration: 20 };
  const sessions = [{ id: '0', title: 'Sea', room: 'Boat', contributions: [inner, ...own] }];
  const event = { id: '7', title: 'Demo', timezone: 'Europe/Zurich', contributions: own, sessions };
  expect(printSchedule(await readGood({ _type: 'HTTPAPIResult', results: [event] }))).toMatchInlineSnapshot(`
    "indico | Demo | indico-7 | Europe/Zurich
    = 2026-05-02
    2026-05-02T08:00:00+02:00 +20 | Tides
    2026-05-02T09:00:00+02:00 +20 Boat | Knots"
  `);
});

test('Sessionize as sites keep it: groups without a number, people and categories in the session', async () => {
  const whole = { ...tides, track: 'Sea', format: 'Talk', language: 'English' };
  const speakers = [
    { id: 's1', fullName: 'Ada Marsh' },
    { id: 's2', firstName: 'Bo', lastName: 'Reed' },
  ];
  const result = await readGood([{ groupName: 'Day 1', sessions: [{ ...whole, speakers }] }]);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "sessionize | zone-missing
    = 2026-05-02
    2026-05-02T10:00:00 +30 Quay | Tides | Ada Marsh, Bo Reed"
  `);
  const slot = result.schedule.days[0]?.slots[0];
  expect([slot?.track, slot?.type, slot?.language]).toEqual(['Sea', 'Talk', 'English']);
});
