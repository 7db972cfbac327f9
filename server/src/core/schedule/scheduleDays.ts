/**
 * Days of a schedule: as the file has them, or by date, where what starts after midnight belongs to the day before.
 */
import { type ScheduleDay, type Slot, nightEndsAt } from '../model/schedule.js';
import type { ZoneClock } from './timeZones.js';
import { addDays, getLocalDate, getTimeLineValue, parseSourceTime, toSlotStart } from './eventTime.js';

/** A day that the file names. */
export interface DayDraft {
  readonly date: string | undefined;
  /** When the day begins, date-time. */
  readonly start?: string | undefined;
}

/** A slot with the day that the file gave it, an index into its days. */
export interface PlacedSlot {
  readonly slot: Slot;
  readonly day: number | undefined;
}

/** A day before its slots are sorted. */
export interface DayGroup {
  readonly date: string;
  readonly slots: readonly Slot[];
}

/** Days as the file has them. A slot without one goes to the day of its date. */
export function groupAsFiled(
  days: readonly DayDraft[],
  placed: readonly PlacedSlot[],
  clock: ZoneClock | undefined,
): readonly DayGroup[] {
  const groups = new Map<number, Slot[]>(days.map((_day, index) => [index, []]));
  const strays: PlacedSlot[] = [];
  for (const item of placed) {
    const group = item.day === undefined ? undefined : groups.get(item.day);
    if (group === undefined || days[item.day ?? -1]?.date === undefined) {
      strays.push(item);
    } else if (item.slot.start !== undefined) {
      group.push(item.slot);
    }
  }
  const filed = days.flatMap((day, index) => {
    const slots = groups.get(index) ?? [];
    const date = findDayDate(day, slots, clock);
    return date === undefined ? [] : [{ date, slots }];
  });
  const added = groupByDate(strays).filter(({ slots }) => slots.length > 0);
  const merged = filed.map((day) => ({
    ...day,
    slots: [...day.slots, ...(added.find(({ date }) => date === day.date)?.slots ?? [])],
  }));
  return [...merged, ...added.filter(({ date }) => !filed.some((day) => day.date === date))];
}

/**
 * The date of a day. Some exporters name the day after its start in UTC, one off from the event's own: the start in the
 * event's zone decides then, if most of the day's slots agree.
 */
function findDayDate(day: DayDraft, slots: readonly Slot[], clock: ZoneClock | undefined): string | undefined {
  const date = parseSourceTime(day.date) === undefined ? undefined : day.date?.slice(0, 10);
  const start = parseSourceTime(day.start);
  if (date === undefined || clock === undefined || start?.kind !== 'instant') {
    return date ?? slots.map((slot) => getNightDate(slot))[0];
  }
  const local = getLocalDate(toSlotStart(start, clock));
  const agreeing = slots.filter((slot) => getNightDate(slot) === local).length;
  return local !== date && agreeing * 2 > slots.length ? local : date;
}

/**
 * Days by the slots' dates: what starts after midnight and before `nightEnd` (minutes) belongs to the day before, if that
 * day has talks too.
 */
export function groupByDate(placed: readonly PlacedSlot[], nightEnd = nightEndsAt): readonly DayGroup[] {
  const slots = placed.flatMap(({ slot }) => (slot.start === undefined ? [] : [slot]));
  const dates = [...new Set(slots.map((slot) => getLocalDate(slot.start ?? '')))].sort();
  const known = new Set(dates);
  const dayOf = (slot: Slot): string => {
    const night = getNightDate(slot, nightEnd) ?? '';
    return known.has(night) ? night : getLocalDate(slot.start ?? '');
  };
  const groups = new Map<string, Slot[]>(dates.map((date) => [date, []]));
  for (const slot of slots) {
    groups.get(dayOf(slot))?.push(slot);
  }
  return dates.map((date) => ({ date, slots: groups.get(date) ?? [] }));
}

function getNightDate(slot: Slot, nightEnd = nightEndsAt): string | undefined {
  if (slot.start === undefined) {
    return undefined;
  }
  const date = getLocalDate(slot.start);
  const minutes = Number(slot.start.slice(11, 13)) * 60 + Number(slot.start.slice(14, 16));
  // Without a zone the clock of the event is unknown, and with it its nights.
  return !slot.start.endsWith('Z') && minutes < nightEnd ? addDays(date, -1) : date;
}

/** Days by date and their slots by start, then by room. */
export function sortDays(days: readonly DayGroup[], rooms: readonly string[]): readonly ScheduleDay[] {
  const order = new Map(rooms.map((room, index) => [room, index]));
  return days
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map((day, index) => ({ index: index + 1, date: day.date, slots: sortSlots(day.slots, order) }));
}

function sortSlots(slots: readonly Slot[], rooms: ReadonlyMap<string, number>): readonly Slot[] {
  return slots
    .map((slot) => ({ slot, time: getTimeLineValue(slot.start) ?? 0, room: findRoomOrder(slot.room, rooms) }))
    .toSorted((a, b) => a.time - b.time || a.room - b.room || compareNames(a.slot.room, b.slot.room))
    .map(({ slot }) => slot);
}

/** Listed rooms in their order, then joint ones, then slots without a room. */
function findRoomOrder(room: string | undefined, rooms: ReadonlyMap<string, number>): number {
  return room === undefined ? rooms.size + 1 : (rooms.get(room) ?? rooms.size);
}

function compareNames(a = '', b = ''): number {
  return a < b ? -1 : Number(a > b);
}
