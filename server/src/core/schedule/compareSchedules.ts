/**
 * What changed between two versions of a schedule, as data for a readable list.
 *
 * Systems do not say themselves: iCalendar's SEQUENCE stays 0, slot ids of pretalx' widget change with every release, and
 * titles change until the last day. So slots are paired by the surest key first, and fields are compared.
 */
import type { Schedule, Slot, SlotLink } from '../model/schedule.js';
import { normalizeTitle } from './normalizeTitle.js';
import { getTimeLineValue } from './eventTime.js';

/** One change of one slot. Texts are as the schedules have them; undefined for none. */
export type SlotChange =
  | { readonly kind: 'new'; readonly slot: Slot }
  | { readonly kind: 'cancelled'; readonly slot: Slot }
  | ({ readonly kind: 'moved' | 'renamed' | 'room-changed' | 'speakers-changed' | 'length-changed' } & ValueChange)
  | { readonly kind: 'new-links'; readonly slot: Slot; readonly links: readonly SlotLink[] };

interface ValueChange {
  /** The slot as it is now. */
  readonly slot: Slot;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A slot with its normalised title, as letter case and quotes change without meaning. */
interface DatedSlot {
  readonly slot: Slot;
  readonly title: string;
}

/**
 * The changes from `before` to `after`, in the order of `after`, cancelled slots last. Slots are the same by guid, else
 * by talk code, else by address, else by title; of several, those at the same time first, then in order.
 */
export function compareSchedules(before: Schedule, after: Schedule): readonly SlotChange[] {
  const old = getSlots(before);
  const current = getSlots(after);
  const pairs = pairSlots(old, current);
  const paired = new Set(pairs.values());
  return [
    ...current.flatMap((item): readonly SlotChange[] => {
      const former = pairs.get(item);
      return former === undefined ? [{ kind: 'new', slot: item.slot }] : compareSlots(former.slot, item.slot);
    }),
    ...old.flatMap((item): readonly SlotChange[] =>
      paired.has(item) || item.slot.isCancelled ? [] : [{ kind: 'cancelled', slot: item.slot }],
    ),
  ];
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

/** Each slot of `current` with the one of `old` that it was. */
function pairSlots(old: readonly DatedSlot[], current: readonly DatedSlot[]): ReadonlyMap<DatedSlot, DatedSlot> {
  const pairs = new Map<DatedSlot, DatedSlot>();
  const free = new Set(old);
  for (const getKey of keys) {
    const byKey = new Map<string, DatedSlot[]>();
    for (const item of free) {
      const key = getKey(item);
      if (key !== undefined) {
        byKey.set(key, [...(byKey.get(key) ?? []), item]);
      }
    }
    for (const item of current.filter((candidate) => !pairs.has(candidate))) {
      const former = byKey.get(getKey(item) ?? '')?.shift();
      if (former !== undefined) {
        pairs.set(item, former);
        free.delete(former);
      }
    }
  }
  return pairs;
}

/** All that is different about one slot. A cancellation is told alone: what else changed no longer matters. */
function compareSlots(before: Slot, after: Slot): readonly SlotChange[] {
  if (after.isCancelled && !before.isCancelled) {
    return [{ kind: 'cancelled', slot: after }];
  }
  // Links that are gone are no news; slides and recordings that appear are.
  const known = new Set(before.links.map(({ url }) => url));
  const links = after.links.filter(({ url }) => !known.has(url));
  const isMoved = getTimeLineValue(before.start) !== getTimeLineValue(after.start);
  return [
    ...(isMoved ? [createChange('moved', after, before.start, after.start)] : []),
    ...compareValues('renamed', after, before.title, after.title),
    ...compareValues('room-changed', after, before.room, after.room),
    ...compareValues('speakers-changed', after, listSpeakers(before), listSpeakers(after)),
    ...compareValues('length-changed', after, before.duration?.toString(), after.duration?.toString()),
    ...(links.length > 0 ? [{ kind: 'new-links' as const, slot: after, links }] : []),
  ];
}

function listSpeakers(slot: Slot): string {
  return slot.speakers.map(({ name }) => name).join(', ');
}

function compareValues(
  kind: Parameters<typeof createChange>[0],
  slot: Slot,
  before: string | undefined,
  after: string | undefined,
): readonly SlotChange[] {
  return before === after ? [] : [createChange(kind, slot, before, after)];
}

function createChange(
  kind: Extract<SlotChange, ValueChange>['kind'],
  slot: Slot,
  before: string | undefined,
  after: string | undefined,
): SlotChange {
  return { kind, slot, before, after };
}
