/**
 * The voc project's schedule2 (alpha): one flat list of events, rooms by reference, durations in ISO 8601, texts by
 * language. Days are named with start and end, but events do not say theirs: it follows from the time.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { readLinks, readPersons } from './frabEvents.js';
import { isObject, readFlag, readList, readName, readObject, readObjects, readText } from './jsonValues.js';
import { readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { buildSchedule } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';

/** The schedule in parsed JSON whose `schedule.events` (or `events`) is a list. */
export function readSchedule2(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const schedule = isObject(root['schedule']) ? root['schedule'] : root;
  const conference = readObject(schedule['conference']);
  const days = readObjects(conference['days'] ?? schedule['days']);
  const events = readObjects(schedule['events']);
  return buildSchedule(
    {
      format: 'schedule2',
      title: readText(conference['title']),
      slug: readText(conference['acronym']),
      version: readText(schedule['version']),
      url: readText(schedule['url']) ?? readText(conference['url']),
      baseUrl: readText(schedule['base_url']),
      timeZone: readText(conference['time_zone_name']),
      days: days.map((day) => ({ date: readText(day['date']), start: readText(day['start']) })),
      rooms: readList(conference['rooms'] ?? schedule['rooms']).map(readName),
      // Events name rooms of this list, which is part of the programme even where nothing takes place yet.
      keepsRooms: true,
      slots: events.map((event) => ({ ...readEvent(event), day: findDay(event, days) })),
    },
    hints,
  );
}

/** The last day that has begun when the event starts: days overlap nowhere and end in the morning after. */
function findDay(event: JsonObject, days: readonly JsonObject[]): number | undefined {
  const start = Date.parse(readText(event['start']) ?? '');
  const begun = days.findLastIndex((day) => Date.parse(readText(day['start']) ?? '') <= start);
  return begun === -1 ? undefined : begun;
}

function readEvent(event: JsonObject): SlotDraft {
  const type = readName(event['type']);
  return {
    guid: readText(event['guid']),
    code: readText(event['code']),
    title: readText(event['title']),
    subtitle: readText(event['subtitle']),
    speakers: readPersons(event['participants'] ?? event['persons']),
    start: readText(event['start'] ?? event['date']),
    end: readText(event['end']),
    duration: readTextOrNumber(event['duration']),
    room: readName(event['room']),
    track: isObject(event['track'])
      ? (readName(event['track']) ?? readText(event['track']['slug']))
      : readText(event['track']),
    type,
    language: readText(event['language']),
    abstract: readText(event['abstract']),
    description: readText(event['description']),
    url: readText(event['url']),
    otherUrls: [readText(event['origin_url'])],
    feedbackUrl: readText(event['feedback_url']),
    doNotRecord: readFlag(event['do_not_record']),
    ...(type !== undefined && /^(?:break|meta)$/i.test(type) ? { isService: true } : {}),
    links: [...readLinks(event['links'], 'link'), ...readLinks(event['attachments'], 'attachment')],
  };
}
