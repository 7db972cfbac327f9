/**
 * pyvideo's record of one recorded talk: title, speakers, description and links, but no time. `recorded` is a date of the
 * event, not always the talk's day, and is left alone.
 */
import type { ReadScheduleResult, ScheduleHints } from '../readResult.js';
import { readList, readObjects, readText } from './jsonValues.js';
import type { JsonObject } from './jsonValues.js';
import { buildSchedule } from './scheduleBuilder.js';
import type { SlotDraft } from './scheduleDraft.js';

/** The talks of one record or a list of them, all without a time. */
export function readPyVideo(records: readonly JsonObject[], hints: ScheduleHints): ReadScheduleResult {
  return buildSchedule({ format: 'pyvideo', slots: records.map(readRecord) }, hints);
}

function readRecord(record: JsonObject): SlotDraft {
  const seconds = Number(record['duration'] ?? 0);
  return {
    title: readText(record['title']),
    speakers: readList(record['speakers']).map((name) => ({ name: readText(name) })),
    duration: Number.isFinite(seconds) ? seconds / 60 : undefined,
    language: readText(record['language']),
    abstract: readText(record['description']) ?? readText(record['summary']),
    links: [
      ...readObjects(record['videos']).map((video) => ({
        kind: 'link' as const,
        title: readText(video['type']),
        url: readText(video['url']),
      })),
      ...readObjects(record['related_urls']).map((link) => ({
        kind: 'link' as const,
        title: readText(link['label']),
        url: readText(link['url']),
      })),
    ],
  };
}
