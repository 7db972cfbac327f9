/**
 * Indico's export API (`_type: "HTTPAPIResult"`): contributions of an event (`detail=contributions`), of its sessions
 * (`detail=sessions`), or its timetable (an object by event, day and entry).
 *
 * Times are almost always in UTC while `timezone` names the event's own; the list of speakers is often empty where
 * authors are given; descriptions are HTML.
 */
import { createRefusal } from '../readResult.js';
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { parseSourceTime, toSlotStart } from '../eventTime.js';
import { findTimeZone, ZoneClock } from '../timeZones.js';
import { createProblem, buildSchedule } from './scheduleBuilder.js';
import type { SlotDraft, SpeakerDraft } from './scheduleDraft.js';
import { isObject, readList, readObject, readObjects, readText, readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';

/** The schedule in parsed JSON with `_type: "HTTPAPIResult"`. */
export function readIndico(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const results = root['results'];
  if (isObject(results)) {
    const entries = collectEntries(results);
    const timeZone = findZone(entries);
    const slots = entries.flatMap((entry) => readTimetableEntry(entry, timeZone));
    return buildSchedule({ format: 'indico', timeZone, slots }, hints);
  }
  const event = readObject(readList(results)[0]);
  const id = readText(event['id']);
  const contributions = collectContributions(event);
  // Without a `detail` the export is about the event alone.
  if (contributions.length === 0 && !('contributions' in event || 'sessions' in event)) {
    return createRefusal('no-slots', 'indico');
  }
  const timeZone = readText(event['timezone']) ?? findZone([event, ...contributions.map(({ item }) => item)]);
  // One address of the export may cover several events; only one is a schedule.
  return buildSchedule(
    {
      format: 'indico',
      title: readText(event['title']),
      slug: id === undefined ? undefined : `indico-${id}`,
      url: readText(event['url']),
      baseUrl: readText(event['url']),
      timeZone,
      slots: contributions.map((contribution) => readContribution(contribution, timeZone)),
      problems: readList(results).length > 1 ? [createProblem('more-pages')] : [],
    },
    hints,
  );
}

/** An entry and what it is part of, which has the room where the entry has none. */
interface Contribution {
  readonly item: JsonObject;
  readonly parent: JsonObject;
}

function collectContributions(event: JsonObject): readonly Contribution[] {
  const own = readObjects(event['contributions']).map((item) => ({ item, parent: event }));
  // With both details asked for, the same contribution stands in both lists.
  const known = new Set(own.map(({ item }) => getKey(item)).filter((key) => key !== undefined));
  const ofSessions = readObjects(event['sessions']).flatMap((session) => collectOfSession(session, event));
  return [...own, ...ofSessions.filter(({ item }) => !known.has(getKey(item) ?? ''))];
}

/** Before 2.0 contributions had no number of the database, only one within their event. */
function getKey(item: JsonObject): string | undefined {
  return readText(item['db_id'] ?? item['id']);
}

/** A session without contributions is an entry itself, unless the event's own are listed beside it. */
function collectOfSession(session: JsonObject, event: JsonObject): readonly Contribution[] {
  const items = readObjects(session['contributions']);
  const isAlone = items.length === 0 && readObjects(event['contributions']).length === 0;
  const parent = readText(session['room']) === undefined ? event : session;
  return isAlone ? [{ item: session, parent: event }] : items.map((item) => ({ item, parent }));
}

/** The first zone that times name: UTC is what all of them are given in. */
function findZone(items: readonly JsonObject[]): string | undefined {
  return items
    .map((item) => readText(readObject(item['startDate'])['tz']))
    .find((tz) => tz !== undefined && tz !== 'UTC');
}

function readContribution({ item, parent }: Contribution, timeZone: string | undefined): SlotDraft {
  const speakers = [item['speakers'], item['primaryauthors'], item['presenters']].map(readObjects);
  return {
    guid: readText(item['db_id'] ?? item['contributionId'] ?? item['id']),
    title: readText(item['title']),
    speakers: (speakers.find((list) => list.length > 0) ?? []).map(readSpeaker),
    start: readDateTime(item['startDate'], timeZone),
    end: readDateTime(item['endDate'], timeZone),
    duration: readTextOrNumber(item['duration']),
    // A contribution without a room of its own takes place where the event does.
    room: readText(item['room']) ?? readText(item['roomFullname']) ?? readText(parent['room']),
    track: readText(item['track']) ?? readText(item['session']),
    type: readText(item['type']),
    abstract: readText(item['description']),
    url: readText(item['url']),
    links: readObjects(item['folders']).flatMap((folder) =>
      readObjects(folder['attachments']).map((attachment) => ({
        kind: 'attachment' as const,
        title: readText(attachment['title']),
        url: readText(attachment['download_url']) ?? readText(attachment['link_url']),
      })),
    ),
  };
}

/** Names are `Last, First` in `fullName`. */
function readSpeaker(person: JsonObject): SpeakerDraft {
  const parts = [readText(person['first_name']), readText(person['last_name'])].filter((part) => part !== undefined);
  const full = readText(person['fullName']) ?? readText(person['name']);
  const turned = full?.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
  return { name: parts.length === 2 ? parts.join(' ') : turned };
}

/** `{date, time, tz}`; almost always UTC, whatever the event's zone. Another zone than that is put in by its offset. */
function readDateTime(value: unknown, timeZone: string | undefined): string | undefined {
  const { date, time, tz } = readObject(value);
  const clock = readText(time)?.slice(0, 8);
  const text = `${readText(date) ?? ''}T${clock ?? ''}`;
  const zone = tz === 'UTC' || tz === timeZone ? undefined : findTimeZone(readText(tz));
  const wall = zone === undefined ? undefined : parseSourceTime(text);
  if (zone !== undefined && wall !== undefined) {
    return toSlotStart(wall, new ZoneClock(zone));
  }
  return clock === undefined ? undefined : text + (tz === 'UTC' ? 'Z' : '');
}

/** Entries by event, day and key. */
function collectEntries(results: JsonObject): readonly JsonObject[] {
  return readObjects(results)
    .flatMap((event) => readObjects(event))
    .flatMap((day) => readObjects(day));
}

/** Sessions hold entries of their own. */
function readTimetableEntry(entry: JsonObject, timeZone: string | undefined): readonly SlotDraft[] {
  const inner = readObjects(entry['entries']);
  if (inner.length > 0) {
    const track = readText(entry['title']);
    return inner.map((item) => ({ ...readContribution({ item, parent: entry }, timeZone), track }));
  }
  const isService = entry['entryType'] === 'Break';
  return [{ ...readContribution({ item: entry, parent: {} }, timeZone), ...(isService ? { isService } : {}) }];
}
