/** Rooms that got another name between two versions of a schedule: one change, not one for every slot in them. */
import type { Schedule } from '../model/schedule.js';
import type { SlotChange } from './compareSchedules.js';

export interface RenamedRoom {
  readonly before: string;
  readonly after: string;
}

/** With fewer slots, it may as well be the slots that moved. */
const leastSlots = 2;

/**
 * The rooms of `before` that are gone, each with the new room that nearly all of its slots are in now.
 *
 * @param changes those from `before` to `after`; see `compareSchedules`
 */
export function findRenamedRooms(
  before: Schedule,
  after: Schedule,
  changes: readonly SlotChange[],
): readonly RenamedRoom[] {
  const [old, current] = [new Set(before.rooms), new Set(after.rooms)];
  const targets = new Map<string, Map<string, number>>();
  for (const change of changes) {
    const isNew = change.kind === 'room-changed' && change.before !== undefined && change.after !== undefined;
    if (isNew && !current.has(change.before) && !old.has(change.after)) {
      const counts = targets.get(change.before) ?? new Map<string, number>();
      targets.set(change.before, counts.set(change.after, (counts.get(change.after) ?? 0) + 1));
    }
  }
  return [...targets].flatMap(([room, counts]): readonly RenamedRoom[] => {
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return best !== undefined && best[1] >= leastSlots && best[1] >= all * 0.8
      ? [{ before: room, after: best[0] }]
      : [];
  });
}

/** Whether the change is nothing but the new name of a room. */
export function isRoomRenamed(change: SlotChange, rooms: readonly RenamedRoom[]): boolean {
  return (
    change.kind === 'room-changed' &&
    rooms.some(({ before, after }) => before === change.before && after === change.after)
  );
}
