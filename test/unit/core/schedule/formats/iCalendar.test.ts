import { expect, test } from 'vitest';
import { printSchedule, readGood } from '../scheduleSamples.js';

function calendar(head: readonly string[], ...events: readonly (readonly string[])[]): string {
  const body = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...body, 'END:VCALENDAR', ''].join('\r\n');
}

test('pretalx: speakers behind the last dash, codes in the UID, days with their nights', async () => {
  const zone = ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:STANDARD', 'DTSTART:20001029T030000', 'TZNAME:CET'];
  const offsets = ['TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE'];
  const result = await readGood(
    calendar(
      ['PRODID:-//pretalx//pretalx.com//demo', ...zone, ...offsets],
      [
        'UID:pretalx-demo-ABCDE3@pretalx.com',
        'DTSTART;TZID=Europe/Berlin:20260328T230000',
        'DTEND;TZID=Europe/Berlin:20260328T234500',
        'SUMMARY:Fast - but safe - Ada Example\\, Bob',
        'URL:https://pretalx.com/demo/talk/ABCDE3/',
      ],
      ['UID:pretalx-demo-FGHJK7-1@pretalx.com', 'DTSTART;TZID=Europe/Berlin:20260329T013000', 'SUMMARY:Party - '],
      ['UID:pretalx-demo-LMNPQ7@pretalx.com', 'DTSTART;TZID=Europe/Berlin:20260329T110000', 'SUMMARY:Brunch - '],
    ),
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | demo | demo | Europe/Berlin
    = 2026-03-28
    2026-03-28T23:00:00+01:00 +45 | Fast - but safe | Ada Example, Bob | ABCDE3 | https://pretalx.com/demo/talk/ABCDE3/
    2026-03-29T01:30:00+01:00 +? | Party | FGHJK7
    = 2026-03-29
    2026-03-29T11:00:00+02:00 +? | Brunch | LMNPQ7 | service"
  `);
  expect(result.schedule.days[0]?.slots[0]?.otherTitles).toEqual(['Fast - but safe - Ada Example, Bob']);
});

test('Sched: UTC is no zone, the name stands in the product id, stray commas go', async () => {
  const result = await readGood(
    calendar(
      ['X-WR-CALNAME:demo26', 'PRODID:-//Sched.com Demo Conf 2026//EN', 'X-WR-TIMEZONE:UTC'],
      [
        'DTSTART:20260322T070000Z',
        'DTEND:20260322T170000Z',
        'SUMMARY:[SOLD OUT] Badges & more - Ada\\, Firm',
        'DESCRIPTION:Come&nbsp\\;early',
        'CATEGORIES:REGISTRATION',
        'LOCATION:Deck 1\\, ',
        'UID:bdeb89fcb7b271c2053791f3789faff7',
        'URL:http://demo26.sched.com/event/bdeb89fcb7b271c2053791f3789faff7',
      ],
    ),
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | Demo Conf 2026 | zone-missing
    = 2026-03-22
    2026-03-22T07:00:00Z +600 Deck 1 | [SOLD OUT] Badges & more - Ada, Firm | http://demo26.sched.com/event/bdeb89fcb7b271c2053791f3789faff7 | service"
  `);
  expect(result.schedule.days[0]?.slots[0]?.abstract).toBe('Come early');
});

