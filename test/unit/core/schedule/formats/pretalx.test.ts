import { expect, test } from 'vitest';
import { printSchedule, readGood } from '../scheduleSamples.js';

const url = 'https://talks.example.org/api/events/demo/submissions/';

test('REST API: submissions with expanded slots, one slot each', async () => {
  const submission = {
    code: 'ABCDE3',
    title: 'Workshop',
    speakers: [{ code: 'SPKR01', name: 'Ada Example' }],
    submission_type: { name: { en: 'Workshop' } },
    track: 3,
    state: 'confirmed',
    resources: [{ resource: 'https://example.org/slides.pdf', description: 'Slides' }],
    slots: [
      {
        start: '2026-05-01T10:00:00+02:00',
        end: '2026-05-01T11:00:00+02:00',
        room: { name: { en: 'Hall', de: 'Saal' } },
      },
      { start: '2026-05-02T10:00:00+02:00', end: '2026-05-02T11:00:00+02:00', room: 7 },
    ],
  };
  const result = await readGood({ count: 60, next: 'https://talks.example.org/page2', results: [submission] }, { url });
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "pretalx-api | demo | demo | zone-missing more-pages
    = 2026-05-01
    2026-05-01T10:00:00+02:00 +60 Hall | Workshop | Ada Example | ABCDE3 | https://talks.example.org/demo/talk/ABCDE3/
    = 2026-05-02
    2026-05-02T10:00:00+02:00 +60 | Workshop | Ada Example | ABCDE3 | https://talks.example.org/demo/talk/ABCDE3/"
  `);
});

test('REST API before 2025: one embedded slot, null before the release', async () => {
  const talk = { code: 'ABCDE3', title: 'Early', submission_type: { en: 'Talk' }, slot: null };
  const legacy = {
    ...talk,
    code: 'FGHJK7',
    title: 'Placed',
    slot: { room: { en: 'Hall' }, start: '2026-05-01T10:00:00Z' },
  };
  expect(printSchedule(await readGood([talk, legacy]))).toMatchInlineSnapshot(`
    "pretalx-api | zone-missing undated-slots
    = 2026-05-01
    2026-05-01T10:00:00Z +? Hall | Placed | FGHJK7
    = undated
    - +? | Early | ABCDE3"
  `);
});

test('REST API: slots with breaks, and data regrouped by a site', async () => {
  const slots = [
    { room: 1, start: '2026-05-01T10:00:00Z', submission: { code: 'ABCDE3', title: 'Talk' }, duration: 30 },
    { room: 1, start: '2026-05-01T10:30:00Z', submission: null, description: { en: 'Coffee' }, duration: 15 },
  ];
  const talk = { code: 'ABCDE3', title: 'Talk', submission_type: 'Talk', slots: [slots[0]] };
  const site = {
    schedule: { '2026-05-01': { 600: { 1: talk }, 610: { 1: talk } } },
    rooms: [{ id: 1, name: { en: 'Hall' } }],
  };
  expect(printSchedule(await readGood({ results: slots }))).toMatchInlineSnapshot(`
    "pretalx-api | zone-missing
    = 2026-05-01
    2026-05-01T10:00:00Z +30 | Talk | ABCDE3
    2026-05-01T10:30:00Z +15 | Coffee | service"
  `);
  expect(printSchedule(await readGood(site))).toMatchInlineSnapshot(`
    "pretalx-api | zone-missing
    = 2026-05-01
    2026-05-01T10:00:00Z +30 Hall | Talk | ABCDE3"
  `);
});

test('widget: ids resolved, breaks whose start is in UTC', async () => {
  const result = await readGood(
    {
      timezone: 'America/Lima',
      event_start: '2026-08-27',
      speakers: [{ code: 'SPKR01', name: 'Ada Example' }],
      rooms: [{ id: 1, name: { es: 'Sala', en: 'Hall' } }],
      tracks: [{ id: 5, name: { en: 'Ops' } }],
      talks: [
        {
          code: 'ABCDE3',
          id: 1,
          title: 'Talk',
          speakers: ['SPKR01'],
          track: 5,
          start: '2026-08-27T10:00:00-05:00',
          end: '2026-08-27T10:30:00-05:00',
          room: 1,
        },
        {
          id: 2,
          title: { en: 'Break' },
          start: '2026-08-27T15:50:00Z',
          end: '2026-08-27T11:10:00-05:00',
          room: 1,
          slot_type: 'break',
        },
      ],
    },
    { url: 'https://talks.example.org/demo/schedule/widgets/schedule.json' },
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "pretalx-widget | demo | demo | America/Lima
    = 2026-08-27
    2026-08-27T10:00:00-05:00 +30 Hall | Talk | Ada Example | ABCDE3 | https://talks.example.org/demo/talk/ABCDE3/
    2026-08-27T10:50:00-05:00 +20 Hall | Break | service"
  `);
  expect(result.schedule.days[0]?.slots[0]?.track).toBe('Ops');
});

