/** The slots of a conference's schedule, for picking talks from and for the rows of what the notes do not have. */
import { formatClockTime } from '../core/model/clockTime.js';
import type { Slot } from '../core/model/schedule.js';
import { findTalkAt } from '../core/model/sections.js';
import { findClockTime, getTimeLineValue, toSlotEnd } from '../core/schedule/eventTime.js';
import type { ConferenceSchedule } from '../core/schedule/keptSchedules.js';
import type { IndexedSlot } from '../core/schedule/slotIndex.js';
import { toSlotKey } from '../core/schedule/slotKey.js';
import { type SlotNode, slotsMethod, type SlotsParams, type SlotsResult } from '../protocol.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Feature } from './feature.js';
import { findMatch } from './notedSlots.js';
import { findStarting } from './startingTalks.js';

/** All slots of the schedule. `now` in milliseconds since 1970 (UTC). */
export function toSlotNodes(schedule: ConferenceSchedule, now: number): readonly SlotNode[] {
  const isNoted = createNotedTest(schedule);
  return schedule.kept.index.slots.map((indexed) => toSlotNode(indexed, isNoted(indexed), now));
}

/** A slot of a schedule that no notes are compared with. `now` as above. */
export function toUnnotedNode(indexed: IndexedSlot, now: number): SlotNode {
  return toSlotNode(indexed, false, now);
}

/** The slot of a key; undefined where the schedule has none such any more. */
export function findSlotByKey({ kept }: ConferenceSchedule, key: string): Slot | undefined {
  return kept.index.slots.find(({ slot }) => toSlotKey(slot) === key)?.slot;
}

export const slots: Feature<SlotsParams, SlotsResult | null> = {
  method: slotsMethod,
  handle(snapshot, { uri, line }) {
    const schedule = snapshot.scheduleOf(uri);
    if (schedule === undefined) return null;
    const { title, url, timeZone } = schedule.kept.schedule;
    return {
      title,
      url,
      timeZone,
      keptUri: schedule.kept.uri,
      slots: toSlotNodes(schedule, snapshot.now),
      likely: line === undefined ? [] : findLikely(snapshot, uri, line).map(toSlotKey),
      starting: line === undefined ? [] : findStarting(snapshot, schedule, { uri, line }),
    };
  },
};

function findLikely(snapshot: Snapshot, uri: string, line: number): readonly Slot[] {
  const document = snapshot.findNote(uri);
  const placed = document && findTalkAt(document.note, line);
  const match = document && placed && findMatch(snapshot, document, placed);
  if (match === undefined) return [];
  return match.kind === 'sure' ? [match.slot] : match.candidates.map(({ slot }) => slot);
}

/** A repeated talk is noted with one of its slots. */
function createNotedTest({ matches, kept: { index } }: ConferenceSchedule): (slot: IndexedSlot) => boolean {
  const slots = new Set([...matches.values()].flat().flatMap((match) => (match.kind === 'sure' ? [match.slot] : [])));
  const talks = new Set(index.slots.filter(({ slot }) => slots.has(slot)).map(({ talk }) => talk));
  return ({ talk }) => talks.has(talk);
}

function toSlotNode({ slot, date }: IndexedSlot, isNoted: boolean, now: number): SlotNode {
  const start = findClockTime(slot.start);
  const end = findClockTime(toSlotEnd(slot.start, slot.duration));
  const from = getTimeLineValue(slot.start);
  return {
    key: toSlotKey(slot),
    title: slot.title,
    speakers: slot.speakers.map(({ name }) => name),
    date,
    start: start === undefined ? undefined : formatClockTime(start),
    end: end === undefined ? undefined : formatClockTime(end),
    room: slot.room,
    track: slot.track,
    url: slot.url,
    code: slot.code,
    isService: slot.isService,
    isCancelled: slot.isCancelled,
    isNoted,
    isOn: from !== undefined && from <= now && now < from + (slot.duration ?? 0) * 60_000,
  };
}
