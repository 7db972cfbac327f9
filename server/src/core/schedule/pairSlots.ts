/**
 * Which slot of a newer schedule is which of the older one. Systems do not say themselves: iCalendar's SEQUENCE stays 0,
 * slot ids of pretalx' widget change with every release, and titles change until the last day. So the surest key decides.
 */
import type { Schedule, Slot } from '../model/schedule.js';
import { normalizeTitle } from './normalizeTitle.js';

export interface SlotPairs {
  /** All slots of the newer schedule, in its order, each with what it was; undefined for what is new. */
  readonly current: readonly { readonly slot: Slot; readonly former: Slot | undefined }[];
  /** Slots of the older schedule that the newer one does not have, in order. */
  readonly gone: readonly Slot[];
}

/**
 * Pairs all slots, one to one. Slots are the same by guid, else by talk code, else by address, else by title; of several,
 * those at the same time first, then in order.
 */
export function pairSlots(before: Schedule, after: Schedule): SlotPairs {
  const old = getSlots(before);
  const current = getSlots(after);
  const pairs = new Map<DatedSlot, DatedSlot>();
  const free = new Set(old);
  for (const getKey of keys) {
    const byKey = groupByKey(free, getKey);
    for (const item of current.filter((candidate) => !pairs.has(candidate))) {
      const former = byKey.get(getKey(item) ?? '')?.pop();
      if (former !== undefined) {
        pairs.set(item, former);
        free.delete(former);
      }
    }
  }
  return {
    current: current.map((item) => ({ slot: item.slot, former: pairs.get(item)?.slot })),
    gone: old.filter((item) => free.has(item)).map(({ slot }) => slot),
  };
}

/** A slot with its normalised title, as letter case and quotes change without meaning. */
interface DatedSlot {
  readonly slot: Slot;
  readonly title: string;
}

function getSlots(schedule: Schedule): readonly DatedSlot[] {
  return [...schedule.days.flatMap((day) => day.slots), ...schedule.undated].map((slot) => ({
    slot,
    title: normalizeTitle(slot.title),
  }));
}

type KeyOf = (item: DatedSlot) => string | undefined;

/** Keys from the surest to the weakest; each pairs what the ones before have left. */
const keys: readonly KeyOf[] = [
  ({ slot }) => join(slot.guid, slot.code, slot.start),
  ({ slot }) => slot.guid,
  ({ slot }) => join(slot.code, slot.start),
  ({ slot }) => slot.code,
  ({ slot }) => join(slot.url, slot.start),
  ({ slot, title }) => join(title, slot.start, slot.room),
  ({ slot, title }) => join(slot.url, title),
  ({ title, slot }) => join(title, slot.start),
  ({ title, slot }) => join(title, slot.speakers.map(({ name }) => name).join('\n')),
  ({ title }) => title,
];

function join(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.some((part) => part === undefined || part === '') ? undefined : parts.join('\n');
}

/** The last of each group stands first in the schedule, so that taking one away costs the same in any group. */
function groupByKey(slots: ReadonlySet<DatedSlot>, getKey: KeyOf): ReadonlyMap<string, DatedSlot[]> {
  const byKey = new Map<string, DatedSlot[]>();
  for (const item of [...slots].toReversed()) {
    const key = getKey(item);
    if (key === undefined) continue;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [item]);
    else group.push(item);
  }
  return byKey;
}
