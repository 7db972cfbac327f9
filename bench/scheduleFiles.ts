/** Schedules of any size in the formats that conferences publish, the same in every run: for measuring their import. */
import { createRandom } from './corpus.ts';

/** A made-up slot, of which every format writes what it has a field for. */
export interface ScheduleEntry {
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly speaker: string;
  readonly abstract: string;
  /** ISO 8601 with the offset of the event. */
  readonly start: string;
  readonly end: string;
  readonly day: number;
  readonly room: number;
}

const minutesPerSlot = 30;
const slotsPerDay = 16;
const rooms = Array.from({ length: 40 }, (_, room) => `Hall ${room + 1}`);
const firstDay = Date.UTC(2031, 5, 2);
const dayLength = 86_400_000;
const page = 'https://pretalx.com/bench-2031/talk';

/** How a format writes slots; the text may be no longer than what an import takes. */
type Write = (entries: readonly ScheduleEntry[]) => string;

/** By the name of the format, as the readers call it. */
export const scheduleWriters: { readonly [format: string]: Write } = {
  icalendar: writeCalendar,
  'frab-xml': writeFrabXml,
  xcal: writeXCal,
  'frab-json': writeFrabJson,
  schedule2: writeSchedule2,
  'pretalx-api': writePretalxApi,
  'pretalx-widget': writePretalxWidget,
  sessionize: writeSessionize,
  indico: writeIndico,
  'pycon-us': writePyConUs,
  europython: writeEuroPython,
  pyvideo: writePyVideo,
};

/** So many slots, in rooms side by side, from morning to evening, day after day. */
export function createEntries(count: number): readonly ScheduleEntry[] {
  const random = createRandom(17);
  return Array.from({ length: count }, (_, index) => {
    const day = Math.floor(index / (rooms.length * slotsPerDay));
    const minutes = (Math.floor(index / rooms.length) % slotsPerDay) * minutesPerSlot;
    const begin = firstDay + day * dayLength + (9 * 60 + minutes) * 60_000;
    return {
      number: index + 1,
      code: toCode(index),
      title: `${toWords(random, 3)} and the ${toWords(random, 3)} ${index + 1}`,
      speaker: `${pick(random, given)} ${pick(random, family)}${index % 3 === 0 ? '-Wright' : ''}`,
      abstract: `${toWords(random, 24)} & ${toWords(random, 22)}.\n\n${toWords(random, 30)}, "${toWords(random, 6)}".`,
      start: toTime(begin),
      end: toTime(begin + minutesPerSlot * 60_000),
      day,
      room: index % rooms.length,
    };
  });
}

const given = 'Ada Anna Carlos David Emma Grace James Laura Maria Peter Sarah Tom'.split(' ');
const family = 'Okafor Lindqvist Moreau Tanaka Silva Novak Fischer Haddad Kowalski Byrne'.split(' ');
const words = (
  'queue cache parser latency kernel schema cluster replica thread socket compiler pipeline metric trace proxy shard ' +
  'index buffer vector tensor module package release branch review budget team roadmap user design report signal'
).split(' ');

