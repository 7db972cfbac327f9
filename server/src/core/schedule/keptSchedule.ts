/**
 * The file that a schedule is kept in: frab's schedule.json as pretalx writes it, readable by every program that reads
 * those, plus where and when it came from. Reading it back gives an equal schedule.
 */
import type { Schedule, ScheduleDay, Slot, SlotLink } from '../model/schedule.js';
import { addDays, toSlotStart } from './eventTime.js';
import { ZoneClock } from './timeZones.js';
import { scheduleFormats } from './readResult.js';
import type { ScheduleFormat } from './readResult.js';

/** `generator.name` of kept files: their texts are clean already and are not cleaned again. */
export const keptGenerator = 'conference-notes';

/** Where a kept schedule came from. */
export interface ScheduleSource {
  /** Address it was fetched from; undefined for files and the clipboard. */
  readonly url: string | undefined;
  /** When it was fetched or read, ISO 8601. */
  readonly fetchedAt: string;
  readonly etag: string | undefined;
  /** The format it came in. */
  readonly format: ScheduleFormat;
}

/** The text of the kept file, with a final line end. */
export function toFrabJson(schedule: Schedule, source: ScheduleSource): string {
  const root = {
    $schema: frabSchema,
    generator: { name: keptGenerator, version: '1' },
    source: { url: source.url, fetched_at: source.fetchedAt, etag: source.etag, format: source.format },
    schedule: toFrabSchedule(schedule),
  };
  return `${JSON.stringify(root, undefined, 2)}\n`;
}

/** The JSON schema that files of this shape name. */
export const frabSchema = 'https://c3voc.de/schedule/schema.json';

/** A schedule in the shape of the `schedule` field of frab's and pretalx's schedule.json. */
export function toFrabSchedule(schedule: Schedule): object {
  const { days, timeZone } = schedule;
  const clock = timeZone === undefined ? undefined : new ZoneClock(timeZone);
  return {
    version: schedule.version ?? '',
    url: schedule.url,
    conference: {
      acronym: schedule.slug ?? '',
      title: schedule.title,
      start: days[0]?.date,
      end: days.at(-1)?.date,
      daysCount: days.length,
      timeslot_duration: '00:05',
      time_zone_name: schedule.timeZone,
      rooms: schedule.rooms.map((name) => ({ name })),
      days: days.map((day) => toDay(day, schedule, clock)),
    },
    ...(schedule.undated.length === 0 ? {} : { undated: schedule.undated.map(toEvent) }),
  };
}

/** Where the kept file came from; undefined for any other JSON. */
export function findScheduleSource(text: string): ScheduleSource | undefined {
  const root = parseKept(text);
  const source = root?.source;
  if (root?.generator?.name !== keptGenerator || typeof source?.fetched_at !== 'string') {
    return undefined;
  }
  return {
    url: typeof source.url === 'string' ? source.url : undefined,
    fetchedAt: source.fetched_at,
    etag: typeof source.etag === 'string' ? source.etag : undefined,
    format: scheduleFormats.find((format) => format === source.format) ?? 'frab-json',
  };
}

/** What is asked of a file that may be anything. */
interface KeptRoot {
  readonly generator?: { readonly name?: unknown } | null;
  readonly source?: Readonly<Record<'url' | 'fetched_at' | 'etag' | 'format', unknown>> | null;
}

/** Where kept files name themselves, so that large files of others need not be parsed for it. */
const headLength = 1000;

function parseKept(text: string): KeptRoot | undefined {
  if (!text.slice(0, headLength).includes(`"${keptGenerator}"`)) {
    return undefined;
  }
  try {
    return (JSON.parse(text) ?? undefined) as KeptRoot | undefined;
  } catch {
    return undefined;
  }
}

/** One day. Its bounds are pretalx' own, which other programs need for their day change. */
function toDay(day: ScheduleDay, schedule: Schedule, clock: ZoneClock | undefined): object {
  const events = new Map<string | undefined, object[]>(schedule.rooms.map((room) => [room, []]));
  for (const slot of day.slots) {
    const inRoom = events.get(slot.room) ?? [];
    inRoom.push(toEvent(slot));
    events.set(slot.room, inRoom);
  }
  const used = [...events].filter(([, inRoom]) => inRoom.length > 0);
  return {
    index: day.index,
    date: day.date,
    day_start: toSlotStart({ kind: 'wall', dateTime: `${day.date}T04:00:00` }, clock),
    day_end: toSlotStart({ kind: 'wall', dateTime: `${addDays(day.date, 1)}T03:59:00` }, clock),
    rooms: Object.fromEntries(used.map(([room, inRoom]) => [room ?? '', inRoom])),
  };
}

/** One event; fields that frab has are written even if empty, as its readers expect them. */
function toEvent(slot: Slot): object {
  return {
    guid: slot.guid,
    code: slot.code,
    date: slot.start,
    start: slot.start?.slice(11, 16),
    duration: toDuration(slot.duration),
    room: slot.room,
    url: slot.url,
    origin_url: slot.otherUrls[0],
    title: slot.title,
    subtitle: slot.subtitle ?? '',
    track: slot.track,
    type: slot.type ?? '',
    language: slot.language,
    abstract: slot.abstract ?? '',
    description: slot.description ?? '',
    recording_license: '',
    do_not_record: slot.doNotRecord,
    persons: slot.speakers.map(({ name, code, url }) => ({ code, name, public_name: name, url })),
    links: toLinks(slot.links, 'link'),
    attachments: toLinks(slot.links, 'attachment'),
    feedback_url: slot.feedbackUrl,
    ...toOwnFields(slot),
  };
}

/** What frab has no field for; written only where it says something. */
function toOwnFields(slot: Slot): object {
  return {
    is_service: slot.isService,
    is_cancelled: slot.isCancelled,
    ...(slot.formerStarts === undefined ? {} : { former_starts: slot.formerStarts }),
    ...(slot.otherTitles.length === 0 ? {} : { other_titles: slot.otherTitles }),
    ...(slot.otherUrls.length < 2 ? {} : { other_urls: slot.otherUrls.slice(1) }),
  };
}

function toLinks(links: readonly SlotLink[], kind: SlotLink['kind']): readonly object[] {
  return links.filter((link) => link.kind === kind).map(({ title, url }) => ({ url, title, type: 'related' }));
}

/** `HH:MM`, from 24 hours on `D:HH:MM`. */
function toDuration(minutes: number | undefined): string {
  const total = minutes ?? 0;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const days = Math.floor(total / (24 * 60));
  const clock = `${pad(Math.floor(total / 60) % 24)}:${pad(total % 60)}`;
  return days === 0 ? clock : `${days}:${clock}`;
}
