/** What holds for any file that is imported as a schedule: it is one, or it is refused in one clear sentence. */
import { toNoteEntry } from '../../server/src/core/index/toNoteEntry.js';
import type { Schedule, Slot } from '../../server/src/core/model/schedule.js';
import { parseNote } from '../../server/src/core/parse/parseNote.js';
import { compareSchedules } from '../../server/src/core/schedule/compareSchedules.js';
import { describeChanges } from '../../server/src/core/schedule/describeChanges.js';
import { importFromContent } from '../../server/src/core/schedule/importSchedule.js';
import { matchTalks } from '../../server/src/core/schedule/matchTalks.js';
import { toMatchableTalks } from '../../server/src/core/schedule/notedTalks.js';
import { readSchedule } from '../../server/src/core/schedule/readSchedule.js';
import { createSlotIndex } from '../../server/src/core/schedule/slotIndex.js';
import { toScheduleRecord } from '../../server/src/core/schedule/toScheduleRecord.js';
import { withHistory } from '../../server/src/core/schedule/withHistory.js';
import { createSkeleton } from '../../server/src/core/skeleton/index.js';
import { isSameData } from '../../server/src/core/sameData.js';
import { must } from './fuzzTarget.js';
import type { ScheduleInput } from './scheduleInputs.js';
import { scheduleSeeds } from './scheduleSeeds.js';

const now = '2026-05-01T10:00:00Z';
const notes = parseNote(
  '# Harbour Conf 2026\n\n## 1000 - Tides - Ada Lund\n\n## Knots\n\n<https://pretalx.com/harbour/talk/ABCDE3/>\n',
);
const conference = {
  id: 'harbour',
  name: 'Harbour Conf 2026',
  isNamed: true,
  scheduleUrl: undefined,
  entries: [toNoteEntry('file:///world/notes.md', notes)],
};

/** Reads the file, and does with what comes of it all that the product does. */
export async function checkSchedule({ format, bytes, timeZone }: ScheduleInput): Promise<void> {
  const content = Buffer.from(bytes, 'latin1');
  const hints = { url: 'https://harbour.example/schedule', ...(timeZone === undefined ? {} : { timeZone }) };
  const result = await readSchedule(content, hints);
  if (result.kind === 'refused') return checkSentence(result.message);
  result.problems.forEach(({ message }) => checkSentence(message));
  checkSlots(result.schedule);
  const imported = await importFromContent(content, hints, now);
  must(imported.kind === 'imported', 'an import of what can be read');
  must(/^[\p{L}\p{N}-]+\.schedule\.json$/u.test(imported.fileName), `a plain file name, not ${imported.fileName}`);
  const kept = await readSchedule(imported.text);
  must(kept.kind === 'schedule', 'a kept file that can be read');
  const before = await readSchedule(scheduleSeeds[format]);
  must(before.kind === 'schedule', 'a good file');
  useSchedule(result.schedule, before.schedule);
  const again = await readSchedule(content, hints);
  must(isSameData(again, result), 'the same schedule again');
}

function checkSentence(message: string): void {
  must(message.length < 400 && !/[\r\n]/.test(message), `one line, not ${message}`);
  must(
    /[.)]$/.test(message) && !/undefined|null|NaN|\bat \w+ \(/.test(message),
    `a sentence for people, not ${message}`,
  );
}

function checkSlots({ days, undated, title }: Schedule): void {
  must(typeof title === 'string', 'a title');
  for (const { date, slots } of days) {
    must(/^\d{4}-\d{2}-\d{2}$/.test(date), `a date of a day, not ${date}`);
    slots.forEach(checkSlot);
  }
  undated.forEach(checkSlot);
}

function checkSlot({ title, start, duration, url, links, speakers }: Slot): void {
  must(typeof title === 'string' && speakers.every(({ name }) => typeof name === 'string'), 'texts');
  must(start === undefined || !Number.isNaN(Date.parse(start)), `a time, not ${start}`);
  must(duration === undefined || (Number.isFinite(duration) && duration >= 0), `a length, not ${duration}`);
  for (const address of [url, ...links.map((link) => link.url)]) {
    must(address === undefined || /^https?:/i.test(address), `an address of the web, not ${address}`);
  }
}

/** Everything that is made of a schedule: none of it may throw. */
function useSchedule(schedule: Schedule, before: Schedule): void {
  toScheduleRecord(schedule, 'frab-json');
  const talks = toMatchableTalks(conference);
  must(matchTalks(talks, createSlotIndex(schedule)).length === talks.length, 'a match for each talk');
  compareSchedules(before, schedule);
  must(compareSchedules(schedule, schedule).length === 0, 'no changes of a schedule to itself');
  describeChanges({ before, after: schedule, noted: [] });
  withHistory(before, schedule);
  for (const form of ['markdown', 'plaintext', 'talk-files'] as const) {
    for (const { name, text } of createSkeleton({ schedule, form }).files) {
      must(/^[^/\\:*?"<>|\0]+$/.test(name), `a plain file name, not ${name}`);
      parseNote(text);
    }
  }
}