function pick(random: () => number, list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function toWords(random: () => number, count: number): string {
  return Array.from({ length: count }, () => pick(random, words)).join(' ');
}

function toTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}+02:00`;
}

const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ3789';

function toCode(index: number): string {
  return Array.from({ length: 5 }, (_, place) => signs[Math.floor(index / signs.length ** place) % signs.length])
    .join('')
    .concat('X');
}

function toUuid({ number }: ScheduleEntry): string {
  return `5b2a4dd1-a63b-5793-bcd1-${String(number).padStart(12, '0')}`;
}

function toDate(day: number): string {
  return new Date(firstDay + day * dayLength).toISOString().slice(0, 10);
}

function byDay(entries: readonly ScheduleEntry[]): readonly (readonly ScheduleEntry[])[] {
  return [...Map.groupBy(entries, ({ day }) => day).values()];
}

function toCalendarText(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');
}

function toCalendarTime(time: string): string {
  return time.slice(0, 19).replace(/[-:]/g, '');
}

/** Folded at 75 signs, as the specification wants it. */
function fold(line: string): string {
  return line.replace(/(?<=^.{75})|(?<=^.{75}(?:.{74})+)/gs, '\r\n ');
}

function writeCalendar(entries: readonly ScheduleEntry[]): string {
  const events = entries.flatMap((entry) => [
    'BEGIN:VEVENT',
    `UID:pretalx-bench-2031-${entry.code}@pretalx.com`,
    `DTSTART;TZID=Europe/Berlin:${toCalendarTime(entry.start)}`,
    `DTEND;TZID=Europe/Berlin:${toCalendarTime(entry.end)}`,
    `DESCRIPTION:${toCalendarText(entry.abstract)}`,
    'DTSTAMP:20310501T120000Z',
    `LOCATION:${rooms[entry.room]}`,
    `SUMMARY:${toCalendarText(`${entry.title} - ${entry.speaker}`)}`,
    `URL:${page}/${entry.code}/`,
    'END:VEVENT',
  ]);
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//pretalx//pretalx.com//bench-2031'];
  return [...head, ...events, 'END:VCALENDAR', ''].map(fold).join('\r\n');
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function writeFrabXml(entries: readonly ScheduleEntry[]): string {
  const writeEvent = (
    entry: ScheduleEntry,
  ): string => `            <event guid='${toUuid(entry)}' id='${entry.number}' code='${entry.code}'>
                <date>${entry.start}</date>
                <start>${entry.start.slice(11, 16)}</start>
                <duration>00:${minutesPerSlot}</duration>
                <room>${rooms[entry.room]}</room>
                <slug>bench-2031-${entry.number}</slug>
                <url>${page}/${entry.code}/</url>
                <recording>
                    <license></license>
                    <optout>false</optout>
                </recording>
                <title>${toXml(entry.title)}</title>
                <subtitle></subtitle>
                <track>Systems</track>
                <type>Talk</type>
                <language>en</language>
                <abstract>${toXml(entry.abstract)}</abstract>
                <description></description>
                <logo></logo>
                <persons>
                    <person id='${entry.number}'>${entry.speaker}</person>
                </persons>
                <links></links>
                <attachments></attachments>
            </event>`;
  const days = byDay(entries).map((slots, index) => {
    const written = [...Map.groupBy(slots, ({ room }) => room)].map(
      ([room, events]) => `        <room name='${rooms[room]}'>\n${events.map(writeEvent).join('\n')}\n        </room>`,
    );
    return `    <day index='${index + 1}' date='${toDate(index)}'>\n${written.join('\n')}\n    </day>`;
  });
  const conference =
    '<conference><acronym>bench-2031</acronym><title>Bench 2031</title><time_zone_name>Europe/Berlin</time_zone_name></conference>';
  return `<?xml version='1.0' encoding='utf-8' ?>\n<schedule>\n    ${conference}\n${days.join('\n')}\n</schedule>\n`;
}

function writeXCal(entries: readonly ScheduleEntry[]): string {
  const events = entries.map(
    (entry) => `        <vevent>
            <method>PUBLISH</method>
            <uid>${entry.code}@@pretalx.com</uid>
            <pentabarf:title>${toXml(entry.title)}</pentabarf:title>
            <pentabarf:language-code>en</pentabarf:language-code>
            <dtstart>${toCalendarTime(entry.start)}</dtstart>
            <dtend>${toCalendarTime(entry.end)}</dtend>
            <summary>${toXml(entry.title)}</summary>
            <description>${toXml(entry.abstract)}</description>
            <url>${page}/${entry.code}/</url>
            <location>${rooms[entry.room]}</location>
            <attendee>${entry.speaker}</attendee>
        </vevent>`,
  );
  const head = "<iCalendar xmlns:pentabarf='http://pentabarf.org' xmlns:xCal='urn:ietf:params:xml:ns:xcal'>";
  return `<?xml version='1.0' encoding='utf-8' ?>\n${head}\n    <vcalendar>\n${events.join('\n')}\n    </vcalendar>\n</iCalendar>\n`;
}

function toFrabEvent(entry: ScheduleEntry): object {
  const { abstract, title, speaker, start, code } = entry;
  return {
    guid: toUuid(entry),
    code,
    id: entry.number,
    date: start,
    start: start.slice(11, 16),
    duration: `00:${minutesPerSlot}`,
    room: rooms[entry.room],
    url: `${page}/${code}/`,
    title,
    subtitle: '',
    track: 'Systems',
    type: 'Talk',
    language: 'en',
    abstract,
    description: '',
    do_not_record: false,
    persons: [{ code: `P${code}`, name: speaker, public_name: speaker }],
    links: [],
    attachments: [],
  };
}

const conference = { acronym: 'bench-2031', title: 'Bench 2031', time_zone_name: 'Europe/Berlin' };

function writeFrabJson(entries: readonly ScheduleEntry[]): string {
  const days = byDay(entries).map((slots, index) => ({
    index: index + 1,
    date: toDate(index),
    rooms: Object.fromEntries(
      [...Map.groupBy(slots, ({ room }) => room)].map(([room, events]) => [rooms[room], events.map(toFrabEvent)]),
    ),
  }));
  return JSON.stringify({ schedule: { conference: { ...conference, days } } }, undefined, 2);
}

function writeSchedule2(entries: readonly ScheduleEntry[]): string {
  return JSON.stringify({
    schedule: { conference, rooms: rooms.map((name) => ({ name })), events: entries.map(toSchedule2Event) },
  });
}

function toSchedule2Event(entry: ScheduleEntry): object {
  return { ...toFrabEvent(entry), start: entry.start };
}

function writePretalxApi(entries: readonly ScheduleEntry[]): string {
  const results = entries.map(({ code, title, speaker, abstract, room, start, end }) => ({
    code,
    title,
    abstract,
    speakers: [{ code: `P${code}`, name: speaker, biography: abstract }],
    submission_type: { id: 1, name: { en: 'Talk' } },
    track: { id: 2, name: { en: 'Systems' } },
    state: 'confirmed',
    duration: minutesPerSlot,
    content_locale: 'en',
    resources: [],
    slots: [{ id: room, room: { id: room, name: { en: rooms[room] } }, start, end }],
  }));
  return JSON.stringify({ count: results.length, next: null, timezone: 'Europe/Berlin', results });
}

function writePretalxWidget(entries: readonly ScheduleEntry[]): string {
  return JSON.stringify({
    timezone: 'Europe/Berlin',
    rooms: rooms.map((name, id) => ({ id, name: { en: name } })),
    tracks: [{ id: 1, name: { en: 'Systems' } }],
    speakers: entries.map(({ code, speaker }) => ({ code: `P${code}`, name: speaker })),
    talks: entries.map(({ number, code, title, abstract, start, end, room }) => ({
      id: number,
      code,
      title,
      abstract,
      speakers: [`P${code}`],
      track: 1,
      start,
      end,
      room,
      duration: minutesPerSlot,
      content_locale: 'en',
    })),
  });
}

function writeSessionize(entries: readonly ScheduleEntry[]): string {
  return JSON.stringify({
    sessions: entries.map(({ number, title, abstract, start, end, room }) => ({
      id: String(number),
      title,
      description: abstract,
      startsAt: start.slice(0, 19),
      endsAt: end.slice(0, 19),
      isServiceSession: false,
      speakers: [`speaker-${number}`],
      categoryItems: [],
      roomId: room,
    })),
    speakers: entries.map(({ number, speaker }) => ({ id: `speaker-${number}`, fullName: speaker, bio: '' })),
    rooms: rooms.map((name, id) => ({ id, name })),
    categories: [],
  });
}

function writeIndico(entries: readonly ScheduleEntry[]): string {
  const toIndicoTime = (time: string): object => {
    const utc = new Date(time).toISOString();
    return { date: utc.slice(0, 10), time: utc.slice(11, 19), tz: 'UTC' };
  };
  const contributions = entries.map(({ number, title, abstract, speaker, start, end, room }) => ({
    db_id: number,
    title,
    description: `<p>${toXml(abstract)}</p>`,
    room: rooms[room],
    duration: minutesPerSlot,
    startDate: toIndicoTime(start),
    endDate: toIndicoTime(end),
    speakers: [{ fullName: speaker }],
    url: `https://indico.example.org/event/1/contributions/${number}/`,
  }));
  const event = { title: 'Bench 2031', timezone: 'Europe/Berlin', contributions };
  return JSON.stringify({ _type: 'HTTPAPIResult', count: 1, results: [event] });
}

