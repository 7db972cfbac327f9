/**
 * Indico's export API (`_type: "HTTPAPIResult"`): contributions of an event (`detail=contributions`), of its sessions
 * (`detail=sessions`), or its timetable (an object by event, day and entry).
 *
 * Times are almost always in UTC while `timezone` names the event's own; the list of speakers is often empty where
 * authors are given; descriptions are HTML.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { createProblem, buildSchedule } from './scheduleBuilder.js';
import type { SlotDraft, SpeakerDraft } from './scheduleDraft.js';
import { isObject, readList, readObject, readObjects, readText, readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';

/** The schedule in parsed JSON with `_type: "HTTPAPIResult"`. */
export function readIndico(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const results = root['results'];
  if (isObject(results)) {
    return buildSchedule({ format: 'indico', slots: readTimetable(results) }, hints);
  }
  const event = readObject(readList(results)[0]);
  const id = readText(event['id']);
  // One address of the export may cover several events; only one is a schedule.
  return buildSchedule(
    {
      format: 'indico',
      title: readText(event['title']),
      slug: id === undefined ? undefined : `indico-${id}`,
      url: readText(event['url']),
      baseUrl: readText(event['url']),
      timeZone: readText(event['timezone']),
      slots: collectContributions(event).map((contribution) => readContribution(contribution, event)),
      problems: readList(results).length > 1 ? [createProblem('more-pages')] : [],
    },
    hints,
  );
}

function collectContributions(event: JsonObject): readonly JsonObject[] {
  const own = readObjects(event['contributions']);
  const ofSessions = readObjects(event['sessions']).flatMap((session) => readObjects(session['contributions']));
  // With both details asked for, the same contribution stands in both lists.
  const known = new Set(own.map((contribution) => contribution['db_id']));
  return [...own, ...ofSessions.filter((contribution) => !known.has(contribution['db_id']))];
}

function readContribution(item: JsonObject, event: JsonObject): SlotDraft {
  const speakers = [item['speakers'], item['primaryauthors'], item['presenters']].map(readObjects);
  return {
    guid: readText(item['db_id'] ?? item['contributionId'] ?? item['id']),
    title: readText(item['title']),
    speakers: (speakers.find((list) => list.length > 0) ?? []).map(readSpeaker),
    start: readDateTime(item['startDate']),
    end: readDateTime(item['endDate']),
    duration: readTextOrNumber(item['duration']),
    // A contribution without a room of its own takes place where the event does.
    room: readText(item['room']) ?? readText(item['roomFullname']) ?? readText(event['room']),
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

/** `{date, time, tz}`; almost always UTC, whatever the event's zone. */
function readDateTime(value: unknown): string | undefined {
  const { date, time, tz } = readObject(value);
  const clock = readText(time)?.slice(0, 8);
  const text = `${readText(date) ?? ''}T${clock ?? ''}`;
  return clock === undefined ? undefined : text + (tz === 'UTC' ? 'Z' : '');
}

/** Entries by event, day and key; sessions hold entries of their own. */
function readTimetable(results: JsonObject): readonly SlotDraft[] {
  const days = readObjects(results).flatMap((event) => readObjects(event));
  return days.flatMap((day) => readObjects(day)).flatMap(readTimetableEntry);
}

function readTimetableEntry(entry: JsonObject): readonly SlotDraft[] {
  const inner = readObjects(entry['entries']);
  if (inner.length > 0) {
    return inner.map((item) => ({ ...readContribution(item, entry), track: readText(entry['title']) }));
  }
  const isService = entry['entryType'] === 'Break';
  return [{ ...readContribution(entry, {}), ...(isService ? { isService } : {}) }];
}
