/**
 * What somebody is about to start with, by the schedule: whoever takes notes of a talk that is on goes to the next one,
 * everybody else to what is on. Talks that have notes already, or were skipped, are left out.
 */
import type { TalkEntry } from '../core/index/noteEntry.js';
import type { ConferenceSchedule } from '../core/schedule/keptSchedules.js';
import type { IndexedSlot } from '../core/schedule/slotIndex.js';
import { toSlotKey } from '../core/schedule/slotKey.js';
import { findStartingSlots, toNow } from '../core/schedule/startingSlots.js';
import type { StartingSlot } from '../protocol.js';
import type { Snapshot } from '../workspace/snapshot.js';

/** The talk of the notes that a slot is. */
interface NotedTalk {
  readonly uri: string;
  readonly talk: TalkEntry;
  /** The writer is in it at the moment. */
  readonly isHere: boolean;
}

/** The slots to choose from; `at` is where the writer is (zero-based line). */
export function findStarting(
  snapshot: Snapshot,
  schedule: ConferenceSchedule,
  at: { readonly uri: string; readonly line: number },
): readonly StartingSlot[] {
  const { on, next } = findStartingSlots(schedule.kept.index.slots, toNow(snapshot.now, snapshot.timeZone));
  if (on.length === 0 && next.length === 0) return [];
  const noted = findNoted(snapshot, schedule, at);
  const isTaken = ({ talk }: IndexedSlot): boolean => {
    const found = noted.get(talk);
    return found !== undefined && (found.isHere || found.talk.attendance !== 'unknown');
  };
  const isInTalk = on.some((slot) => isTaken(slot) && noted.get(slot.talk)?.talk.attendance !== 'skipped');
  const free = (slots: readonly IndexedSlot[], when: StartingSlot['when']): readonly StartingSlot[] =>
    slots.filter((slot) => !isTaken(slot)).map((slot) => toStarting(slot, when, noted.get(slot.talk)));
  const now = isInTalk ? [] : free(on, 'now');
  return now.length > 0 ? now : free(next, 'next');
}

function toStarting({ slot }: IndexedSlot, when: StartingSlot['when'], noted: NotedTalk | undefined): StartingSlot {
  const key = toSlotKey(slot);
  return noted === undefined ? { key, when } : { key, when, place: { uri: noted.uri, line: noted.talk.line } };
}

/** By what repetitions of one talk have in common. */
function findNoted(
  snapshot: Snapshot,
  { matches, kept: { index } }: ConferenceSchedule,
  at: { readonly uri: string; readonly line: number },
): ReadonlyMap<string, NotedTalk> {
  const noted = new Map<string, NotedTalk>();
  for (const [uri, list] of matches) {
    const talks = snapshot.index.entries.get(uri)?.talks ?? [];
    const here = uri === at.uri ? talks.findLastIndex(({ line }) => line <= at.line) : -1;
    list.forEach((match, row) => {
      const talk = talks[row];
      const indexed = match.kind === 'sure' ? index.slots.find(({ slot }) => slot === match.slot) : undefined;
      if (talk !== undefined && indexed !== undefined) noted.set(indexed.talk, { uri, talk, isHere: row === here });
    });
  }
  return noted;
}
