/**
 * PyCon US' `conference.json`: `{schedule: [slot]}`, flat, with kinds (`talk`, `charla`, `plenary`, `break`, ...).
 *
 * Keynotes, breaks and lightning talks have no page. `conf_key` is the slot's number, another one than in the page's
 * address. Lengths may be 0 for "opens at"; posters nest inside of their session and are no slots of their own. The file
 * does not name the event: year and host do.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { isObject, readFlag, readList, readObjects, readText, readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { buildSchedule, roomSeparator } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';

/** The schedule in parsed JSON whose `schedule` is a list of objects with `conf_key`. */
export function readPyConUs(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const items = readObjects(root['schedule']);
  const starts = items.map((item) => readText(item['start'])).filter((start) => start !== undefined);
  const year = starts.toSorted()[0]?.slice(0, 4);
  const page = items.map((item) => readText(item['conf_url'])).find((url) => url !== undefined);
  const origin = page === undefined ? undefined : /^https?:\/\/[^/]+\/\d{4}\/schedule\//.exec(page)?.[0];
  return buildSchedule(
    {
      format: 'pycon-us',
      title: year === undefined ? undefined : `PyCon US ${year}`,
      slug: year === undefined ? undefined : `pycon-us-${year}`,
      url: origin,
      baseUrl: origin,
      slots: items.map(readItem),
      rooms: items.flatMap((item) => readList(item['rooms']).map(readText)),
    },
    hints,
  );
}

function readItem(item: JsonObject): SlotDraft {
  const rooms = readList(item['rooms'])
    .map(readText)
    .filter((room) => room !== undefined);
  const speakers = readObjects(item['speakers']);
  const kind = readText(item['kind']);
  return {
    guid: readText(item['conf_key']),
    title: readText(item['name']),
    speakers: (speakers.length > 0 ? speakers : readList(item['authors'])).map((person) => ({
      name: isObject(person) ? readText(person['name']) : readText(person),
      code: isObject(person) ? readText(person['id']) : undefined,
    })),
    start: readText(item['start']),
    end: readText(item['end']),
    duration: readTextOrNumber(item['duration']),
    room: rooms.length > 1 ? rooms.join(roomSeparator) : (readText(item['room']) ?? rooms[0]),
    track: readText(item['section']),
    type: kind,
    abstract: readText(item['description']),
    url: readText(item['conf_url']),
    // `informational` is what opens and closes: desks, halls, registration.
    ...(kind === 'break' || kind === 'informational' ? { isService: true } : {}),
    ...(readFlag(item['cancelled']) ? { isCancelled: true } : {}),
  };
}
