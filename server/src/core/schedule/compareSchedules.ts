/** What changed between two versions of a schedule, as data for a readable list. */
import type { Schedule, Slot, SlotLink } from '../model/schedule.js';
import { getTimeLineValue } from './eventTime.js';
import { pairSlots } from './pairSlots.js';

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

/** The changes from `before` to `after`, in the order of `after`, what is gone last; see {@link pairSlots}. */
export function compareSchedules(before: Schedule, after: Schedule): readonly SlotChange[] {
  const { current, gone } = pairSlots(before, after);
  return [
    ...current.flatMap(({ slot, former }): readonly SlotChange[] =>
      former === undefined ? [{ kind: 'new', slot }] : compareSlots(former, slot),
    ),
    ...gone.filter(({ isCancelled }) => !isCancelled).map((slot): SlotChange => ({ kind: 'cancelled', slot })),
  ];
}

/** All that is different about one slot. A cancellation is told alone: what else changed no longer matters. */
function compareSlots(before: Slot, after: Slot): readonly SlotChange[] {
  if (after.isCancelled && !before.isCancelled) {
    return [{ kind: 'cancelled', slot: after }];
  }
  if (before.isCancelled && !after.isCancelled) {
    return [{ kind: 'new', slot: after }];
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
