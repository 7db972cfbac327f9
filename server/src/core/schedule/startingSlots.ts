/** Which talks of a schedule somebody may be about to start with: those that are on now, or the next ones. */
import type { Slot } from '../model/schedule.js';
import { getTimeLineValue } from './eventTime.js';
import type { IndexedSlot } from './slotIndex.js';
import { ZoneClock } from './timeZones.js';

/** A moment, for schedules that know their zone and for those that do not. */
export interface Now {
  /** Milliseconds since 1970 (UTC). */
  readonly instant: number;
  /** What the reader's clocks show, as if it were UTC: slots without a zone are compared with it. */
  readonly wall: number;
}

/** Slots at one moment, in the order of the schedule. */
export interface StartingSlots {
  /** On, or about to begin; what is about to end is left out. */
  readonly on: readonly IndexedSlot[];
  /** The next that begin later on that day, together. */
  readonly next: readonly IndexedSlot[];
}

const minute = 60_000;
/** People open their notes so long before a talk begins, and close them so long before it ends. */
const early = 5 * minute;
/** What begins so soon after the first begins with it: rooms are not in step. */
const together = 10 * minute;
/** Where the schedule gives no duration. */
const usualMinutes = 45;

/** The moment of an instant (milliseconds since 1970) for a reader in an IANA time zone. */
export function toNow(instant: number, timeZone: string): Now {
  return { instant, wall: instant + new ZoneClock(timeZone).getOffset(instant) * minute };
}

/** Breaks and what was cancelled are left out. */
export function findStartingSlots(slots: readonly IndexedSlot[], now: Now): StartingSlots {
  const talks = slots.filter(({ slot }) => !slot.isService && !slot.isCancelled && slot.start !== undefined);
  const on = talks.filter(({ slot }) => isOn(slot, now));
  const date = (on[0] ?? talks.find(({ slot }) => getMinutesUntil(slot, now) > 0))?.date;
  const later = talks.filter((each) => each.date === date && startOf(each.slot, now) > early);
  const first = Math.min(...later.map(({ slot }) => startOf(slot, now)));
  const isToday = first < 12 * 60 * minute;
  return { on, next: isToday ? later.filter(({ slot }) => startOf(slot, now) <= first + together) : [] };
}

/** Whole minutes until a slot begins, below 0 after that. */
export function getMinutesUntil(slot: Slot, now: Now): number {
  return Math.ceil(startOf(slot, now) / minute);
}

function isOn(slot: Slot, now: Now): boolean {
  const from = startOf(slot, now);
  return from <= early && from + (slot.duration ?? usualMinutes) * minute > early;
}

/** Milliseconds from now. */
function startOf({ start = '' }: Slot, { instant, wall }: Now): number {
  const isWall = !/(?:Z|[+-]\d\d:\d\d)$/.test(start);
  return (getTimeLineValue(start) ?? Number.NaN) - (isWall ? wall : instant);
}
