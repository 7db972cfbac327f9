/**
 * JSON schedules: which of them by the shape, as many sites call unrelated files `schedule.json`. The order matters where
 * shapes overlap: schedule2 has days too, and pretalx API data may lie at any depth of a site's own file.
 */
import { createRefusal } from '../readResult.js';
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { isDate } from '../eventTime.js';
import { readEuroPython } from './euroPython.js';
import { readFrabJson } from './frabJson.js';
import { readIndico } from './indico.js';
import { isObject, readList, readObject, readObjects } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { isPretalxItem, readPretalxApi } from './pretalxApi.js';
import { readOldPretalxWidget, readPretalxWidget } from './pretalxWidget.js';
import { readPyConUs } from './pyConUs.js';
import { readPyVideo } from './pyVideo.js';
import { readSchedule2 } from './schedule2.js';
import { readSessionizeAll, readSessionizeGrid, readSessionizeGroups } from './sessionize.js';

/** The schedule of a JSON text, or a refusal. */
export function readJson(text: string, hints: ScheduleHints): ReadScheduleResult {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return createRefusal(isCutOff(text) ? 'truncated' : 'not-json');
  }
  return Array.isArray(root) ? readArray(root, hints) : readRootObject(readObject(root), hints);
}

/** Whether brackets or a string are still open at the end. Linear in the text, strings included. */
function isCutOff(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      index += character === '\\' ? 1 : 0;
      isInString = character !== '"';
    } else if (character === '"') {
      isInString = true;
    } else if (character === '{' || character === '[') {
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
    }
  }
  return /^[[{]/.test(text) && (isInString || depth > 0);
}

/** Each test is for keys that only one format has together. */
function readRootObject(root: JsonObject, hints: ScheduleHints): ReadScheduleResult {
  const schedule = isObject(root['schedule']) ? root['schedule'] : root;
  const days = readObject(schedule['conference'])['days'];
  if (Array.isArray(schedule['events'])) {
    return readSchedule2(root, hints);
  }
  if (Array.isArray(days)) {
    return readFrabJson(root, hints);
  }
  if (root['_type'] === 'HTTPAPIResult') {
    return readIndico(root, hints);
  }
  if (isPretalxWidget(root)) {
    return readPretalxWidget(root, hints);
  }
  if (readObjects(root['schedule']).some(isOldWidgetDay)) {
    return readOldPretalxWidget(root, hints);
  }
  if (readObjects(root['schedule']).some((item) => 'conf_key' in item)) {
    return readPyConUs(root, hints);
  }
  const sessions = root['sessions'];
  if (readObjects(sessions).some(isSessionizeSession) || (isEmptyList(sessions) && Array.isArray(root['categories']))) {
    return readSessionizeAll(root, hints);
  }
  if (isObject(root['days']) && Object.keys(root['days']).some(isDate)) {
    return readEuroPython(root, hints);
  }
  if (isPyVideo(root)) {
    return readPyVideo([root], hints);
  }
  return containsPretalxItem(root, 0) ? readPretalxApi(root, hints) : createRefusal('not-a-schedule');
}

/** Lists are Sessionize's days or groups, or objects of one kind without a root. */
function readArray(root: readonly unknown[], hints: ScheduleHints): ReadScheduleResult {
  const items = root.filter(isObject);
  if (items.some((item) => Array.isArray(item['rooms']) && 'date' in item)) {
    return readSessionizeGrid(items, hints);
  }
  if (items.some(isSessionizeGroup)) {
    return readSessionizeGroups(items, hints);
  }
  if (items.some(isSessionizeSession)) {
    return readSessionizeGroups([{ sessions: items }], hints);
  }
  if (items.some((item) => 'conf_key' in item)) {
    return readPyConUs({ schedule: items }, hints);
  }
  if (items.length > 0 && items.every(isPyVideo)) {
    return readPyVideo(items, hints);
  }
  return containsPretalxItem(root, 0) ? readPretalxApi(root, hints) : createRefusal('not-a-schedule');
}

/** Events without a zone have no `timezone`, and sites that keep the data drop what they do not need. */
function isPretalxWidget(root: JsonObject): boolean {
  const hasLists = [root['talks'], root['rooms'] ?? root['speakers']].every(Array.isArray);
  return hasLists && ('timezone' in root || readObjects(root['talks']).some((talk) => 'start' in talk));
}

/** A list of talks by room is what PyCon US' flat list has not. */
function isOldWidgetDay(day: JsonObject): boolean {
  return readObjects(day['rooms']).some((room) => Array.isArray(room['talks']));
}

/** Sites that keep the data drop the group's number. */
function isSessionizeGroup(item: JsonObject): boolean {
  return (
    Array.isArray(item['sessions']) && ('groupId' in item || readObjects(item['sessions']).some(isSessionizeSession))
  );
}

function isSessionizeSession(item: JsonObject): boolean {
  return 'startsAt' in item || 'isServiceSession' in item;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A list of videos is what no other format has beside speakers. */
function isPyVideo(record: JsonObject): boolean {
  return 'title' in record && Array.isArray(record['videos']) && 'speakers' in record;
}

/** Looks at the first few of each level only: data of the API is of one kind throughout. */
function containsPretalxItem(value: unknown, depth: number): boolean {
  if (isPretalxItem(value)) {
    return true;
  }
  const inner = isObject(value) ? Object.values(value) : readList(value);
  return depth < 8 && inner.slice(0, 20).some((item) => containsPretalxItem(item, depth + 1));
}