function writePyConUs(entries: readonly ScheduleEntry[]): string {
  const schedule = entries.map(({ number, title, abstract, speaker, start, end, room }) => ({
    conf_key: number,
    kind: 'talk',
    name: title,
    description: abstract,
    authors: [speaker],
    rooms: [rooms[room]],
    start,
    end,
    duration: minutesPerSlot,
    conf_url: `https://us.pycon.org/2031/schedule/presentation/${number}/`,
  }));
  return JSON.stringify({ schedule });
}

function writeEuroPython(entries: readonly ScheduleEntry[]): string {
  const days = byDay(entries).map((slots, index) => [
    toDate(index),
    {
      rooms,
      events: slots.map(({ code, title, abstract, speaker, start, room }) => ({
        code,
        title,
        tweet: abstract,
        event_type: 'session',
        session_type: 'Talk',
        start,
        rooms: [rooms[room]],
        duration: minutesPerSlot,
        speakers: [{ code: `P${code}`, name: speaker }],
        website_url: `https://ep2031.europython.eu/session/${code}`,
      })),
    },
  ]);
  return JSON.stringify({ days: Object.fromEntries(days) as unknown });
}

function writePyVideo(entries: readonly ScheduleEntry[]): string {
  return JSON.stringify(
    entries.map(({ title, abstract, speaker, number }) => ({
      title,
      description: abstract,
      speakers: [speaker],
      language: 'eng',
      duration: minutesPerSlot * 60,
      videos: [{ type: 'youtube', url: `https://www.youtube.com/watch?v=${number}` }],
    })),
  );
}
