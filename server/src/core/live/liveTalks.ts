/** Which talk is on at a moment, and what comes next, for the time of a conference day. Minutes count from that moment. */

/** A talk that may be on, in the order of the notes. */
export interface TimedTalk {
  readonly title: string;
  /** When it begins; below 0 where it has begun. */
  readonly from: number;
  /** When it ends; undefined where neither notes nor schedule say so. */
  readonly to: number | undefined;
  /** In the notes: its number there, from 0; undefined for an entry of the schedule that is not noted. */
  readonly row: number | undefined;
}

/** The talk that is on. */
export interface TalkOn {
  readonly talk: TimedTalk;
  /** Undefined where nothing says when it ends. */
  readonly minutesLeft: number | undefined;
}

/** What comes next: several where they begin together. */
export interface TalksNext {
  readonly talks: readonly TimedTalk[];
  readonly minutes: number;
}

export interface LiveTalks {
  readonly on: TalkOn | undefined;
  readonly next: TalksNext | undefined;
}

/** Nothing that says no end lasts longer than this. */
const longestMinutes = 90;
/** Later than this is another day. */
const dayMinutes = 12 * 60;
/** Rooms are not in step. */
const togetherMinutes = 10;

/** Only talks of the notes are on: what else the schedule has may come next. Noted ones come before others. */
export function findLiveTalks(talks: readonly TimedTalk[]): LiveTalks {
  const noted = talks.filter(({ row }) => row !== undefined);
  let on: TimedTalk | undefined;
  for (const talk of noted) {
    if (isOn(talk, noted) && (on === undefined || talk.from >= on.from)) on = talk;
  }
  const later = talks.filter(({ from }) => from > 0 && from < dayMinutes);
  const minutes = Math.min(...later.map(({ from }) => from));
  const first = later.filter(({ from }) => from <= minutes + togetherMinutes);
  const planned = first.filter(({ row }) => row !== undefined);
  return {
    on: on && { talk: on, minutesLeft: on.to },
    next: first.length === 0 ? undefined : { talks: planned.length > 0 ? planned : first, minutes },
  };
}

/** Without an end of its own, a talk lasts until the next one of the notes has begun. */
function isOn({ from, to }: TimedTalk, noted: readonly TimedTalk[]): boolean {
  if (from > 0) return false;
  if (to !== undefined) return to > 0;
  return from > -longestMinutes && !noted.some((other) => other.from > from && other.from <= 0);
}
