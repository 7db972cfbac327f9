/** The talks of all notes with their dates and times, for photos to find theirs: what the notes say, else the schedule. */
import type { Conference, NoteEntry, TalkEntry } from '../core/index/notesIndex.js';
import { type Slot, nightEndsAt } from '../core/model/schedule.js';
import type { PhotoConference, PhotoTalk } from '../core/pictures/assignPhotos.js';
import { addDays, findClockTime, getLocalDate, toSlotEnd } from '../core/schedule/eventTime.js';
import type { ConferenceSchedule } from '../core/schedule/keptSchedules.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** All conferences, first that of the note file `uri`. Talk ids are those of the views. */
export function createPhotoConferences(
  snapshot: Pick<Snapshot, 'index' | 'scheduleOf'>,
  uri: string | undefined,
): readonly PhotoConference[] {
  const { index } = snapshot;
  const first = uri === undefined ? undefined : index.findConference(uri);
  const others = index.conferences().filter(({ id }) => id !== first?.id);
  return [...(first === undefined ? [] : [first]), ...others].map((conference) =>
    toPhotoConference(conference, snapshot.scheduleOf(conference.entries[0]?.uri ?? '')),
  );
}

function toPhotoConference({ entries }: Conference, schedule: ConferenceSchedule | undefined): PhotoConference {
  return {
    timeZone: schedule?.kept.schedule.timeZone,
    talks: entries.flatMap((entry) => {
      const slots = entry.talks.map((_, row) => {
        const match = schedule?.matches.get(entry.uri)?.[row];
        return match?.kind === 'sure' ? match.slot : undefined;
      });
      const dates = entry.days.map(({ date }, day) => date ?? findCommonDate(entry, slots, day));
      return entry.talks.map((talk, row) => toPhotoTalk(entry, talk, { slot: slots[row], dates }));
    }),
  };
}

interface TalkFacts {
  readonly slot: Slot | undefined;
  /** By day of the file. */
  readonly dates: readonly (string | undefined)[];
}

function toPhotoTalk(entry: NoteEntry, talk: TalkEntry, { slot, dates }: TalkFacts): PhotoTalk {
  const slotStart = findClockTime(slot?.start);
  const isOwnTime = talk.start !== undefined;
  const marked = talk.day === undefined ? undefined : dates[talk.day];
  const end = isOwnTime ? talk.end : findClockTime(toSlotEnd(slot?.start, slot?.duration));
  return {
    id: `${entry.uri}#${talk.id}`,
    kind: talk.kind,
    attendance: talk.attendance,
    day: `${entry.uri}#${talk.day ?? ''}`,
    date: marked ?? (dates.length > 1 && talk.day === undefined ? undefined : entry.date) ?? findDate(slot),
    start: talk.start ?? slotStart,
    end,
  };
}

/** The date that most talks of a day have in the schedule. */
function findCommonDate({ talks }: NoteEntry, slots: readonly (Slot | undefined)[], day: number): string | undefined {
  const counts = new Map<string, number>();
  talks.forEach((talk, row) => {
    const date = talk.day === day ? findDate(slots[row]) : undefined;
    if (date !== undefined) counts.set(date, (counts.get(date) ?? 0) + 1);
  });
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** Of the day that the slot belongs to: what begins after midnight belongs to the evening before. */
function findDate(slot: Slot | undefined): string | undefined {
  if (slot?.start === undefined) return undefined;
  const date = getLocalDate(slot.start);
  const clock = findClockTime(slot.start);
  return clock !== undefined && clock < nightEndsAt ? addDays(date, -1) : date;
}
