/**
 * Data of pretalx's REST API: pages or lists of submissions (talks), of slots, a schedule with its slots, also regrouped
 * by a site's own keys. Whatever the nesting, every object that is a submission or a slot is found.
 *
 * Shapes changed: until 2024 a submission had one `slot` and names by language; since v1 it has `slots[]` and ids, which
 * `?expand=` turns into objects. Ids that nothing in the file resolves are left out. There is no address of a talk in the
 * data: it follows from the API's own.
 */
import type { ReadScheduleResult, ScheduleHints, ScheduleProblem } from '../readResult.js';
import { buildSchedule, createProblem, maximumSlots, pretalxDayChange } from './scheduleBuilder.js';
import type { SlotDraft, SpeakerDraft } from './scheduleDraft.js';
import { readLinks } from './frabEvents.js';
import { isObject, readFlag, readList, readName, readObject, readObjects, readText } from './jsonValues.js';
import { readTextOrNumber } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';

const deepest = 12;

/** The schedule in parsed JSON that holds API objects. */
export function readPretalxApi(root: unknown, hints: ScheduleHints): ReadScheduleResult {
  const object = readObject(root);
  // Put beside the pages by the import; see apiPages.ts.
  const event = readObject(object['event']);
  const found: JsonObject[] = [];
  // A site that regroups the data keeps sprints and extras beside the schedule.
  collect(isObject(object['schedule']) ? object['schedule'] : root, found, 0);
  const context = createContext(object, found, hints);
  const seen = new Set<string>();
  const slots = found
    .flatMap((item) => readItem(item, context))
    .filter((slot) => {
      // Regrouped by hour or room, the same slot stands in several places.
      const key = [slot.code, slot.title, slot.start, slot.room].join('\n');
      return !seen.has(key) && seen.add(key);
    });
  return buildSchedule(
    {
      format: 'pretalx-api',
      dayChange: pretalxDayChange,
      title: readText(event['name']),
      slug: context.event?.slug,
      url: context.event === undefined ? undefined : `${context.event.base}/schedule/`,
      baseUrl: context.event?.base,
      version: readText(object['version']),
      timeZone: readText(object['timezone']) ?? readText(event['timezone']),
      slots,
      problems: readProblems(object),
    },
    hints,
  );
}

/** Whether the object is one of the API's submissions, slots of one, or speakers with their submissions' codes. */
export function isPretalxItem(value: unknown): value is JsonObject {
  return isObject(value) && (isSubmission(value) || isSlot(value) || isSpeaker(value));
}

function isSubmission(value: JsonObject): boolean {
  return (
    typeof value['code'] === 'string' &&
    'title' in value &&
    ['submission_type', 'slot', 'slots'].some((key) => key in value)
  );
}

/** Also breaks, whose submission is null. */
function isSlot(value: JsonObject): boolean {
  return 'submission' in value && 'room' in value && 'start' in value;
}

function isSpeaker(value: JsonObject): boolean {
  return typeof value['code'] === 'string' && 'name' in value && Array.isArray(value['submissions']);
}

/** Breadth is bounded by the size of the file, depth here. */
function collect(value: unknown, found: JsonObject[], depth: number): void {
  if (depth > deepest || found.length > maximumSlots) {
    return;
  }
  if (isPretalxItem(value)) {
    found.push(value);
    return;
  }
  const inner = isObject(value) ? Object.values(value) : readList(value);
  for (const item of inner) {
    collect(item, found, depth + 1);
  }
}

/** What the ids of one file stand for, and where its event's pages are. */
interface Context {
  readonly event: { readonly base: string; readonly slug: string } | undefined;
  readonly rooms: ReadonlyMap<string, string>;
  readonly speakers: ReadonlyMap<string, string>;
}

