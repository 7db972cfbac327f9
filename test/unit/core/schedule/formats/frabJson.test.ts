import { expect, test } from 'vitest';
import { printSchedule, readGood } from '../scheduleSamples.js';

function createFrab(conference: object, extra: object = {}): object {
  return { schedule: { version: '0.3', base_url: 'https://pretalx.com/demo/schedule/', ...extra, conference } };
}

test('pretalx: days, rooms, events, persons under any of their names', async () => {
  const file = createFrab({
    acronym: 'demo',
    title: 'Demo Conf',
    time_zone_name: 'Europe/Berlin',
    rooms: [{ name: 'Small' }, { name: 'Big' }, { name: 'Unused' }],
    days: [
      {
        index: 1,
        date: '2026-03-28',
        day_start: '2026-03-28T04:00:00+01:00',
        rooms: {
          Big: [
            {
              id: 7,
              guid: 'a1',
              date: '2026-03-28T10:00:00+01:00',
              start: '10:00',
              duration: '00:45',
              room: 'Big',
              url: 'https://pretalx.com/demo/talk/ABCDE3/',
              title: 'Opening &amp; Welcome',
              subtitle: '',
              persons: [{ public_name: 'Ada Example' }, { full_public_name: 'Old Frab' }, 'Bare String'],
              links: ['https://example.org/bare', { url: 'javascript:alert(1)', title: 'bad' }],
              attachments: [{ url: '/media/slides.pdf', title: 'Slides' }],
            },
          ],
          Small: [{ guid: 'a2', date: '2026-03-28T10:00:00+01:00', duration: '1:00:00', title: 'Sprint' }],
        },
      },
      { index: 2, date: '2026-03-29', rooms: {} },
    ],
  });
  const result = await readGood(file);
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-json | Demo Conf | demo | Europe/Berlin
    = 2026-03-28
    2026-03-28T10:00:00+01:00 +1440 Small | Sprint
    2026-03-28T10:00:00+01:00 +45 Big | Opening & Welcome | Ada Example, Old Frab, Bare String | ABCDE3 | https://pretalx.com/demo/talk/ABCDE3/
    = 2026-03-29"
  `);
  expect(result.schedule.rooms).toEqual(['Small', 'Big']);
  expect(result.schedule.days[0]?.slots[1]?.links).toEqual([
    { kind: 'link', title: 'https://example.org/bare', url: 'https://example.org/bare' },
    { kind: 'attachment', title: 'Slides', url: 'https://pretalx.com/media/slides.pdf' },
  ]);
});

test('what starts after midnight stays on the day that the file puts it on', async () => {
  const party = { date: '2026-03-29T00:30:00+01:00', title: 'Party' };
  const result = await readGood(createFrab({ days: [{ date: '2026-03-28', rooms: { Hall: [party] } }] }));
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-json | zone-missing
    = 2026-03-28
    2026-03-29T00:30:00+01:00 +? Hall | Party"
  `);
});

test('without dates at the events, day and clock are the time, before the day change the night after', async () => {
  const events = [
    { start: '11:00', duration: '0:30', title: 'Late morning' },
    { start: '00:15', duration: '1:00', title: 'Night' },
    { start: 'noon', title: 'No time' },
  ];
  const result = await readGood(createFrab({ days: [{ index: '0', date: '2026-03-28', rooms: { Hall: events } }] }));
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "frab-json | zone-missing undated-slots
    = 2026-03-28
    2026-03-28T11:00:00 +30 Hall | Late morning
    2026-03-29T00:15:00 +60 Hall | Night
    = undated
    - +? Hall | No time"
  `);
});

test('an offset that the named zone does not have wins', async () => {
  const event = { date: '2026-03-28T10:00:00+01:00', title: 'Talk' };
  const file = createFrab({ time_zone_name: 'UTC', days: [{ date: '2026-03-28', rooms: { Hall: [event] } }] });
  expect(printSchedule(await readGood(file))).toMatchInlineSnapshot(`
    "frab-json | UTC | zone-differs
    = 2026-03-28
    2026-03-28T10:00:00+01:00 +? Hall | Talk"
  `);
});

test('repeated slots are kept apart', async () => {
  const repeat = (guid: string, hour: string): object => ({
    guid,
    code: 'WRKSHP',
    date: `2026-03-28T${hour}:00:00Z`,
    title: 'Workshop',
  });
  const file = createFrab({
    days: [{ date: '2026-03-28', rooms: { Hall: [repeat('g-0', '10'), repeat('g-1', '14')] } }],
  });
  const { schedule } = await readGood(file);
  expect(schedule.days[0]?.slots.map(({ guid, start }) => `${guid ?? ''} ${start ?? ''}`)).toEqual([
    'g-0 2026-03-28T10:00:00Z',
    'g-1 2026-03-28T14:00:00Z',
  ]);
});

test('tolerates nulls, numbers for strings, rooms as a list and a missing wrapper', async () => {
  const file = {
    conference: {
      title: null,
      days: [
        null,
        {
          date: '2026-03-28',
          rooms: [
            {
              name: 'Hall',
              events: [{ title: 42, duration: 30, date: '2026-03-28T09:00:00Z', persons: null, links: {} }],
            },
          ],
        },
      ],
    },
  };
  expect(printSchedule(await readGood(file, { fileName: 'my-conf.json' }))).toMatchInlineSnapshot(`
    "frab-json | my-conf | zone-missing
    = 2026-03-28
    2026-03-28T09:00:00Z +30 Hall | 42"
  `);
});

test('a date beside a clock, events as an object, a zone under another name', async () => {
  const events = {
    1: { title: 'Tides', date: '2026-05-02', start: '10:00', duration: 30 },
    2: { title: 'Knots', date: '2026-05-02', start: '11:00', duration: '1:05' },
  };
  const conference = {
    title: 'Demo',
    timezone: 'Europe/Berlin',
    days: [{ date: '2026-05-02', rooms: { Quay: events } }],
  };
  expect(printSchedule(await readGood({ schedule: { conference } }))).toMatchInlineSnapshot(`
    "frab-json | Demo | Europe/Berlin
    = 2026-05-02
    2026-05-02T10:00:00+02:00 +30 Quay | Tides
    2026-05-02T11:00:00+02:00 +65 Quay | Knots"
  `);
});