test('zones: without VTIMEZONE, by abbreviation with one, floating with X-WR-TIMEZONE, across a clock change', async () => {
  const zone = ['BEGIN:VTIMEZONE', 'TZID:EVT', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:-0330'];
  const offsets = ['TZOFFSETTO:-0330', 'END:STANDARD', 'END:VTIMEZONE'];
  const result = await readGood(
    calendar(
      ['X-WR-TIMEZONE:Europe/London', ...zone, ...offsets],
      ['UID:1', 'DTSTART;TZID=Europe/London:20261024T100000', 'SUMMARY:Summer time'],
      ['UID:2', 'DTSTART;TZID=Europe/London:20261025T100000', 'DURATION:PT90M', 'SUMMARY:Winter time'],
      ['UID:3', 'DTSTART;TZID=EVT:20261025T120000', 'SUMMARY:Elsewhere'],
      ['UID:4', 'DTSTART:20261025T130000', 'SUMMARY:Floating'],
      ['UID:5', 'DTSTART;VALUE=DATE:20261025', 'SUMMARY:All day, no talk'],
    ),
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | Europe/London | zone-differs
    = 2026-10-24
    2026-10-24T10:00:00+01:00 +? | Summer time
    = 2026-10-25
    2026-10-25T10:00:00+00:00 +90 | Winter time
    2026-10-25T13:00:00+00:00 +? | Floating
    2026-10-25T12:00:00-03:30 +? | Elsewhere"
  `);
});

test('hand-made calendars: CRCRLF, folds inside of a character, breaks inside of values, double UIDs, stray properties', async () => {
  const text = [
    'BEGIN:VCALENDAR',
    'VTIMEZONE: Europe/Rome',
    'BEGIN:VEVENT',
    'UID:1',
    'ORGANIZER;CN="Ada Example":MAILTO:a@example.org',
    'DTSTART:20260915T130000Z',
    'SUMMARY;CHARSET=UTF-8:Caf|é',
    'DESCRIPTION:First',
    ' \\n',
    'no property here',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:1',
    'ORGANIZER;CN=Bob:MAILTO:b@example.org',
    'DTSTART:20260915T140000Z',
    'SUMMARY:[talk] Second',
    'STATUS:CANCELLED',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\r\n');
  const bytes = [...new TextEncoder().encode(text)];
  const accent = bytes.indexOf(0xc3);
  // A fold between the two bytes of the accented letter.
  bytes.splice(accent + 1, 0, 13, 10, 32);
  const result = await readGood(new Uint8Array(bytes.filter((byte) => byte !== 0x7c)));
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | zone-missing skipped-lines
    = 2026-09-15
    2026-09-15T13:00:00Z +? | Café | Ada Example
    2026-09-15T14:00:00Z +? | [talk] Second | Bob | cancelled"
  `);
  const [first, second] = result.schedule.days[0]?.slots ?? [];
  expect([first?.abstract, first?.guid, second?.guid]).toEqual(['First\n\nno property here', undefined, undefined]);
});

test('speakers, address and kind out of what the event says of itself', async () => {
  const result = await readGood(
    calendar(
      [],
      [
        'UID:1',
        'DTSTART:20260915T130000Z',
        'SUMMARY:[talk] Looking',
        'DESCRIPTION:Speakers: Ada Example (Firm)\\, Bob\\n\\nText\\nLink: https://example.org/talk/1',
      ],
      ['UID:2', 'DTSTART:20260915T140000Z', 'SUMMARY:[tutorial] Learning', 'ATTENDEE;CN="Eve":invalid:nomail'],
    ),
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | zone-missing
    = 2026-09-15
    2026-09-15T13:00:00Z +? | Looking | Ada Example, Bob | https://example.org/talk/1
    2026-09-15T14:00:00Z +? | Learning | Eve"
  `);
});

test('zones by abbreviation, by offset and without names; times with separators keep their Z', async () => {
  const definition = ['BEGIN:VTIMEZONE', 'TZID:Here', 'BEGIN:STANDARD', 'DTSTART:20001029T030000'];
  const offsets = ['TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE'];
  const at = (start: string, title: string): readonly string[] => [`DTSTART${start}`, `SUMMARY:${title}`];
  const result = await readGood(
    calendar(
      [...definition, ...offsets],
      at(';TZID=Here:20260502T090000', 'defined'),
      at(';TZID=GMT-0700:20260502T090000', 'offset'),
      at(':2026-05-02T09:00:00.000Z', 'separators'),
      at(':20260502T091500z', 'small letters'),
    ),
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | zone-missing
    = 2026-05-02
    2026-05-02T09:00:00+03:00 +? | defined
    2026-05-02T09:00:00Z +? | separators
    2026-05-02T09:15:00Z +? | small letters
    2026-05-02T09:00:00-07:00 +? | offset"
  `);
});

test('all-day entries are no talks, with or without VALUE; several calendars in one file are one', async () => {
  const first = calendar(
    ['X-WR-CALNAME:First'],
    ['UID:a', 'DTSTART;VALUE=DATE:20260502', 'SUMMARY:whole day'],
    ['UID:b', 'DTSTART:20260502', 'SUMMARY:whole day too'],
    ['UID:c', 'DTSTART:20260502T090000Z', 'SUMMARY:Tides'],
  );
  const second = calendar([], ['UID:d', 'DTSTART:20260502T100000Z', 'SUMMARY:Knots']);
  expect(printSchedule(await readGood(first + second))).toMatchInlineSnapshot(`
    "icalendar | First | zone-missing
    = 2026-05-02
    2026-05-02T09:00:00Z +? | Tides
    2026-05-02T10:00:00Z +? | Knots"
  `);
});

test('frab: speakers behind the dash where nearly all titles have one; Indico: the venue is no part of the room', async () => {
  const frab = 'PRODID;X-RICAL-TZSOURCE=TZINFO:-//com.denhaven2/NONSGML ri_cal gem//EN';
  const events = ['Tides - Ada Marsh', 'Knots - and ropes - Bo Reed\\, Cy'].map((title, index) => [
    `DTSTART:2026050${index + 1}T090000Z`,
    `SUMMARY:${title}`,
  ]);
  expect(printSchedule(await readGood(calendar([frab], ...events)))).toMatchInlineSnapshot(`
    "icalendar | zone-missing
    = 2026-05-01
    2026-05-01T09:00:00Z +? | Tides | Ada Marsh
    = 2026-05-02
    2026-05-02T09:00:00Z +? | Knots - and ropes | Bo Reed, Cy"
  `);
  const whole = [...events, ['DTSTART:20260503T090000Z', 'SUMMARY:Eels'], ['DTSTART:20260503T100000Z', 'SUMMARY:Nets']];
  expect(printSchedule(await readGood(calendar([frab], ...whole)))).toContain('Tides - Ada Marsh');
  const indico = ['DTSTART:20260502T090000Z', 'SUMMARY:Tides', 'LOCATION:Quay (Harbour)'];
  const read = await readGood(calendar(['PRODID:-//CERN//INDICO//EN'], indico));
  expect(read.schedule.rooms).toEqual(['Quay']);
});

test('names that the event gives elsewhere, too, are no part of the title, nor what is known of the abstract', async () => {
  const result = await readGood(
    calendar(
      [],
      [
        'DTSTART:20260502T090000Z',
        'SUMMARY:Tides - and - Ada Marsh\\, Bo Reed',
        'URL:https://example.org/tides',
        'DESCRIPTION:Tides - and - Ada Marsh\\, Bo Reed\\nSpeakers: Bo Reed\\, Ada Marsh\\nTrack: Sea\\nWhy water\\nURL: https://example.org/tides',
      ],
      ['DTSTART:20260502T100000Z', 'SUMMARY:Knots (workshop by Cy & Di)', 'DESCRIPTION:https://example.org/knots'],
      ['DTSTART:20260502T110000Z', 'SUMMARY:Eels - Ada', 'DESCRIPTION:Speaker: Bo'],
      ['DTSTART:20260502T120000Z', 'SUMMARY:Nets (stand by your man)', 'DESCRIPTION:By: Ada (Marsh Ltd)\\nHow'],
    ),
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | zone-missing
    = 2026-05-02
    2026-05-02T09:00:00Z +? | Tides - and | Bo Reed, Ada Marsh | https://example.org/tides
    2026-05-02T10:00:00Z +? | Knots | Cy, Di
    2026-05-02T11:00:00Z +? | Eels - Ada | Bo
    2026-05-02T12:00:00Z +? | Nets (stand by your man) | Ada"
  `);
  const slots = result.schedule.days[0]?.slots ?? [];
  expect(slots.map(({ abstract }) => abstract)).toEqual([
    'Why water',
    'https://example.org/knots',
    undefined,
    'By: Ada (Marsh Ltd)\nHow',
  ]);
  expect([slots[0]?.track, slots[0]?.otherTitles]).toEqual(['Sea', ['Tides - and - Ada Marsh, Bo Reed']]);
});

test('organisers by name alone are the speakers where there are several; a place that is an address is no room', async () => {
  const at = (hour: number, ...lines: readonly string[]): readonly string[] => [
    `DTSTART:20260502T${hour}0000Z`,
    ...lines,
  ];
  const result = await readGood(
    calendar(
      [],
      at(10, 'SUMMARY:Tides', 'ORGANIZER:Ada Marsh', 'LOCATION:https://meet.example/1'),
      at(11, 'SUMMARY:Knots', 'ORGANIZER:Bo Reed', 'LOCATION:Quay'),
      at(12, 'SUMMARY:Lunch', 'ORGANIZER:mailto:office@example.org'),
    ),
  );
  expect(printSchedule(result)).toMatchInlineSnapshot(`
    "icalendar | zone-missing
    = 2026-05-02
    2026-05-02T10:00:00Z +? | Tides | Ada Marsh
    2026-05-02T11:00:00Z +? Quay | Knots | Bo Reed
    2026-05-02T12:00:00Z +? | Lunch | service"
  `);
  expect(result.schedule.days[0]?.slots[0]?.links[0]?.url).toBe('https://meet.example/1');
  const host = ['ORGANIZER;CN=Host:mailto:host@example.org'];
  const hosted = calendar([], at(10, 'SUMMARY:Tides', ...host), at(11, 'SUMMARY:Knots'));
  expect(printSchedule(await readGood(hosted))).not.toContain('Host');
});

test('zones of Outlook, without their definition', async () => {
  const event = ['DTSTART;TZID="US Mountain Standard Time":20261012T103000', 'SUMMARY:Tides'];
  expect(printSchedule(await readGood(calendar([], event)))).toMatchInlineSnapshot(`
    "icalendar | America/Phoenix
    = 2026-10-12
    2026-10-12T10:30:00-07:00 +? | Tides"
  `);
});

test('titles without an end and organisers that are nearly names cost nothing', async () => {
  const wide = `SUMMARY:a${' '.repeat(200_000)}(by b`;
  const event = ['DTSTART:20260502T090000Z', wide, `ORGANIZER:${'a'.repeat(200_000)}@`, 'DESCRIPTION:Speaker: b'];
  expect(printSchedule(await readGood(calendar([], event)))).toContain('| a (by b | b');
});
