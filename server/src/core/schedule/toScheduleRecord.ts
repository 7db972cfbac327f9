/** A schedule as one plain object for scripts: what `conference-notes schedule show --json` prints. */
import type { Schedule, Slot } from '../model/schedule.js';
import { toSlotEnd } from './eventTime.js';
import type { ScheduleFormat } from './readResult.js';

export interface ScheduleRecord {
  readonly format: ScheduleFormat;
  readonly title: string;
  readonly timeZone: string | null;
  readonly counts: ScheduleCounts;
  /** One entry per slot, in the schedule's order, those without a time last. */
  readonly talks: readonly SlotRecord[];
}

export interface ScheduleCounts {
  /** Entries as the file has them, repeated ones and service sessions included. */
  readonly slots: number;
  /** Different talks: repetitions counted once, service sessions not at all. */
  readonly talks: number;
  readonly days: number;
  /** Rooms; 1 where slots have times but no room is named anywhere. */
  readonly rooms: number;
  /** Different names. */
  readonly speakers: number;
}

/** Missing values are null, so that every entry has every key. */
export interface SlotRecord {
  readonly title: string;
  readonly subtitle: string | null;
  readonly speakers: readonly string[];
  /** ISO 8601, as `Slot.start`. */
  readonly start: string | null;
  readonly end: string | null;
  /** Minutes. */
  readonly duration: number | null;
  /** The day of the schedule it belongs to, ISO 8601. */
  readonly day: string | null;
  readonly room: string | null;
  readonly track: string | null;
  readonly type: string | null;
  readonly language: string | null;
  readonly code: string | null;
  readonly guid: string | null;
  readonly url: string | null;
  readonly isService: boolean;
  readonly isCancelled: boolean;
}

/** The record of a schedule; a pure function of it. */
export function toScheduleRecord(schedule: Schedule, format: ScheduleFormat): ScheduleRecord {
  const dated = schedule.days.flatMap((day) => day.slots.map((slot) => toSlotRecord(slot, day.date)));
  return {
    format,
    title: schedule.title,
    timeZone: schedule.timeZone ?? null,
    counts: countSchedule(schedule),
    talks: [...dated, ...schedule.undated.map((slot) => toSlotRecord(slot, null))],
  };
}

/** How much is in a schedule. */
export function countSchedule({ days, undated, rooms }: Schedule): ScheduleCounts {
  const dated = days.flatMap((day) => day.slots);
  const slots = [...dated, ...undated];
  const hasUnnamedRoom = rooms.length === 0 && dated.length > 0;
  return {
    slots: slots.length,
    talks: new Set(slots.filter((slot) => !slot.isService).map(getTalkKey)).size,
    days: days.length,
    rooms: hasUnnamedRoom ? 1 : rooms.length,
    speakers: new Set(slots.flatMap((slot) => slot.speakers.map(({ name }) => name))).size,
  };
}

/** Equal for the repetitions of one talk. */
function getTalkKey(slot: Slot): string {
  return slot.code ?? [slot.title, ...slot.speakers.map(({ name }) => name)].join('\n');
}

function toSlotRecord(slot: Slot, day: string | null): SlotRecord {
  return {
    title: slot.title,
    subtitle: slot.subtitle ?? null,
    speakers: slot.speakers.map(({ name }) => name),
    start: slot.start ?? null,
    end: toSlotEnd(slot.start, slot.duration) ?? null,
    duration: slot.duration ?? null,
    day,
    room: slot.room ?? null,
    track: slot.track ?? null,
    type: slot.type ?? null,
    language: slot.language ?? null,
    code: slot.code ?? null,
    guid: slot.guid ?? null,
    url: slot.url ?? null,
    isService: slot.isService,
    isCancelled: slot.isCancelled,
  };
}
