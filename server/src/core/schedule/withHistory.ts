/**
 * What a refresh changes must not be forgotten with it: notes may still say when a talk was to begin, or be of a talk that
 * is gone. So the kept schedule carries where its slots stood before, and what it no longer has as cancelled.
 */
import type { Schedule, ScheduleDay, Slot } from '../model/schedule.js';
import { getLocalDate, getTimeLineValue } from './eventTime.js';
import { pairSlots, type SlotPairs } from './pairSlots.js';

/** Talks that are moved more often than this forget their first times. */
const mostFormerStarts = 5;

/** The newer schedule with what the older one knew beside it. `before` may carry a history of its own. */
export function withHistory(before: Schedule, after: Schedule): Schedule {
  const pairs = pairSlots(before, after);
  const formers = new Map(pairs.current.map(({ slot, former }) => [slot, former]));
  const remember = (slot: Slot): Slot => rememberStart(formers.get(slot), slot);
  const remembered: Schedule = {
    ...after,
    days: after.days.map((day) => ({ ...day, slots: day.slots.map(remember) })),
    undated: after.undated.map(remember),
  };
  return findCancelled(pairs).reduce(addSlot, remembered);
}

function rememberStart(former: Slot | undefined, slot: Slot): Slot {
  const starts = [...(former?.formerStarts ?? []), ...(former?.start === undefined ? [] : [former.start])];
  const others = starts.filter((start) => getTimeLineValue(start) !== getTimeLineValue(slot.start));
  const formerStarts = [...new Set(others)].slice(-mostFormerStarts);
  return formerStarts.length === 0 ? slot : { ...slot, formerStarts };
}

/** Talks that are gone. Where most are, the address has another programme now, and nothing was cancelled. */
function findCancelled({ current, gone }: SlotPairs): readonly Slot[] {
  const stayed = current.filter(({ former }) => former !== undefined && !former.isCancelled).length;
  const talks = gone.filter(({ isService }) => !isService);
  return talks.filter(({ isCancelled }) => !isCancelled).length > stayed
    ? []
    : talks.map((slot) => ({ ...slot, isCancelled: true }));
}

/** Puts a slot on its day, at its time; on a day of its own where the schedule has no such day any more. */
function addSlot(schedule: Schedule, slot: Slot): Schedule {
  if (slot.start === undefined) return { ...schedule, undated: [...schedule.undated, slot] };
  const date = getLocalDate(slot.start);
  const known = schedule.days.find((day) => day.date === date);
  const day: ScheduleDay = known ?? { index: 0, date, slots: [] };
  const later = day.slots.findIndex((other) => getTime(other) > getTime(slot));
  const slots = day.slots.toSpliced(later < 0 ? day.slots.length : later, 0, slot);
  const days = [...schedule.days.filter((other) => other !== known), { ...day, slots }];
  return {
    ...schedule,
    days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map((one, at) => ({ ...one, index: at + 1 })),
  };
}

function getTime({ start }: Slot): number {
  return getTimeLineValue(start) ?? 0;
}
