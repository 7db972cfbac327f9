/** A small schedule in each format that is read, to be spoilt. */
import type { ScheduleFormat } from '../../server/src/core/schedule/readResult.js';

const talk = { title: 'Tides', abstract: '<p>All <b>about</b> tides &amp; sand</p>', track: 'Sea', language: 'en' };
const speaker = { name: 'Ada Lund', code: 'ABC123', public_name: 'Ada Lund', url: 'https://harbour.example/ada' };

const frab = {
  schedule: {
    version: '0.3',
    base_url: 'https://pretalx.com/harbour/schedule/',
    conference: {
      acronym: 'harbour',
      title: 'Harbour Conf 2026',
      start: '2026-05-02',
      end: '2026-05-03',
      daysCount: 2,
      timeslot_duration: '00:05',
      time_zone_name: 'Europe/Lisbon',
      rooms: [{ name: 'Quay' }, { name: 'Boat' }],
      days: [
        {
          index: 1,
          date: '2026-05-02',
          day_start: '2026-05-02T04:00:00+01:00',
          day_end: '2026-05-03T03:59:00+01:00',
          rooms: {
            Quay: [
              {
                ...talk,
                id: 7,
                guid: 'a1',
                date: '2026-05-02T10:00:00+01:00',
                start: '10:00',
                duration: '00:45',
                room: 'Quay',
                url: 'https://pretalx.com/harbour/talk/ABCDE3/',
                persons: [speaker, 'Tom Byrne'],
                links: [{ url: '/media/slides.pdf', title: 'Slides' }],
                do_not_record: false,
              },
            ],
            Boat: [{ title: 'Knots', date: '2026-05-03T00:30:00+01:00', start: '00:30', duration: '1:00' }],
          },
        },
        { index: 2, date: '2026-05-03', rooms: {} },
      ],
    },
  },
};

const flat = {
  schedule: {
    conference: {
      acronym: 'harbour',
      title: 'Harbour Conf',
      time_zone_name: 'Europe/Lisbon',
      rooms: [{ name: 'Quay' }],
      days: [{ index: 1, date: '2026-05-02', start: '2026-05-02T09:00:00+01:00' }],
    },
    events: [
      {
        guid: 'a',
        start: '2026-05-02T10:00:00+01:00',
        duration: 'PT45M',
        room: { name: 'Quay' },
        title: { en: 'Tides', de: 'Gezeiten' },
        participants: [speaker],
      },
    ],
  },
};

const frabXml = `<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>1</version>
<conference><title>Harbour Conf</title><acronym>harbour</acronym><start>2026-05-02</start><end>2026-05-03</end>
<time_zone_name>Europe/Lisbon</time_zone_name><day_change>04:00</day_change></conference>
<day date="2026-05-02" start="2026-05-02T04:00:00+01:00" index="1"><room name="Quay">
<event id="35" guid="g1"><date>2026-05-02T10:00:00+01:00</date><start>10:00</start><duration>00:45</duration>
<title>Tides &amp; sand</title><abstract><![CDATA[<p>All about tides</p>]]></abstract><room>Quay</room>
<persons><person id="1">Ada Lund</person></persons><links><link href="https://harbour.example/a">A</link></links>
<recording><optout>false</optout></recording></event></room></day></schedule>`;

const xCal = `<?xml version="1.0"?><iCalendar xmlns:xCal="urn:ietf:params:xml:ns:xcal"><vcalendar><version>2.0</version>
<vevent><uid>1@harbour.example</uid><pentabarf:title xmlns:pentabarf="http://pentabarf.org">Tides</pentabarf:title>
<summary>Tides</summary><dtstart>20260502T100000</dtstart><dtend>20260502T104500</dtend><duration>0.75</duration>
<location>Quay</location><url>https://harbour.example/1</url><attendee>Ada Lund</attendee></vevent></vcalendar></iCalendar>`;

const iCalendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//pretalx//pretalx.com//harbour',
  'X-WR-CALNAME:Harbour Conf',
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Lisbon',
  'BEGIN:STANDARD',
  'DTSTART:20001029T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
  'BEGIN:VEVENT',
  'UID:pretalx-harbour-ABCDE3@pretalx.com',
  'DTSTART;TZID=Europe/Lisbon:20260502T100000',
  'DTEND;TZID=Europe/Lisbon:20260502T104500',
  'SUMMARY:Tides - Ada Lund\\, Tom',
  ' \\; Byrne',
  'DESCRIPTION:All about\\ntides',
  'LOCATION:Quay',
  'CATEGORIES:Sea,Land',
  'URL:https://pretalx.com/harbour/talk/ABCDE3/',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'DTSTART:20260503T100000Z',
  'DURATION:PT45M',
  'RRULE:FREQ=DAILY;COUNT=3',
  'SUMMARY:Knots',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const submission = {
  ...talk,
  code: 'ABCDE3',
  speakers: [speaker],
  submission_type: { name: { en: 'Talk' } },
  state: 'confirmed',
  duration: 45,
  resources: [{ resource: 'https://harbour.example/slides.pdf', description: 'Slides' }],
  slots: [{ start: '2026-05-02T10:00:00+01:00', end: '2026-05-02T10:45:00+01:00', room: { name: { en: 'Quay' } } }],
};

