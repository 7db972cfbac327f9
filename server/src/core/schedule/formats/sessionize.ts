/**
 * Sessionize's JSON views: `All` (ids into lists), `Sessions` (groups) and `GridSmart` (days and rooms).
 *
 * Nothing names the event or its zone: times are the event's wall time, or UTC (`Z`) where the endpoint is set so, and
 * have to be asked for once. Organisers name categories in their own language, so tracks, formats and languages are known by
 * their usual words only.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import type { DayDraft } from '../scheduleDays.js';
import { isObject, readFlag, readList, readName, readObject, readObjects, readText } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { buildSchedule } from './scheduleBuilder.js';
import type { LinkDraft, SlotDraft } from './scheduleDraft.js';

/** The schedule of `view/All`: an object with `sessions`, `speakers`, `rooms` and `categories`. */
export function readSessionizeAll(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const lists: Lists = {
    rooms: toNames(root['rooms'], readName),
    speakers: toNames(root['speakers'], readSpeakerName),
    categoryItems: new Map(
      readObjects(root['categories']).flatMap((category) =>
        readObjects(category['items']).map((item) => [
          readText(item['id']) ?? '',
          { category: readText(category['title']) ?? '', name: readText(item['name']) },
        ]),
      ),
    ),
  };
  const sessions = readObjects(root['sessions']).map((session) => readSession(session, lists));
  const rooms = readObjects(root['rooms']).map((room) => readText(room['name']));
  return buildSchedule({ format: 'sessionize', rooms, slots: sessions }, hints);
}

/** The schedule of `view/Sessions`: groups with their sessions. */
export function readSessionizeGroups(groups: readonly JsonObject[], hints: ScheduleHints): ReadScheduleResult {
  const sessions = groups.flatMap((group) => readObjects(group['sessions']));
  return buildSchedule(
    { format: 'sessionize', slots: sessions.map((session) => readSession(session, noLists)) },
    hints,
  );
}

/** The schedule of `view/GridSmart`: days with rooms; their time slots only repeat the sessions. */
export function readSessionizeGrid(grid: readonly JsonObject[], hints: ScheduleHints): ReadScheduleResult {
  const days: readonly DayDraft[] = grid.map((day) => ({ date: readText(day['date'])?.slice(0, 10) }));
  const slots = grid.flatMap((day, index) =>
    readGridRooms(day).flatMap((room) =>
      room.sessions.map((session) => ({
        ...readSession(session, noLists),
        room: readText(session['room']) ?? room.name,
        day: index,
      })),
    ),
  );
  const rooms = grid.flatMap((day) => readGridRooms(day).map(({ name }) => name));
  return buildSchedule({ format: 'sessionize', days, rooms, slots }, hints);
}

interface GridRoom {
  readonly name: string | undefined;
  readonly sessions: readonly JsonObject[];
}

/** The rooms of a day; where they are left out, those of its time slots. */
function readGridRooms(day: JsonObject): readonly GridRoom[] {
  const rooms = readObjects(day['rooms']).map((room) => ({
    name: readName(room),
    sessions: readObjects(room['sessions']),
  }));
  const cells = readObjects(day['timeSlots']).flatMap((slot) => readObjects(slot['rooms']));
  return rooms.some(({ sessions }) => sessions.length > 0)
    ? rooms
    : cells.map((cell) => ({ name: readName(cell), sessions: [cell['session']].filter(isObject) }));
}

interface Lists {
  readonly rooms: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, string>;
  readonly categoryItems: ReadonlyMap<string, CategoryItem>;
}

interface CategoryItem {
  readonly category: string;
  readonly name: string | undefined;
}

const noLists: Lists = { rooms: new Map(), speakers: new Map(), categoryItems: new Map() };

/** Names by id. */
function toNames(list: unknown, read: (item: JsonObject) => string | undefined): ReadonlyMap<string, string> {
  return new Map(
    readObjects(list).flatMap((item) => {
      const name = read(item);
      return name === undefined ? [] : [[readText(item['id']) ?? '', name] as const];
    }),
  );
}

/** Speakers of old endpoints have only first and last name. */
function readSpeakerName(speaker: JsonObject): string | undefined {
  const parts = [readText(speaker['firstName']), readText(speaker['lastName'])].filter((part) => part !== undefined);
  return readText(speaker['name']) ?? readText(speaker['fullName']) ?? (parts.length > 0 ? parts.join(' ') : undefined);
}

/** One session; sessions without times are those not scheduled yet. */
function readSession(session: JsonObject, lists: Lists): SlotDraft {
  const categories = readCategories(session, lists);
  const find = (pattern: RegExp): string | undefined => categories.find(({ category }) => pattern.test(category))?.name;
  const status = readText(session['status']);
  return {
    guid: readText(session['id']),
    title: readText(session['title']),
    speakers: readList(session['speakers']).map((speaker) => {
      const id = isObject(speaker) ? readText(speaker['id']) : readText(speaker);
      return { name: isObject(speaker) ? readSpeakerName(speaker) : lists.speakers.get(id ?? ''), code: id };
    }),
    start: readText(session['startsAt']),
    end: readText(session['endsAt']),
    room: readText(session['room']) ?? lists.rooms.get(readText(session['roomId']) ?? ''),
    // Sites that keep the data resolve the categories into fields of the session.
    track: find(/track|thema|stream/i) ?? readName(session['track']),
    type: find(/format|type/i) ?? readName(session['format']),
    language: find(/language|sprache|idioma|langue/i) ?? readName(session['language']),
    abstract: readText(session['description']),
    isService: readFlag(session['isServiceSession']),
    ...(status !== undefined && /^(?:cancel|declin)/i.test(status) ? { isCancelled: true } : {}),
    links: readLinks(session),
  };
}

/** By ids in `All`, embedded in the other views. */
function readCategories(session: JsonObject, lists: Lists): readonly CategoryItem[] {
  const byId = readList(session['categoryItems']).map((id) => lists.categoryItems.get(readText(id) ?? ''));
  const embedded = readObjects(session['categories']).map((category) => ({
    category: readText(category['name']) ?? '',
    name: readText(readObject(readList(category['categoryItems'])[0])['name']),
  }));
  return [...byId.filter((item) => item !== undefined), ...embedded];
}

function readLinks(session: JsonObject): readonly LinkDraft[] {
  return (['liveUrl', 'recordingUrl'] as const).map((key) => ({
    kind: 'link',
    title: key === 'liveUrl' ? 'Live' : 'Recording',
    url: readText(session[key]),
  }));
}
