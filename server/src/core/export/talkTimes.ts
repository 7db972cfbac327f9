/** When talks were, as far as notes and options tell: a date, a time, and how long. */
import { nightEndsAt } from '../model/schedule.js';
import { addDays, toSlotStart } from '../schedule/eventTime.js';
import { ZoneClock } from '../schedule/timeZones.js';
import type { ExportConference, ExportDay, ExportTalk } from './exportModel.js';

/** A talk with its place in time. */
export interface TimedTalk {
  readonly talk: ExportTalk;
  /** ISO 8601 date of its day; a talk after midnight belongs to the day before. */
  readonly date: string;
  /** Local date and time, `YYYY-MM-DDTHH:MM:SS`. */
  readonly start: string;
  /** Whole minutes. */
  readonly minutes: number;
}

export interface TalkTimes {
  readonly timed: readonly TimedTalk[];
  /** Talks whose date or start is not known. */
  readonly untimed: readonly ExportTalk[];
}

/** A talk without an end lasts until the next one, but no longer than this; the last of a day, half an hour. */
const longestGuess = 120;
const usualMinutes = 30;
/** An end that is further away stands before the start: a slip such as `9:05 - 3:35`. */
const longestTalk = 12 * 60;

/** The times of a conference's talks, in order. */
export function findTalkTimes({ days }: ExportConference): TalkTimes {
  const all = days.flatMap((day) => timesOfDay(day));
  return {
    timed: all.filter((each): each is TimedTalk => 'start' in each),
    untimed: all.flatMap((each) => ('start' in each ? [] : [each.talk])),
  };
}

function timesOfDay({ date, items }: ExportDay): readonly (TimedTalk | Pick<TimedTalk, 'talk'>)[] {
  const talks = items.filter((item) => item.kind === 'talk');
  const starts = talks.flatMap(({ start }) => (start === undefined ? [] : [minutesOf(start)]));
  return talks.map((talk) => {
    if (date === undefined || talk.start === undefined) return { talk };
    const start = minutesOf(talk.start);
    const localDate = start % dayMinutes < nightEndsAt ? addDays(date, 1) : date;
    return { talk, date, start: `${localDate}T${talk.start}:00`, minutes: durationOf(talk, start, starts) };
  });
}

const dayMinutes = 24 * 60;

/** Minutes after the midnight that the day begins with: 00:30 comes after 23:00. */
function minutesOf(clock: string): number {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  return minutes < nightEndsAt ? minutes + dayMinutes : minutes;
}

function durationOf({ end }: ExportTalk, start: number, starts: readonly number[]): number {
  const noted = end === undefined ? 0 : (minutesOf(end) - start + dayMinutes) % dayMinutes;
  if (noted > 0 && noted <= longestTalk) return noted;
  const next = starts.filter((other) => other > start).reduce((first, other) => Math.min(first, other), Infinity);
  return next - start <= longestGuess ? next - start : usualMinutes;
}

/** A local time with the offset of the event's zone; without one where the zone is not known. */
export function toEventTime(local: string, timeZone: string | undefined): string {
  return toSlotStart({ kind: 'wall', dateTime: local }, timeZone === undefined ? undefined : new ZoneClock(timeZone));
}