test('speakers alone name the talks that they give', async () => {
  const result = await readGood([{ code: 'SPKR01', name: 'Ada Example', submissions: ['ABCDE3'] }]);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "pretalx-api | untitled-slots undated-slots
    = undated
    - +? | ABCDE3 | Ada Example | ABCDE3"
  `);
});

test('widget data of old versions: days, rooms, talks; breaks without a code', async () => {
  const talk = {
    title: 'Tides',
    code: 'ABCDE3',
    speakers: [{ name: 'Ada Marsh', code: 'SPEAK7' }],
    track: { en: 'Sea' },
  };
  const times = { start: '2026-05-02T10:00:00+02:00', end: '2026-05-02T10:30:00+02:00' };
  const file = {
    schedule: [
      {
        start: '2026-05-02T00:00:00+02:00',
        rooms: [
          {
            name: 'Quay',
            talks: [
              { ...talk, ...times },
              { title: 'Rest', code: null, speakers: null, ...times },
            ],
          },
        ],
      },
    ],
    event: { url: 'https://talks.example/demo/schedule/', tracks: [] },
  };
  expect(printSchedule(await readGood(file))).toMatchInlineSnapshot(`
    "pretalx-widget | demo | demo | zone-missing
    = 2026-05-02
    2026-05-02T10:00:00+02:00 +30 Quay | Tides | Ada Marsh | ABCDE3 | https://talks.example/demo/talk/ABCDE3/
    2026-05-02T10:00:00+02:00 +30 Quay | Rest | service"
  `);
});

test('widget data without its lists names rooms and speakers itself', async () => {
  const talk = { code: 'ABCDE3', title: 'Tides', start: '2026-05-02T10:00:00+02:00', duration: 30, room: 'Quay' };
  const file = { talks: [{ ...talk, speakers: [{ name: 'Ada Marsh' }] }], speakers: [], rooms: [] };
  expect(printSchedule(await readGood(file))).toMatchInlineSnapshot(`
    "pretalx-widget | zone-missing
    = 2026-05-02
    2026-05-02T10:00:00+02:00 +30 Quay | Tides | Ada Marsh | ABCDE3"
  `);
});

test('EuroPython: talks by code with the fields of their slot', async () => {
  const talk = { code: 'ABCDE3', title: 'Tides', submission_type: 'Talk', speakers: ['SPEAK7'] };
  const times = { room: 'Quay', start: '2026-07-10T14:00:00+02:00', end: '2026-07-10T14:30:00+02:00' };
  const file = {
    ABCDE3: { ...talk, ...times, duration: '30', website_url: 'https://ep.example/session/tides' },
    FGHJK7: { ...talk, code: 'FGHJK7', title: 'Knots', room: null, start: null, end: null, duration: '45' },
  };
  expect(printSchedule(await readGood(file))).toMatchInlineSnapshot(`
    "pretalx-api | zone-missing undated-slots
    = 2026-07-10
    2026-07-10T14:00:00+02:00 +30 Quay | Tides | ABCDE3 | https://ep.example/session/tides
    = undated
    - +45 | Knots | FGHJK7"
  `);
});
