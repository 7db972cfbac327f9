/**
 * The conferences with their days, talks and follow-ups, as the views draw them. A day that several files mark (by number
 * or date) is one row. Ids are made of the file and of what names the talk, so that they survive edits.
 */
import { formatClockTime } from '../core/model/clockTime.js';
import { findShownName } from '../core/index/conference.js';
import type { Conference, DayEntry, FollowUpEntry, NoteEntry, TalkEntry } from '../core/index/notesIndex.js';
import { findClockTime, toSlotEnd } from '../core/schedule/eventTime.js';
import type { ConferenceSchedule, KeptSchedule } from '../core/schedule/keptSchedules.js';
import type { IndexedSlot } from '../core/schedule/slotIndex.js';
import { createRange } from '../core/text/positions.js';
import {
  type ConferenceNode,
  type ConferenceScheduleNode,
  conferencesMethod,
  type ConferencesResult,
  type DayNode,
  type FollowUpNode,
  type TalkNode,
} from '../protocol.js';
import type { Feature } from './feature.js';
import { toSlotNodes } from './slots.js';

/** What the views show beside the notes. */
export interface ScheduleLookup {
  scheduleOf(uri: string): ConferenceSchedule | undefined;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  readonly unusedSchedules: readonly KeptSchedule[];
  /** Not all notes are known yet, so that a schedule without notes may have some. */
  readonly indexing: boolean;
}

/** All conferences that have talks or days in the order of their names, then the schedules without notes in theirs. */
export function provideConferences(
  conferences: readonly Conference[],
  lookup: ScheduleLookup,
): readonly ConferenceNode[] {
  const noted = conferences.map((conference) => toConferenceNode(conference, lookup));
  const unnoted = lookup.indexing ? [] : lookup.unusedSchedules.map((kept) => toScheduledNode(kept, lookup.now));
  return [...noted.toSorted(compareNames), ...unnoted.toSorted(compareNames)];
}

function compareNames(a: ConferenceNode, b: ConferenceNode): number {
  const [nameA, nameB] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return nameA === nameB ? (a.id < b.id ? -1 : 1) : nameA < nameB ? -1 : 1;
}

export const conferences: Feature<unknown, ConferencesResult> = {
  method: conferencesMethod,
  handle(snapshot) {
    const { index, indexing } = snapshot;
    return { revision: index.revision, conferences: provideConferences(index.conferences(), snapshot), indexing };
  },
};

/** A talk of a file with the slot that it is for sure. */
interface ScheduledTalk {
  readonly entry: NoteEntry;
  readonly talk: TalkEntry;
  readonly slot: IndexedSlot | undefined;
}

/** A conference with its days, talks and follow-ups. */
export function toConferenceNode(conference: Conference, lookup: ScheduleLookup): ConferenceNode {
  const { id, scheduleUrl, entries } = conference;
  const schedule = lookup.scheduleOf(entries[0]?.uri ?? '');
  const talks = findSlots(entries, schedule);
  const habit = talks.some(({ talk }) => talk.takeaways === 'noted') ? 'expected' : 'possible';
  const toNode = (talk: ScheduledTalk): TalkNode => toTalkNode(talk, habit);
  return {
    id,
    name: findShownName(conference, schedule?.kept.schedule.title),
    uris: entries.map(({ uri }) => uri),
    scheduleUrl: scheduleUrl ?? schedule?.kept.schedule.url,
    days: toDayNodes(id, { entries, talks, toNode }),
    talks: talks.filter(({ talk }) => talk.day === undefined).map(toNode),
    followUps: entries.flatMap((entry) => toFollowUpNodes(entry, entry.followUps, 'aside')),
    ...(schedule === undefined ? {} : { schedule: toScheduleNode(schedule, lookup.now) }),
  };
}

/** A conference that nobody has taken notes of yet. */
function toScheduledNode(kept: KeptSchedule, now: number): ConferenceNode {
  return {
    id: kept.uri,
    name: kept.schedule.title,
    uris: [],
    scheduleUrl: kept.schedule.url,
    days: [],
    talks: [],
    followUps: [],
    schedule: toScheduleNode({ kept, matches: new Map() }, now),
  };
}

