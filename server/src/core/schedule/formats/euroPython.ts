/**
 * EuroPython's programme API: `{days: {"2024-07-10": {rooms: [...], events: [...]}}}`.
 *
 * Breaks are events in all rooms at once and have neither code nor page; abstracts stand in a sister file, here is only
 * a sentence for social media. Times are in UTC unless the site was built with the event's zone.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { isObject, readList, readObject, readObjects, readText, readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { buildSchedule, roomSeparator } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';

/** The schedule in parsed JSON whose `days` is an object keyed by date. */
export function readEuroPython(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const days = Object.entries(readObject(root['days']));
  const year = days[0]?.[0].slice(0, 4);
  return buildSchedule(
    {
      format: 'europython',
      title: year === undefined ? undefined : `EuroPython ${year}`,
      slug: year === undefined ? undefined : `europython-${year}`,
      timeZone: readText(root['timezone']),
      days: days.map(([date]) => ({ date })),
      // Breaks take all rooms of the day: they are known even where nothing else is in them.
      keepsRooms: true,
      rooms: days.flatMap(([, day]) => readList(readObject(day)['rooms']).map(readText)),
      slots: days.flatMap(([, day], index) =>
        readObjects(isObject(day) ? day['events'] : day).map((event) => ({ ...readEvent(event), day: index })),
      ),
    },
    hints,
  );
}

/** One event; several rooms become one name, as a slot is one entry wherever it is held. */
function readEvent(event: JsonObject): SlotDraft {
  const rooms = readList(event['rooms'])
    .map(readText)
    .filter((room) => room !== undefined);
  const type = readText(event['event_type']);
  return {
    code: readText(event['code']),
    title: readText(event['title']),
    speakers: readObjects(event['speakers']).map((speaker) => ({
      name: readText(speaker['name']),
      code: readText(speaker['code']),
      url: readText(speaker['website_url']),
    })),
    start: readText(event['start']),
    end: readText(event['end']),
    duration: readTextOrNumber(event['duration']),
    room: rooms.length > 0 ? rooms.join(roomSeparator) : readText(event['room']),
    track: readText(event['track']),
    // `event_type` only tells sessions from breaks; what people call the type is the session's.
    type: readText(event['session_type']) ?? type,
    abstract: readText(event['abstract']) ?? readText(event['tweet']),
    url: readText(event['website_url']),
    ...(type !== undefined && type !== 'session' ? { isService: true } : {}),
  };
}
