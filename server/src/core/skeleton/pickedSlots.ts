/** Which slots of a schedule new notes are about, in the order in which they are written. */
import type { ClockTime } from '../model/note.js';
import type { Schedule, ScheduleDay, Slot } from '../model/schedule.js';
import { findSchedulePage } from '../rules/schedulePages.js';
import { findClockTime } from '../schedule/eventTime.js';
import { toSlotKey } from '../schedule/slotKey.js';

/** A slot with what its notes say of it. */
export interface PickedSlot {
  readonly slot: Slot;
  /** Of the schedule: after midnight it may be the day before. Undefined for a slot without a time. */
  readonly day: ScheduleDay | undefined;
  /** Minutes after midnight. */
  readonly clock: ClockTime | undefined;
  /** One line. */
  readonly title: string;
  /** One line each; empty ones and repetitions left out. */
  readonly speakers: readonly string[];
}

/**
 * The slots of the keys; without keys all that somebody could take notes of, so neither breaks nor what was cancelled.
 * Those without a time come first, as a talk below the mark of a day would be on that day; the others by day, start and
 * room.
 */
export function pickSlots(schedule: Schedule, keys: ReadonlySet<string> | undefined): readonly PickedSlot[] {
  const isPicked = (slot: Slot): boolean =>
    keys === undefined ? !slot.isService && !slot.isCancelled : keys.has(toSlotKey(slot));
  const dated = schedule.days.flatMap((day) => day.slots.map((slot) => ({ slot, day })));
  const all = [...schedule.undated.map((slot) => ({ slot, day: undefined })), ...dated];
  return all.filter(({ slot }) => isPicked(slot)).map(({ slot, day }) => toPicked(slot, day));
}

/** What notes say of the conference itself. */
export interface EventHead {
  /** Never empty. */
  readonly name: string;
  /** The page of the schedule: as it says itself, else the one that its talks' pages belong to. */
  readonly url: string | undefined;
}

/** Looks through all slots: to be asked once for a schedule. */
export function findEventHead({ title, slug, url, days }: Schedule): EventHead {
  const name = toLine(title) || toLine(slug ?? '') || 'Conference';
  if (url !== undefined) return { name, url };
  for (const slot of days.flatMap(({ slots }) => slots)) {
    const page = slot.url === undefined ? undefined : findSchedulePage(slot.url);
    if (page !== undefined) return { name, url: page };
  }
  return { name, url: undefined };
}

function toPicked(slot: Slot, day: ScheduleDay | undefined): PickedSlot {
  const names = slot.speakers.map(({ name }) => toLine(name)).filter((name) => name !== '');
  return { slot, day, clock: findClockTime(slot.start), title: toLine(slot.title), speakers: [...new Set(names)] };
}

function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
