/**
 * iCalendar (RFC 5545) as conferences write it: pretalx, frab, Sched, wafer, EMF, Indico and hand-made scripts.
 *
 * The parser gives raw values only: its own date types read a TZID without a VTIMEZONE as the machine's time. A zone is
 * looked for as the IANA name in the TZID, then as a VTIMEZONE of the file, then as the calendar's zone; recurring and
 * all-day events are no talks.
 */
import { parseSourceTime } from '../eventTime.js';
import { createRefusal } from '../readResult.js';
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { readCalendarLines } from './calendarLines.js';
import { cutKnownSpeakers, findProducer, readCalendarName, readSummary } from './calendarProducers.js';
import type { Producer } from './calendarProducers.js';
import {
  type CalendarComponent,
  findParameter,
  findProperty,
  findText,
  findTexts,
  getComponents,
  getProperties,
  parseCalendars,
  readZone,
} from './calendarTree.js';
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
  const entries = all.flatMap((each) => getComponents(each, 'vevent'));
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

function isAllDay(event: CalendarComponent): boolean {
  const start = findText(event, 'dtstart');
  return start !== undefined && /^\d{4}-?\d\d-?\d\d(?:T:*)?$/.test(start);
}

/** The one zone of the calendar: what its events name, else its own. Sched writes UTC for "unknown". */
function findEventZone(
  calendar: CalendarComponent,
  events: readonly CalendarComponent[],
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

function findZoneParameter(event: CalendarComponent, name: string): string | undefined {
  return findParameter(findProperty(event, name), 'tzid');
}

/** The zones that a calendar names: the IANA's, looked up once each, as that is dear, and its own VTIMEZONEs. */
class CalendarZones {
  readonly #zones = new Map<string, ReturnType<typeof readZone>>();
  readonly #names = new Map<string | undefined, string | undefined>();

  constructor(calendars: readonly CalendarComponent[]) {
    for (const component of calendars.flatMap((calendar) => getComponents(calendar, 'vtimezone'))) {
      const id = findText(component, 'tzid');
      if (id !== undefined) {
        this.#zones.set(id, readZone(component, id));
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
    const seconds = zone(dateTime);
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

function countOrganizers(events: readonly CalendarComponent[]): number {
  const names = events.map((event) => findCommonName(findProperty(event, 'organizer')));
  return new Set(names.filter((name) => name !== undefined)).size;
}

function countBrackets(events: readonly CalendarComponent[]): number {
  const count = events.filter((event) => /^\[[a-z][a-z -]{1,29}\]\s/.test(findText(event, 'summary') ?? '')).length;
  return events.length === 0 ? 0 : count / events.length;
}

function readEvent(event: CalendarComponent, context: EventContext): SlotDraft {
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
  const categories = findTexts(event, 'categories');
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
    type: summary.type ?? categories,
    ...(categories !== undefined && producer.isService(categories) ? { isService: true } : {}),
    abstract: description.text,
    url: url ?? description.url,
    links: isOnline ? [{ kind: 'link', title: undefined, url: location }] : [],
    ...(findText(event, 'status')?.toUpperCase() === 'CANCELLED' ? { isCancelled: true } : {}),
  };
}

function readAttendees(event: CalendarComponent, context: EventContext): readonly SpeakerDraft[] {
  const people = [
    ...getProperties(event, 'attendee'),
    ...(context.organizers > 1 ? getProperties(event, 'organizer') : []),
  ];
  const contact = findText(event, 'contact');
  return [
    ...people.map((person) => ({ name: findCommonName(person) })),
    ...(contact === undefined ? [] : [{ name: contact }]),
  ];
}

function findCommonName(person: ReturnType<typeof findProperty>): string | undefined {
  const value = person?.[3];
  // Some write the name itself where an address belongs.
  const plain = typeof value === 'string' && !/[@:/]/.test(value) && /\p{L}/u.test(value) ? value : undefined;
  return findParameter(person, 'cn')?.replace(/^"|"$/g, '') ?? plain;
}

/**
 * A time with its offset where the file says one, else the wall-clock time, which the schedule's zone then decides. An
 * IANA zone other than the schedule's own is kept by its offset.
 */
function readTime(event: CalendarComponent, name: string, zones: CalendarZones): string | undefined {
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
