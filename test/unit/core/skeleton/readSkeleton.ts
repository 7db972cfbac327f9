/** New notes read again as the editor reads them, and compared with what they were made from. */
import { toNoteEntry } from '../../../../server/src/core/index/toNoteEntry.js';
import { formatClockTime } from '../../../../server/src/core/model/clockTime.js';
import type { Note } from '../../../../server/src/core/model/note.js';
import type { Schedule, Slot } from '../../../../server/src/core/model/schedule.js';
import { getTalks } from '../../../../server/src/core/model/sections.js';
import { parseNote } from '../../../../server/src/core/parse/parseNote.js';
import { findClockTime } from '../../../../server/src/core/schedule/eventTime.js';
import { matchNotes } from '../../../../server/src/core/schedule/matchNotes.js';
import type { SkeletonFile } from '../../../../server/src/core/skeleton/index.js';

/** What must come out again of a talk. */
export interface TalkFacts {
  readonly title: string;
  readonly speakers: readonly string[];
  readonly start: string | undefined;
  /** Of the day of the schedule. */
  readonly date: string | undefined;
  readonly url: string | undefined;
}

/** The facts of a slot of a schedule. */
export function slotFacts(slot: Slot, schedule: Schedule): TalkFacts {
  const clock = findClockTime(slot.start);
  return {
    title: slot.title,
    speakers: slot.speakers.map(({ name }) => name),
    start: clock === undefined ? undefined : formatClockTime(clock),
    date: schedule.days.find(({ slots }) => slots.includes(slot))?.date,
    url: slot.url,
  };
}

/** The facts of every talk in the files, by the text alone. */
export function readFacts(files: readonly SkeletonFile[]): readonly TalkFacts[] {
  return files.flatMap(({ text }) => {
    const note = parseNote(text);
    return getTalks(note).map(({ section: { talk }, day }) => ({
      title: talk.title,
      speakers: talk.speakers.map(({ name }) => name),
      start: talk.time?.start === undefined ? undefined : formatClockTime(talk.time.start),
      date: findDate(note, day),
      url: talk.link?.url,
    }));
  });
}

/** The slot that each talk surely is. */
export function readSlots(files: readonly SkeletonFile[], schedule: Schedule): readonly (Slot | undefined)[] {
  const entries = files.map(({ name, text }) => toNoteEntry(`file:///world/${name}`, parseNote(text)));
  const conference = { id: 'conference', name: 'conference', isNamed: true, scheduleUrl: undefined, entries };
  return matchNotes(conference, schedule).map((match) => (match.kind === 'sure' ? match.slot : undefined));
}

function findDate(note: Note, day: number | undefined): string | undefined {
  return (day === undefined ? undefined : note.days[day]?.date) ?? note.date;
}
