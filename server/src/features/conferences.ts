/**
 * The conferences with their days, talks and follow-ups, as the views draw them. A day that several files mark (by number
 * or date) is one row. Ids are made of the file and of what names the talk, so that they survive edits.
 */
import { formatClockTime } from '../core/model/clockTime.js';
import type { Conference, DayEntry, FollowUpEntry, NoteEntry, TalkEntry } from '../core/index/notesIndex.js';
import { createRange } from '../core/text/positions.js';
import {
  type ConferenceNode,
  conferencesMethod,
  type ConferencesResult,
  type DayNode,
  type FollowUpNode,
  type TalkNode,
} from '../protocol.js';
import type { Feature } from './feature.js';

/** All conferences that have talks or days, in the order of their names. */
export function provideConferences(conferences: readonly Conference[]): readonly ConferenceNode[] {
  return conferences
    .map(toConferenceNode)
    .toSorted((a, b) => (a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1));
}

export const conferences: Feature<unknown, ConferencesResult> = {
  method: conferencesMethod,
  handle({ index, indexing }) {
    return { revision: index.revision, conferences: provideConferences(index.conferences()), indexing };
  },
};

function toConferenceNode({ id, name, scheduleUrl, entries }: Conference): ConferenceNode {
  return {
    id,
    name,
    uris: entries.map(({ uri }) => uri),
    scheduleUrl,
    days: toDayNodes(id, entries),
    talks: entries.flatMap((entry) =>
      entry.talks.filter(({ day }) => day === undefined).map((talk) => toTalkNode(entry, talk)),
    ),
    followUps: entries.flatMap((entry) => toFollowUpNodes(entry, entry.followUps, 'aside')),
  };
}

/** The days of all files in their order; a second mark of a day adds its talks to the first. */
function toDayNodes(conferenceId: string, entries: readonly NoteEntry[]): readonly DayNode[] {
  const nodes = new Map<string, DayNode>();
  for (const entry of entries) {
    entry.days.forEach((day, index) => {
      const id = `${conferenceId}#${dayKey(day)}`;
      const talks = entry.talks.filter((talk) => talk.day === index).map((talk) => toTalkNode(entry, talk));
      const known = nodes.get(id);
      const { label, date, range } = day;
      const { uri } = entry;
      nodes.set(
        id,
        known === undefined ? { id, label, date, uri, range, talks } : { ...known, talks: [...known.talks, ...talks] },
      );
    });
  }
  return [...nodes.values()];
}

/** The number counts more than the words: `Day 1: April 22` and `END OF DAY 1` are one day. */
function dayKey({ ordinal, date, label }: DayEntry): string {
  return ordinal === undefined ? (date ?? label.toLowerCase()) : `day ${ordinal}`;
}

/** A talk as a row; the id holds no line, so that it stays the same while the notes above it grow. */
function toTalkNode(entry: NoteEntry, talk: TalkEntry): TalkNode {
  const { kind, title, start, end, room, attendance, reason, url, code, titleRange, line, endLine } = talk;
  const { uri } = entry;
  return {
    id: `${uri}#${talk.id}`,
    kind,
    title,
    speakers: talk.speakers.map(({ name }) => name),
    start: start === undefined ? undefined : formatClockTime(start),
    end: end === undefined ? undefined : formatClockTime(end),
    room,
    attendance,
    reason,
    url,
    code,
    uri,
    range: createRange(line, 0, endLine, 0),
    titleRange,
    followUps: toFollowUpNodes(entry, talk.followUps, talk.id),
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
