/**
 * The talk of a note file that is on at the moment, and what comes next: by the schedule where the talk is in it, else by
 * the times of the notes. Notes that name no date are live once somebody writes in them, and there the last day.
 */
import { formatClockTime } from '../core/model/clockTime.js';
import type { PlacedSection, Talk } from '../core/model/note.js';
import type { Schedule, Slot } from '../core/model/schedule.js';
import { getTalks, isTalk } from '../core/model/sections.js';
import { findLiveTalks, type LiveTalks, type TimedTalk } from '../core/live/liveTalks.js';
import { findTalkDates } from '../core/rules/noteDates.js';
import { findClockTime, getTimeLineValue } from '../core/schedule/eventTime.js';
import type { TalkMatch } from '../core/schedule/matchTalks.js';
import { findStartingSlots, getMinutesUntil, type Now, toNow } from '../core/schedule/startingSlots.js';
import { ZoneClock } from '../core/schedule/timeZones.js';
import type { LiveStatus } from '../protocol.js';
import type { NoteDocument, Snapshot } from '../workspace/snapshot.js';

const minutesOfDay = 24 * 60;
const minuteMilliseconds = 60_000;

/** What is live in a note; undefined on any other day, and where nothing has a time. */
export function findLive(snapshot: Snapshot, document: NoteDocument): LiveTalks | undefined {
  const schedule = snapshot.scheduleOf(document.uri);
  if (schedule === undefined && !document.note.sections.some(hasTime)) return undefined;
  const now = toNow(snapshot.now, snapshot.timeZone);
  const matches = schedule?.matches.get(document.uri) ?? [];
  const noted = findNotedTalks(snapshot, document);
  const taken = new Set(matches.flatMap((match) => (match.kind === 'sure' ? [match.slot] : [])));
  const { on, next } = findStartingSlots(schedule?.kept.index.slots ?? [], now);
  const others = [...on, ...next]
    .filter(({ slot }) => !taken.has(slot))
    .map(({ slot }) => ({ title: slot.title, from: getMinutesUntil(slot, now), to: undefined, row: undefined }));
  const live = findLiveTalks([...noted, ...others]);
  return live.on === undefined && live.next === undefined ? undefined : live;
}

/** The talks of a note that are of today and that the writer has not left out. */
export function findNotedTalks(snapshot: Snapshot, document: NoteDocument): readonly TimedTalk[] {
  const schedule = snapshot.scheduleOf(document.uri);
  const now = toNow(snapshot.now, snapshot.timeZone);
  const clock = toEventClock(snapshot, schedule?.kept.schedule, now);
  return findTimedTalks(document, schedule?.matches.get(document.uri) ?? [], { now, ...clock });
}

/** The same for a client, times as the event's clocks show them. */
export function toLiveStatus(snapshot: Snapshot, document: NoteDocument): LiveStatus | undefined {
  const live = findLive(snapshot, document);
  if (live === undefined) return undefined;
  const schedule = snapshot.scheduleOf(document.uri)?.kept.schedule;
  const { minutes } = toEventClock(snapshot, schedule, toNow(snapshot.now, snapshot.timeZone));
  const toTime = (from: number): string =>
    formatClockTime((((minutes + from) % minutesOfDay) + minutesOfDay) % minutesOfDay);
  const { on, next } = live;
  const placed = on?.talk.row === undefined ? undefined : getTalks(document.note)[on.talk.row];
  return {
    ...(on !== undefined &&
      placed !== undefined && {
        on: {
          title: on.talk.title,
          start: toTime(on.talk.from),
          line: placed.line + placed.section.talk.titleRange.start.line,
          ...(on.minutesLeft !== undefined && { minutesLeft: on.minutesLeft, end: toTime(on.minutesLeft) }),
        },
      }),
    ...(next !== undefined && {
      next: { titles: next.talks.map(({ title }) => title), start: toTime(next.minutes), minutes: next.minutes },
    }),
  };
}

interface EventClock {
  /** ISO 8601. */
  readonly date: string;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/** What the event's clocks show; the reader's where nothing says what they do. */
function toEventClock(snapshot: Snapshot, schedule: Schedule | undefined, now: Now): EventClock {
  const zone = schedule?.timeZone;
  const offset =
    zone === undefined ? findOffset(schedule) : new ZoneClock(zone).getOffset(now.instant) * minuteMilliseconds;
  const wall = offset === undefined || zone === snapshot.timeZone ? now.wall : now.instant + offset;
  const text = new Date(wall).toISOString();
  return { date: text.slice(0, 10), minutes: Math.floor(wall / minuteMilliseconds) % minutesOfDay };
}

/** Milliseconds east of Greenwich, by the times of a schedule that names no zone. */
function findOffset(schedule: Schedule | undefined): number | undefined {
  const start = schedule?.days[0]?.slots.find((slot) => slot.start !== undefined)?.start;
  const instant = /[+-]\d\d:\d\d$/.test(start ?? '') ? getTimeLineValue(start) : undefined;
  return start === undefined || instant === undefined ? undefined : Date.parse(`${start.slice(0, 19)}Z`) - instant;
}

function hasTime({ section }: PlacedSection): boolean {
  return section.kind === 'talk' && section.talk.time?.start !== undefined;
}

function findTimedTalks(
  document: NoteDocument,
  matches: readonly TalkMatch[],
  at: EventClock & { readonly now: Now },
): readonly TimedTalk[] {
  const { note } = document;
  const talks = getTalks(note);
  let count = 0;
  const rows = note.sections.map((placed) => (isTalk(placed) ? count++ : undefined));
  const dates = findTalkDates({ note, matches: rows.map((row) => (row === undefined ? undefined : matches[row])) });
  const isEdited = (document.version ?? 0) > 1;
  const lastDay = talks.at(-1)?.day;
  return note.sections.flatMap((placed, section) => {
    const row = rows[section];
    if (row === undefined || !isTalk(placed) || isLeftOut(placed.section.talk)) return [];
    const { talk } = placed.section;
    const match = matches[row];
    const date = dates[section];
    const isToday = date === undefined ? isEdited && placed.day === lastDay : date === at.date;
    const span = (match?.kind === 'sure' ? findSlotSpan(match.slot, at.now) : undefined) ?? findSpan(talk, at, isToday);
    return span === undefined ? [] : [{ title: talk.title, row, ...span }];
  });
}

function isLeftOut({ attendance }: Talk): boolean {
  return attendance.state === 'skipped' || attendance.state === 'watch-later';
}

function findSlotSpan(slot: Slot, now: Now): Span | undefined {
  if (slot.start === undefined || findClockTime(slot.start) === undefined) return undefined;
  const from = getMinutesUntil(slot, now);
  return { from, to: slot.duration === undefined ? undefined : from + slot.duration };
}

type Span = Pick<TimedTalk, 'from' | 'to'>;

function findSpan({ time }: Talk, { minutes }: EventClock, isToday: boolean): Span | undefined {
  if (time?.start === undefined || !isToday) return undefined;
  return { from: time.start - minutes, to: time.end === undefined ? undefined : time.end - minutes };
}