function createContext(root: JsonObject, found: readonly JsonObject[], hints: ScheduleHints): Context {
  const people = [...readObjects(root['speakers']), ...found.flatMap((item) => readObjects(item['speakers']))];
  return {
    event: findEvent(hints.url),
    rooms: toNames(readObjects(root['rooms']), 'id'),
    speakers: toNames(people, 'code'),
  };
}

function toNames(items: readonly JsonObject[], key: 'id' | 'code'): ReadonlyMap<string, string> {
  return new Map(items.map((item) => [readText(item[key]) ?? '', readName(item) ?? '']));
}

/** `https://HOST/api/events/EVENT/...` tells where the event's pages are. */
function findEvent(url: string | undefined): Context['event'] {
  const match = /^(https?:\/\/[^/]+(?:\/[^/]+)*?)\/api\/events\/([^/?#]+)/.exec(url ?? '');
  return match === null ? undefined : { base: `${match[1] ?? ''}/${match[2] ?? ''}`, slug: match[2] ?? '' };
}

function readProblems(root: JsonObject): readonly ScheduleProblem[] {
  return typeof root['next'] === 'string' ? [createProblem('more-pages')] : [];
}

/** The slots of one object of any of the kinds. */
function readItem(item: JsonObject, context: Context): readonly SlotDraft[] {
  if (isSlot(item)) {
    const submission = readObject(item['submission']);
    return [readSlot(submission, item, context)];
  }
  if (!isSubmission(item)) {
    return readList(item['submissions']).map((submission) => ({
      code: readText(submission) ?? readText(readObject(submission)['code']),
      title: readText(readObject(submission)['title']),
      speakers: [{ name: readText(item['name']), code: readText(item['code']) }],
    }));
  }
  const slots = [...readObjects(item['slots']), item['slot']].filter(isObject);
  // EuroPython's programme has the slot's fields in the talk itself.
  return (slots.length > 0 ? slots : [item]).map((slot) => readSlot(item, slot, context));
}

function readSlot(submission: JsonObject, slot: JsonObject, context: Context): SlotDraft {
  const code = readText(submission['code']) ?? readText(slot['submission']);
  return {
    code,
    // A slot without a submission is a break, titled by its description.
    title: readText(submission['title']) ?? (code === undefined ? readText(slot['description']) : undefined),
    speakers: readList(submission['speakers']).map((speaker) => readSpeaker(speaker, context)),
    start: readText(slot['start']),
    end: readText(slot['end']),
    duration: readTextOrNumber(slot['duration'] ?? submission['duration']),
    room: readRoom(slot['room'], context),
    track: readReferenceName(submission['track']),
    type: readReferenceName(submission['submission_type']),
    language: readText(submission['content_locale']),
    abstract: readText(submission['abstract']),
    description: readText(submission['description']),
    url: findPage(code, context) ?? readText(submission['website_url']),
    doNotRecord: readFlag(submission['do_not_record']),
    ...(code === undefined ? { isService: true } : {}),
    ...(/^(?:canceled|withdrawn)$/.test(readText(submission['state']) ?? '') ? { isCancelled: true } : {}),
    links: readLinks(submission['resources'], 'attachment'),
  };
}

function findPage(code: string | undefined, { event }: Context): string | undefined {
  return event === undefined || code === undefined ? undefined : `${event.base}/talk/${code}/`;
}

function readSpeaker(speaker: unknown, context: Context): SpeakerDraft {
  const code = isObject(speaker) ? readText(speaker['code']) : readText(speaker);
  return { name: isObject(speaker) ? readName(speaker) : context.speakers.get(code ?? ''), code };
}

/** The name of an expanded track or type; an id alone says nothing. */
function readReferenceName(value: unknown): string | undefined {
  return typeof value === 'number' ? undefined : readName(value);
}

/** An id, an expanded room, or (before 2025) the room's name by language. */
function readRoom(room: unknown, context: Context): string | undefined {
  return typeof room === 'number' ? context.rooms.get(String(room)) : readName(room);
}
