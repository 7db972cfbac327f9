/** A schedule whose file names no zone, put into the zone that its user named. */
import type { Schedule, Slot } from '../model/schedule.js';
import { parseSourceTime, toSlotStart } from './eventTime.js';
import { sortDays, groupByDate } from './scheduleDays.js';
import { ZoneClock } from './timeZones.js';

/**
 * The schedule in a zone (an IANA name; see `findTimeZone`). Local times get the zone's offset; instants whose local time
 * was unknown get it, and with it their days. Times that carry an offset of their own keep it.
 */
export function withTimeZone(schedule: Schedule, timeZone: string): Schedule {
  const clock = new ZoneClock(timeZone);
  const place = (slot: Slot): Slot => {
    const time = parseSourceTime(slot.start);
    return time === undefined ? slot : { ...slot, start: toSlotStart(time, clock) };
  };
  const days = schedule.days.map((day) => ({ date: day.date, slots: day.slots.map(place) }));
  const isRegrouped = schedule.days.some((day) => day.slots.some((slot) => slot.start?.endsWith('Z') === true));
  const placed = days.flatMap((day) => day.slots.map((slot) => ({ slot, day: undefined })));
  return {
    ...schedule,
    timeZone,
    days: sortDays(isRegrouped ? groupByDate(placed).filter(({ slots }) => slots.length > 0) : days, schedule.rooms),
  };
}
