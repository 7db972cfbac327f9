/** The changes of a schedule as one plain object for scripts: what `conference-notes schedule changes --json` prints. */
import type { Schedule } from '../model/schedule.js';
import { compareSchedules, type SlotChange } from './compareSchedules.js';
import { findRenamedRooms, isRoomRenamed, type RenamedRoom } from './renamedRooms.js';

export interface ChangesRecord {
  readonly title: string;
  /** Rooms with another name; their slots are no changes for that. */
  readonly rooms: readonly RenamedRoom[];
  readonly changes: readonly ChangeRecord[];
}

/** Missing values are null, so that every entry has every key. */
export interface ChangeRecord {
  readonly kind: SlotChange['kind'];
  /** As it is now. */
  readonly title: string;
  readonly code: string | null;
  readonly guid: string | null;
  /** ISO 8601, as it is now. */
  readonly start: string | null;
  readonly room: string | null;
  /** What has changed: a start, title, room, speakers or minutes, by the kind. */
  readonly before: string | null;
  readonly after: string | null;
  /** Addresses that are new. */
  readonly links: readonly string[];
}

/** The record of what changed from one version to the next; a pure function of both. */
export function toChangesRecord(before: Schedule, after: Schedule): ChangesRecord {
  const changes = compareSchedules(before, after);
  const rooms = findRenamedRooms(before, after, changes);
  return {
    title: after.title,
    rooms,
    changes: changes.filter((change) => !isRoomRenamed(change, rooms)).map(toRecord),
  };
}

function toRecord(change: SlotChange): ChangeRecord {
  const { title, code, guid, start, room } = change.slot;
  return {
    kind: change.kind,
    title,
    code: code ?? null,
    guid: guid ?? null,
    start: start ?? null,
    room: room ?? null,
    before: 'before' in change ? (change.before ?? null) : null,
    after: 'after' in change ? (change.after ?? null) : null,
    links: change.kind === 'new-links' ? change.links.map(({ url }) => url) : [],
  };
}