/** What was cancelled, and what nobody takes notes of, is no talk to be noted. */
function toScheduleNode(schedule: ConferenceSchedule, now: number): ConferenceScheduleNode {
  return {
    keptUri: schedule.kept.uri,
    timeZone: schedule.kept.schedule.timeZone,
    unnoted: toSlotNodes(schedule, now).filter((slot) => !slot.isNoted && !slot.isService && !slot.isCancelled),
  };
}

/** All talks of the files, in order. */
function findSlots(entries: readonly NoteEntry[], schedule: ConferenceSchedule | undefined): readonly ScheduledTalk[] {
  const indexed = new Map(schedule?.kept.index.slots.map((one) => [one.slot, one]));
  return entries.flatMap((entry) =>
    entry.talks.map((talk, row) => {
      const match = schedule?.matches.get(entry.uri)?.[row];
      return { entry, talk, slot: match?.kind === 'sure' ? indexed.get(match.slot) : undefined };
    }),
  );
}

function toDayNodes(
  conferenceId: string,
  {
    entries,
    talks,
    toNode,
  }: {
    readonly entries: readonly NoteEntry[];
    readonly talks: readonly ScheduledTalk[];
    readonly toNode: (talk: ScheduledTalk) => TalkNode;
  },
): readonly DayNode[] {
  const nodes = new Map<string, DayNode>();
  for (const entry of entries) {
    entry.days.forEach((day, index) => {
      const id = `${conferenceId}#${dayKey(day)}`;
      const own = talks.filter((one) => one.entry === entry && one.talk.day === index);
      const known = nodes.get(id);
      const { label, date, range } = day;
      const { uri } = entry;
      const scheduleDate = known?.scheduleDate ?? findDate(own);
      nodes.set(id, {
        ...(known ?? { id, label, date, uri, range }),
        ...(scheduleDate === undefined ? {} : { scheduleDate }),
        talks: [...(known?.talks ?? []), ...own.map(toNode)],
      });
    });
  }
  return [...nodes.values()];
}

/** The date that most talks of a day have in the schedule. */
function findDate(talks: readonly ScheduledTalk[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { slot } of talks) {
    if (slot?.date !== undefined) counts.set(slot.date, (counts.get(slot.date) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function dayKey({ ordinal, date, label }: DayEntry): string {
  return ordinal === undefined ? (date ?? label.toLowerCase()) : `day ${ordinal}`;
}

/**
 * A talk as a row; the id holds no line, so that it stays the same while the notes above it grow. What the notes leave out,
 * the schedule knows.
 */
function toTalkNode({ entry, talk, slot }: ScheduledTalk, habit: 'expected' | 'possible'): TalkNode {
  const { kind, title, room, attendance, reason, url, code, titleRange, line, endLine } = talk;
  const { uri } = entry;
  const start = talk.start ?? slot?.clock;
  const end = talk.start === undefined ? findClockTime(toSlotEnd(slot?.slot.start, slot?.slot.duration)) : talk.end;
  const speakers = talk.speakers.length > 0 ? talk.speakers : (slot?.slot.speakers ?? []);
  const track = slot?.slot.track;
  return {
    id: `${uri}#${talk.id}`,
    kind,
    title,
    speakers: speakers.map(({ name }) => name),
    start: start === undefined ? undefined : formatClockTime(start),
    end: end === undefined ? undefined : formatClockTime(end),
    room: room ?? slot?.slot.room,
    ...(track === undefined ? {} : { track }),
    attendance,
    reason,
    url: url ?? slot?.slot.url,
    code: code ?? slot?.slot.code,
    uri,
    range: createRange(line, 0, endLine, 0),
    titleRange,
    followUps: toFollowUpNodes(entry, talk.followUps, talk.id),
    ...(talk.takeaways === 'none' ? {} : { takeaways: talk.takeaways === 'noted' ? 'noted' : habit }),
  };
}

/** Equal follow-ups of one talk are numbered, as nothing else tells them apart. */
function toFollowUpNodes(
  { uri }: NoteEntry,
  followUps: readonly FollowUpEntry[],
  parent: string,
): readonly FollowUpNode[] {
  const counts = new Map<string, number>();
  return followUps.map(({ text, done, range }) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return { id: `${uri}#${parent}#${text}#${count}`, text, done, uri, range };
  });
}
