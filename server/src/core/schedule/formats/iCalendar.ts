/**
 * iCalendar (RFC 5545) as conferences write it: pretalx, frab, Sched, wafer, EMF, Indico and hand-made scripts.
 *
 * The parser gives raw values only: its own date types read a TZID without a VTIMEZONE as the machine's time. A zone is
 * looked for as the IANA name in the TZID, then as a VTIMEZONE of the file, then as the calendar's zone; recurring and
 * all-day events are no talks.
 */
import ICAL from 'ical.js';
import { parseSourceTime } from '../eventTime.js';
import { createRefusal } from '../readResult.js';
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { readCalendarLines } from './calendarLines.js';
import { cutKnownSpeakers, findProducer, readCalendarName, readSummary } from './calendarProducers.js';
import type { Producer } from './calendarProducers.js';
import { readDescription } from './calendarDescription.js';
import { buildSchedule, createProblem, pretalxDayChange } from './scheduleBuilder.js';
import type { SlotDraft, SpeakerDraft } from './scheduleDraft.js';
import { findSourceZone } from './windowsZones.js';

/** The schedule of an unfolded calendar text (see `unfoldBytes`); never expands recurring events. */
export function readICalendar(text: string, hints: ScheduleHints): ReadScheduleResult {
  const { lines, skipped } = readCalendarLines(text);
  if (!lines.some((line) => /^END:VCALENDAR\s*$/i.test(line))) {
    return createRefusal('truncated');
  }
  const [calendar, ...others] = parseCalendars(lines);
  if (calendar === undefined) {
    return createRefusal('not-a-schedule');
  }
  const all = [calendar, ...others];
  const entries = all.flatMap((each) => each.getAllSubcomponents('vevent'));
  const events = entries.filter((event) => !isAllDay(event));
  if (entries.length > 0 && events.length === 0) {
    return createRefusal('no-slots', 'icalendar');
  }
  const producer = findProducer(
    findText(calendar, 'prodid') ?? '',
    events.map((event) => ({ uid: findText(event, 'uid') ?? '', summary: findText(event, 'summary') ?? '' })),
  );
  const zones = new CalendarZones(all);
  const context: EventContext = {
    producer,
    zones,
    organizers: countOrganizers(events),
    brackets: countBrackets(events),
  };
  return buildSchedule(
    {
      format: 'icalendar',
      title: readCalendarName(producer, findText(calendar, 'x-wr-calname') ?? findText(calendar, 'name')),
      slug: producer.slug,
      dayChange: producer.kind === 'pretalx' ? pretalxDayChange : undefined,
      timeZone: findEventZone(calendar, events, zones),
      slots: keyByUid(events.map((event) => readEvent(event, context))),
      problems: skipped > 0 ? [createProblem('skipped-lines')] : [],
    },
    hints,
  );
}

/** All calendars of the file: those of single talks are put behind one another. None where the parser refuses it. */
function parseCalendars(lines: readonly string[]): readonly ICAL.Component[] {
  try {
    const parsed: unknown = ICAL.parse(lines.join('\r\n'));
    const isSeveral = Array.isArray(parsed) && Array.isArray(parsed[0]);
    const calendars: readonly unknown[] = isSeveral ? parsed : [parsed];
    return calendars.flatMap((calendar) => (Array.isArray(calendar) ? [new ICAL.Component(calendar)] : []));
  } catch {
    return [];
  }
}

function findProperty(component: ICAL.Component, name: string): ICAL.Property | undefined {
  return component.getFirstProperty(name) ?? undefined;
}

