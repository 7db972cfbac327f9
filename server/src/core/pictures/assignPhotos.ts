/**
 * Which talk each photo was taken in. Times are compared on the clocks of the event: a photo that knows its zone is carried
 * there, one that does not was taken there.
 */
import type { Attendance, ClockTime, TalkKind } from '../model/note.js';
import { nightEndsAt } from '../model/schedule.js';
import { addDays } from '../schedule/eventTime.js';
import { ZoneClock } from '../schedule/timeZones.js';
import type { PhotoTime } from './photoTimes.js';

/** A talk with its time. */
export interface PhotoTalk {
  readonly id: string;
  readonly kind: TalkKind;
  readonly attendance: Attendance;
  /** What it stands under, unique in its conference: talks of one day whose date nobody knows share it. */
  readonly day: string;
  /** ISO 8601, of its day; a talk after midnight belongs to the day before. */
  readonly date: string | undefined;
  readonly start: ClockTime | undefined;
  readonly end: ClockTime | undefined;
}

export interface PhotoConference {
  /** IANA; undefined where nothing says it. */
  readonly timeZone: string | undefined;
  /** In the order of the notes. */
  readonly talks: readonly PhotoTalk[];
}

export interface AssignedPhoto {
  /** Of the talk; undefined where the photo fits none. */
  readonly talk: string | undefined;
  /** `YYYY-MM-DDTHH:MM:SS` on the clocks of the event; undefined where nothing tells when it was taken. */
  readonly taken: string | undefined;
}

/** What photos are assigned by. */
export interface PhotoQuestion {
  /** By photo: its times, the most trustworthy first. */
  readonly photos: readonly (readonly PhotoTime[])[];
  /** The one that photos without a clear date are for comes first. */
  readonly conferences: readonly PhotoConference[];
  /** The reader's IANA zone, for times whose event has none. */
  readonly timeZone: string;
}

const minute = 60_000;
/** A title slide is up before its talk begins, and a handshake comes after it. */
const earlyMinutes = 5;
const lateMinutes = 10;
/** How long a talk may last that says nothing of its end; workshops take half a day. */
const longestMinutes = 90;
const longestWorkshopMinutes = 240;

/** One answer for each photo, in order. */
export function assignPhotos({ photos, conferences, timeZone }: PhotoQuestion): readonly AssignedPhoto[] {
  const placed = conferences.map((conference, index) => {
    const clock = new ZoneClock(conference.timeZone ?? timeZone);
    const dates = index === 0 ? guessDates(conference, photos, clock) : new Map<string, string>();
    return { clock, spans: toSpans(conference.talks, dates) };
  });
  return photos.map((times) => {
    for (const time of times) {
      for (const { clock, spans } of placed) {
        const wall = toWall(time, clock);
        const span = findSpan(spans, wall);
        if (span !== undefined) return { talk: span.talk.id, taken: toText(wall) };
      }
    }
    const [first] = times;
    const clock = placed[0]?.clock ?? new ZoneClock(timeZone);
    return { talk: undefined, taken: first && toText(toWall(first, clock)) };
  });
}

/** Milliseconds on the event's clocks, as if they were UTC. */
function toWall({ wall, instant }: PhotoTime, clock: ZoneClock): number {
  if (instant !== undefined) return instant + clock.getOffset(instant) * minute;
  return Date.parse(`${wall}Z`);
}

function toText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/**
 * Days that no date is known of are the dates of the photos in order, if there are as many of them: who photographs on
 * two dates and has notes of two days has taken them on these.
 */
function guessDates(
  { talks }: PhotoConference,
  photos: PhotoQuestion['photos'],
  clock: ZoneClock,
): ReadonlyMap<string, string> {
  const known = new Set(talks.map(({ date }) => date));
  const days = [...new Set(talks.filter(({ date }) => date === undefined).map(({ day }) => day))];
  const nights = photos.flatMap(([time]) => (time === undefined ? [] : [toWall(time, clock) - nightEndsAt * minute]));
  const dates = [...new Set(nights.map((night) => toText(night).slice(0, 10)))].filter((date) => !known.has(date));
  if (dates.length !== days.length) return new Map();
  const sorted = dates.toSorted();
  return new Map(days.map((day, index) => [day, sorted[index] ?? '']));
}

/** A talk on the time line of the event's clocks, in milliseconds. */
interface Span {
  readonly talk: PhotoTalk;
  readonly start: number;
  readonly end: number;
}

/** In order. Talks that were not attended took place without a camera. */
function toSpans(talks: readonly PhotoTalk[], guessed: ReadonlyMap<string, string>): readonly Span[] {
  const timed = talks.flatMap((talk) => {
    const date = talk.date ?? guessed.get(talk.day);
    const wasThere = talk.attendance !== 'skipped' && talk.attendance !== 'watch-later';
    if (date === undefined || talk.start === undefined || !wasThere) return [];
    const night = talk.start < nightEndsAt ? addDays(date, 1) : date;
    return [{ talk, start: Date.parse(`${night}T00:00:00Z`) + talk.start * minute }];
  });
  const sorted = timed.toSorted((a, b) => a.start - b.start);
  return sorted.map(({ talk, start }, index) => {
    const next = sorted.find((other, at) => at > index && other.start > start)?.start ?? Infinity;
    const longest = (talk.kind === 'workshop' ? longestWorkshopMinutes : longestMinutes) * minute;
    const length = talk.end === undefined || talk.start === undefined ? undefined : lengthOf(talk.start, talk.end);
    return { talk, start, end: length === undefined ? Math.min(next, start + longest) : start + length };
  });
}

/** An end before the start is on the next day. */
function lengthOf(start: ClockTime, end: ClockTime): number {
  return (end >= start ? end - start : end - start + 24 * 60) * minute;
}

/** The talk that was on, the one begun last where there are two; else the one about to begin; else the one just over. */
function findSpan(spans: readonly Span[], wall: number): Span | undefined {
  return (
    spans.findLast(({ start, end }) => start <= wall && wall < end) ??
    spans.find(({ start }) => start > wall && start - wall <= earlyMinutes * minute) ??
    spans.findLast(({ end }) => end <= wall && wall - end <= lateMinutes * minute)
  );
}
