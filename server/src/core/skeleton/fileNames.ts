/** Names of new note files: safe on every file system, in the order of the talks, no two alike. */
import type { Schedule } from '../model/schedule.js';
import { formatClockTime } from '../model/clockTime.js';
import { toSlug } from '../text/slug.js';
import type { PickedSlot } from './pickedSlots.js';

/** `pycascades-2022`, of the event's own short name or its title. */
export function toConferenceName({ slug, title }: Schedule): string {
  return toSlug(slug ?? '') || toSlug(title) || 'notes';
}

/** `2022-02-05-1130-tides-for-beginners.md`; of two that would be alike, the later ones get a number. */
export function toTalkFileNames(picked: readonly PickedSlot[]): readonly string[] {
  const used = new Set<string>();
  /** By base name: all numbers below are taken. */
  const next = new Map<string, number>();
  return picked.map((talk) => {
    const base = toBaseName(talk);
    let name = base;
    let number = next.get(base) ?? 2;
    for (; used.has(name.toLowerCase()); number += 1) name = `${base}-${number}`;
    next.set(base, number);
    used.add(name.toLowerCase());
    return `${name}.md`;
  });
}

/** The calendar's date, not the schedule's: after midnight a talk comes after those of the evening. */
function toBaseName({ slot, day, clock, title }: PickedSlot): string {
  const date = slot.start?.slice(0, 10) ?? day?.date;
  const time = clock === undefined ? undefined : formatClockTime(clock).replace(':', '');
  const words = toSlug(title) || toSlug(slot.code ?? '') || 'talk';
  return [...(date === undefined ? ['talk'] : [date]), ...(time === undefined ? [] : [time]), words].join('-');
}