/** The raw value: ical.js' own types would bring the machine's zone in. */
function findText(component: ICAL.Component, name: string): string | undefined {
  const value: unknown = findProperty(component, name)?.toJSON()[3];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function isAllDay(event: ICAL.Component): boolean {
  const start: unknown = findProperty(event, 'dtstart')?.toJSON()[3];
  return typeof start === 'string' && /^\d{4}-?\d\d-?\d\d(?:T:*)?$/.test(start);
}

/** The one zone of the calendar: what its events name, else its own. Sched writes UTC for "unknown". */
function findEventZone(
  calendar: ICAL.Component,
  events: readonly ICAL.Component[],
  zones: CalendarZones,
): string | undefined {
  const counts = new Map<string, number>();
  for (const event of events) {
    const zone = zones.findName(findZoneParameter(event, 'dtstart'));
    if (zone !== undefined) {
      counts.set(zone, (counts.get(zone) ?? 0) + 1);
    }
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  const own = findSourceZone(findText(calendar, 'x-wr-timezone')) ?? findSourceZone(findText(calendar, 'tzid'));
  return most ?? (own === 'UTC' || own === 'Etc/UTC' ? undefined : own);
}

function findZoneParameter(event: ICAL.Component, name: string): string | undefined {
  const value: unknown = findProperty(event, name)?.getParameter('tzid');
  return typeof value === 'string' ? value : undefined;
}

/** The zones that a calendar names: the IANA's, looked up once each, as that is dear, and its own VTIMEZONEs. */
class CalendarZones {
  readonly #zones = new Map<string, ICAL.Timezone>();
  readonly #names = new Map<string | undefined, string | undefined>();

  constructor(calendars: readonly ICAL.Component[]) {
    for (const component of calendars.flatMap((calendar) => calendar.getAllSubcomponents('vtimezone'))) {
      const id = findText(component, 'tzid');
      if (id !== undefined) {
        this.#zones.set(id, new ICAL.Timezone({ component, tzid: id }));
      }
    }
  }

  /** The IANA name of a zone; undefined where it is none of theirs. */
  findName(zone: string | undefined): string | undefined {
    if (!this.#names.has(zone)) this.#names.set(zone, findSourceZone(zone));
    return this.#names.get(zone);
  }

  /** Offset such as `+02:00` of a local time in the named zone; undefined without a definition. */
  findOffset(name: string, dateTime: string): string | undefined {
    const zone = this.#zones.get(name);
    if (zone === undefined) {
      return undefined;
    }
    const seconds = zone.utcOffset(ICAL.Time.fromDateTimeString(dateTime));
    const minutes = Math.round(Math.abs(seconds) / 60);
    const pad = (value: number): string => String(value).padStart(2, '0');
    return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  }
}

interface EventContext {
  readonly producer: Producer;
  readonly zones: CalendarZones;
  /** Number of different organisers: where it is more than one, they are the speakers. */
  readonly organizers: number;
  /** Share of summaries that start with `[kind] `, in small letters: `[SOLD OUT]` is none. */
  readonly brackets: number;
}

function countOrganizers(events: readonly ICAL.Component[]): number {
  const names = events.map((event) => findCommonName(findProperty(event, 'organizer')));
  return new Set(names.filter((name) => name !== undefined)).size;
}

function countBrackets(events: readonly ICAL.Component[]): number {
  const count = events.filter((event) => /^\[[a-z][a-z -]{1,29}\]\s/.test(findText(event, 'summary') ?? '')).length;
  return events.length === 0 ? 0 : count / events.length;
}

function readEvent(event: ICAL.Component, context: EventContext): SlotDraft {
  const { producer } = context;
  const uid = findText(event, 'uid');
  const url = findText(event, 'url');
  const line = findText(event, 'summary') ?? '';
  const description = readDescription(findText(event, 'description'), { summary: line, url });
  const words = readSummary(line, producer, context.brackets > 0.5);
  // Titles and attendees are surer than a line of the description.
  const sure = [...words.speakers, ...readAttendees(event, context)];
  const speakers = sure.length > 0 ? sure : description.speakers;
  const summary = producer.kind === 'other' ? cutKnownSpeakers(words, speakers) : words;
  const location = findText(event, 'location')?.replace(/[\s,]+$/, '');
  const isOnline = /^https?:\/\/\S+$/i.test(location ?? '');
  const categories: unknown = findProperty(event, 'categories')?.toJSON().slice(3).join(', ');
  return {
    // frab appends a host to the same identifier that its other exports have.
    guid: uid?.replace(/^([0-9a-f]{8}-[0-9a-f-]{27})@.*$/i, '$1'),
    code: producer.findCode(uid ?? ''),
    title: summary.title,
    otherTitles: summary.others,
    speakers,
    start: readTime(event, 'dtstart', context.zones),
    end: readTime(event, 'dtend', context.zones),
    duration: findText(event, 'duration'),
    // Sched puts an address behind a comma, whether there is one or not.
    room: isOnline ? undefined : producer.readRoom(location),
    track: description.track,
    type: summary.type ?? (typeof categories === 'string' ? categories : undefined),
    ...(typeof categories === 'string' && producer.isService(categories) ? { isService: true } : {}),
    abstract: description.text,
    url: url ?? description.url,
    links: isOnline ? [{ kind: 'link', title: undefined, url: location }] : [],
    ...(findText(event, 'status')?.toUpperCase() === 'CANCELLED' ? { isCancelled: true } : {}),
  };
}

function readAttendees(event: ICAL.Component, context: EventContext): readonly SpeakerDraft[] {
  const people = [
    ...event.getAllProperties('attendee'),
    ...(context.organizers > 1 ? event.getAllProperties('organizer') : []),
  ];
  const contact = findText(event, 'contact');
  return [
    ...people.map((person) => ({ name: findCommonName(person) })),
    ...(contact === undefined ? [] : [{ name: contact }]),
  ];
}

function findCommonName(person: ICAL.Property | undefined): string | undefined {
  const name: unknown = person?.getParameter('cn');
  const value: unknown = person?.toJSON()[3];
  // Some write the name itself where an address belongs.
  const plain = typeof value === 'string' && /^[^@:/]*\p{L}[^@:/]*$/u.test(value) ? value : undefined;
  return typeof name === 'string' ? name.replace(/^"|"$/g, '') : plain;
}

/**
 * A time with its offset where the file says one, else the wall-clock time, which the schedule's zone then decides. An
 * IANA zone other than the schedule's own is kept by its offset.
 */
function readTime(event: ICAL.Component, name: string, zones: CalendarZones): string | undefined {
  const text = findText(event, name);
  const time = parseSourceTime(text);
  const zone = findZoneParameter(event, name);
  if (time?.kind !== 'wall' || zone === undefined || zones.findName(zone)?.includes('/') === true) {
    return text;
  }
  const offset = zones.findOffset(zone, time.dateTime) ?? /^(?:GMT|UTC)?([+-]\d{2}:?\d{2})$/i.exec(zone)?.[1];
  return offset === undefined ? text : time.dateTime + offset;
}

/** UIDs are keys only where they are unique in the file. */
function keyByUid(slots: readonly SlotDraft[]): readonly SlotDraft[] {
  const counts = new Map<string | undefined, number>();
  for (const { guid } of slots) {
    counts.set(guid, (counts.get(guid) ?? 0) + 1);
  }
  return slots.map((slot) => ((counts.get(slot.guid) ?? 0) > 1 ? { ...slot, guid: undefined } : slot));
}
