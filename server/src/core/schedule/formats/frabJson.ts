/**
 * `schedule.json` of pretalx, frab, the c3voc hub and EMF: `schedule.conference.days[].rooms{name: [event]}`. Also the file
 * that this program keeps, which is of the same shape (see keptSchedule.ts).
 *
 * The nominal schema (c3voc's schedule v1) refuses ordinary files, so nothing is validated by it. Without a `date`, an
 * event starts on its day at `start`; with one, `start` is redundant and the day may be the one before.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import type { DayDraft } from '../scheduleDays.js';
import { readLinks, readPersons } from './frabEvents.js';
import { isObject, readFlag, readList, readName, readObject, readObjects } from './jsonValues.js';
import { readText, readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { buildSchedule } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';
import { keptGenerator } from '../keptSchedule.js';

/** The schedule in parsed JSON whose `schedule.conference.days` (or `conference.days`) is a list. */
export function readFrabJson(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const schedule = isObject(root['schedule']) ? root['schedule'] : root;
  const conference = readObject(schedule['conference']);
  const isKept = readText(readObject(root['generator'])['name']) === keptGenerator;
  const days = readList(conference['days']).filter(isObject);
  return buildSchedule(
    {
      format: 'frab-json',
      title: readText(conference['title']),
      slug: readText(conference['acronym']),
      version: readText(schedule['version']),
      url: readText(schedule['url']) ?? findSchedulePage(schedule, conference),
      baseUrl: readText(schedule['base_url']) ?? readText(conference['base_url']),
      timeZone: readText(conference['time_zone_name'] ?? conference['timezone'] ?? schedule['time_zone_name']),
      dayChange: readText(conference['day_change']),
      days: days.map(readDay),
      rooms: readList(conference['rooms']).map(readName),
      keepsRooms: isKept,
      durations: hasSeconds(conference) ? 'seconds' : undefined,
      isClean: isKept,
      slots: [
        ...days.flatMap((day, index) => readRooms(day['rooms'], index)),
        ...readList(schedule['undated'])
          .filter(isObject)
          .map((event) => readEvent(event, undefined, undefined)),
      ],
    },
    hints,
  );
}

/** Old pretalx has the schedule's page as base of all addresses. */
function findSchedulePage(schedule: JsonObject, conference: JsonObject): string | undefined {
  const base = readText(schedule['base_url']);
  return base !== undefined && /\/schedule\/?$/.test(base) ? base : readText(conference['url']);
}

/** Pentabarf's descendants write `HH:MM:SS` where everybody else writes `D:HH:MM`. */
function hasSeconds(conference: JsonObject): boolean {
  return /^\d\d:\d\d:\d\d$/.test(readText(conference['timeslot_duration']) ?? '');
}

function readDay(day: JsonObject): DayDraft {
  return { date: readText(day['date']), start: readText(day['day_start']) ?? readText(day['start']) };
}

/** Rooms are an object by name, in rare files a list of objects. */
function readRooms(rooms: unknown, day: number): readonly SlotDraft[] {
  const entries: (readonly [string | undefined, unknown])[] = isObject(rooms)
    ? Object.entries(rooms)
    : readList(rooms)
        .filter(isObject)
        .map((room) => [readName(room), room['events'] ?? room['talks'] ?? room['sessions']]);
  return entries.flatMap(([room, events]) => readObjects(events).map((event) => readEvent(event, day, room)));
}

function readEvent(event: JsonObject, day: number | undefined, room: string | undefined): SlotDraft {
  return {
    guid: readText(event['guid']),
    code: readText(event['code']),
    title: readText(event['title']),
    otherTitles: readList(event['other_titles']).map(readText),
    subtitle: readText(event['subtitle']),
    speakers: readPersons(event['persons'] ?? event['speakers']),
    start: readText(event['date']),
    formerStarts: readList(event['former_starts']).map(readText),
    end: readText(event['end']),
    duration: readTextOrNumber(event['duration']),
    // The same as the key in every known file, where it is there.
    room: readName(event['room']) ?? room,
    track: readName(event['track']),
    type: readName(event['type']),
    language: readText(event['language']),
    abstract: readText(event['abstract']),
    description: readText(event['description']),
    url: readText(event['url']),
    // The page on the system that the published programme was made from.
    otherUrls: [readText(event['origin_url']), ...readList(event['other_urls']).map(readText)],
    feedbackUrl: readText(event['feedback_url']),
    doNotRecord: readFlag(event['do_not_record']),
    // Kept files say both; anywhere else they follow from the title.
    ...(typeof event['is_service'] === 'boolean' ? { isService: event['is_service'] } : {}),
    ...(typeof event['is_cancelled'] === 'boolean' ? { isCancelled: event['is_cancelled'] } : {}),
    links: [...readLinks(event['links'], 'link'), ...readLinks(event['attachments'], 'attachment')],
    day,
    clock: readText(event['start']),
  };
}
