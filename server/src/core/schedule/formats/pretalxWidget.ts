/**
 * The data behind pretalx's embedded schedule: everything in one file, breaks included, rooms, tracks and speakers by id.
 *
 * It names neither the event nor its pages: both come from the address it was fetched from. A break has no code, its
 * title is an object by language, and its start is in UTC while its end has the event's offset.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { findPretalxEvent } from '../talkUrls.js';
import { isObject, readFlag, readList, readName, readObject, readObjects, readText } from './jsonValues.js';
import { readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { buildSchedule, pretalxDayChange } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';

/** The schedule in parsed JSON with `talks`, `speakers`, `rooms` and `timezone`. */
export function readPretalxWidget(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const event = hints.url === undefined ? undefined : findPretalxEvent(hints.url);
  const names: NamesById = {
    rooms: toNames(root['rooms'], 'id'),
    tracks: toNames(root['tracks'], 'id'),
    speakers: toNames(root['speakers'], 'code'),
  };
  const talks = readObjects(root['talks']);
  return buildSchedule(
    {
      format: 'pretalx-widget',
      dayChange: pretalxDayChange,
      title: readText(root['event_name'] ?? root['title']),
      slug: event?.event,
      version: readText(root['version']),
      url: event === undefined ? undefined : `${event.base}/schedule/`,
      timeZone: readText(root['timezone']),
      rooms: readList(root['rooms']).map(readName),
      slots: talks.map((talk) => readTalk(talk, names, event?.base)),
    },
    hints,
  );
}

/**
 * The widget's data of old versions (`v1.json`): days with rooms with talks, breaks without a code, no zone and no ids.
 */
export function readOldPretalxWidget(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const page = readText(readObject(root['event'])['url']);
  const event = findPretalxEvent(page ?? hints.url ?? '');
  const days = readObjects(root['schedule']);
  return buildSchedule(
    {
      format: 'pretalx-widget',
      dayChange: pretalxDayChange,
      slug: event?.event,
      url: page,
      days: days.map((day) => ({ date: readText(day['start'])?.slice(0, 10), start: readText(day['start']) })),
      rooms: days.flatMap((day) => readObjects(day['rooms']).map(readName)),
      slots: days.flatMap((day, index) =>
        readObjects(day['rooms']).flatMap((room) =>
          readObjects(room['talks']).map((talk) => ({
            ...readTalk(talk, noNames, event?.base),
            room: readName(room),
            track: readName(talk['track']),
            day: index,
          })),
        ),
      ),
    },
    hints,
  );
}

const noNames: NamesById = { rooms: new Map(), tracks: new Map(), speakers: new Map() };

interface NamesById {
  readonly rooms: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, string>;
}

function toNames(list: unknown, key: 'id' | 'code'): ReadonlyMap<string, string> {
  return new Map(
    readObjects(list).flatMap((item) => {
      const id = readText(item[key]);
      const name = readName(item);
      return id === undefined || name === undefined ? [] : [[id, name] as const];
    }),
  );
}

function readTalk(talk: JsonObject, names: NamesById, base: string | undefined): SlotDraft {
  const code = readText(talk['code']);
  // The slot's own id changes with every release of the schedule: it identifies nothing.
  return {
    code,
    title: readText(talk['title']),
    speakers: readList(talk['speakers']).map((speaker) => {
      const key = isObject(speaker) ? readText(speaker['code']) : readText(speaker);
      return { name: names.speakers.get(key ?? '') ?? readName(speaker), code: key };
    }),
    start: readText(talk['start']),
    end: readText(talk['end']),
    duration: readTextOrNumber(talk['duration']),
    room: findName(talk['room'], names.rooms),
    track: findName(talk['track'], names.tracks),
    language: readText(talk['content_locale']),
    abstract: readText(talk['abstract']),
    description: readText(talk['description']),
    url: base === undefined || code === undefined ? undefined : `${base}/talk/${code}/`,
    doNotRecord: readFlag(talk['do_not_record']),
    ...(code === undefined || talk['slot_type'] === 'break' ? { isService: true } : {}),
  };
}

/** The name that an id stands for, or one that stands there itself; an id that nothing resolves says nothing. */
function findName(value: unknown, names: ReadonlyMap<string, string>): string | undefined {
  return names.get(readText(value) ?? '') ?? (typeof value === 'number' ? undefined : readName(value));
}