const widget = {
  timezone: 'Europe/Lisbon',
  event_start: '2026-05-02',
  event_end: '2026-05-03',
  speakers: [speaker],
  rooms: [{ id: 1, name: { en: 'Quay' } }],
  tracks: [{ id: 2, name: { en: 'Sea' } }],
  talks: [
    {
      id: 3,
      code: 'ABCDE3',
      title: 'Tides',
      room: 1,
      track: 2,
      speakers: ['ABC123'],
      start: '2026-05-02T10:00:00+01:00',
      end: '2026-05-02T10:45:00+01:00',
      duration: 45,
    },
    { id: 4, title: { en: 'Lunch' }, room: 1, start: '2026-05-02T12:00:00Z', duration: 60 },
  ],
};

const pyConUs = {
  schedule: [
    {
      conf_key: 7,
      name: 'Tides',
      kind: 'talk',
      start: '2026-05-02T10:00:00-04:00',
      end: '2026-05-02T10:45:00-04:00',
      duration: 45,
      rooms: ['Quay', 'Boat'],
      conf_url: 'https://us.pycon.org/2026/schedule/presentation/26/',
      speakers: [{ name: 'Ada Lund' }],
      description: '<p>All about tides</p>',
      cancelled: false,
    },
  ],
};

const sessionize = {
  sessions: [
    {
      id: '1',
      title: 'Tides',
      startsAt: '2026-05-02T10:00:00',
      endsAt: '2026-05-02T10:45:00',
      isServiceSession: false,
      speakers: ['s1'],
      categoryItems: [11],
      roomId: 3,
    },
    { id: '2', title: 'Knots', startsAt: null, endsAt: null, roomId: null, speakers: [] },
  ],
  speakers: [{ id: 's1', firstName: 'Ada', lastName: 'Lund', fullName: 'Ada Lund' }],
  categories: [{ title: 'Track', items: [{ id: 11, name: 'Sea' }] }],
  rooms: [{ id: 3, name: 'Quay', sort: 1 }],
};

const at = (time: string): object => ({ date: '2026-05-02', time, tz: 'UTC' });
const indico = {
  _type: 'HTTPAPIResult',
  count: 1,
  results: [
    {
      id: '1',
      title: 'Harbour Conf',
      timezone: 'Europe/Lisbon',
      contributions: [
        {
          _type: 'Contribution',
          id: '12',
          db_id: 26,
          title: 'Tides',
          startDate: at('10:00:00'),
          endDate: at('10:45:00'),
          duration: 45,
          room: 'Quay',
          speakers: [{ fullName: 'Lund, Ada' }],
          url: 'https://indico.example.org/event/1/contributions/26/',
        },
      ],
    },
  ],
};

const europython = {
  days: {
    '2026-05-02': {
      rooms: ['Quay', 'Boat'],
      events: [
        {
          event_type: 'break',
          rooms: ['Quay', 'Boat'],
          title: 'Coffee Break',
          start: '2026-05-02T10:15:00+00:00',
          duration: 30,
        },
        {
          event_type: 'session',
          code: 'WQGUTP',
          rooms: ['Quay'],
          title: 'Tides',
          start: '2026-05-02T09:30:00+00:00',
          duration: 45,
          speakers: [speaker],
          website_url: 'https://ep2026.europython.eu/session/tides',
        },
      ],
    },
  },
};

const europythonXml = `<schedule created="2014-07-13T11:40:02"><day date="2014-07-21">
<entry id="1"><start>0930</start><duration>30</duration><room>C01</room><title>Breakfast</title></entry>
<entry id="2"><category>Keynote</category><start>1030</start><duration>45</duration><room>C01</room><title>Tides</title>
<speakers><speaker><name>Ada Lund</name></speaker></speakers></entry></day></schedule>`;

const pyVideo = {
  title: 'Tides',
  speakers: ['Ada Lund'],
  duration: 952,
  recorded: '2026-05-02',
  description: 'All about tides',
  videos: [{ type: 'youtube', url: 'https://video.example/1' }],
  related_urls: [{ label: 'Slides', url: 'https://video.example/2' }],
};

/** Text of a good file, by format. */
export const scheduleSeeds: { readonly [format in ScheduleFormat]: string } = {
  'frab-json': JSON.stringify(frab),
  schedule2: JSON.stringify(flat),
  'frab-xml': frabXml,
  xcal: xCal,
  icalendar: iCalendar,
  'pretalx-api': JSON.stringify({ count: 1, next: null, results: [submission] }),
  'pretalx-widget': JSON.stringify(widget),
  'pycon-us': JSON.stringify(pyConUs),
  sessionize: JSON.stringify(sessionize),
  indico: JSON.stringify(indico),
  europython: JSON.stringify(europython),
  'europython-xml': europythonXml,
  pyvideo: JSON.stringify(pyVideo),
};
