/**
 * A conference's published programme, after reading, whatever the format it came in. A slot is not a talk: a talk is what
 * the notes hold, a slot one entry of the programme.
 */

/** One entry of the schedule. Its identity is guid + code + start: a repeated workshop has two slots. */
export interface Slot {
  readonly guid: string | undefined;
  /** Talk code (`WEYYJG`), where the system has one. */
  readonly code: string | undefined;
  readonly title: string;
  /** Other forms of the title that the source has (a calendar's `Title - Speaker`); for matching only. */
  readonly otherTitles: readonly string[];
  readonly subtitle: string | undefined;
  readonly speakers: readonly SlotSpeaker[];
  /**
   * ISO 8601. With an offset: the event's local time and its instant. With `Z`: the instant alone, as nothing says where
   * the event is. Without either: the event's local time alone, as nothing says its zone. Undefined: not scheduled (yet).
   */
  readonly start: string | undefined;
  /** Where the slot stood before refreshes moved it, oldest first, in the form of {@link start}; absent for none. */
  readonly formerStarts?: readonly string[];
  /** Whole minutes, above 0; undefined where the source does not say. */
  readonly duration: number | undefined;
  /** The room, or all of them joined by ` / `. */
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly type: string | undefined;
  readonly language: string | undefined;
  /** Plain text or Markdown, never trusted; HTML of the source is already turned into Markdown. */
  readonly abstract: string | undefined;
  readonly description: string | undefined;
  /** The talk's page; undefined where the slot has none (breaks, lightning talks). */
  readonly url: string | undefined;
  /** Other addresses of the same talk (the page on the system behind the published one). */
  readonly otherUrls: readonly string[];
  readonly feedbackUrl: string | undefined;
  readonly doNotRecord: boolean;
  /** A break, a meal, registration: in the schedule, but nothing to take notes of. */
  readonly isService: boolean;
  /** The schedule says so, or no longer has the slot since a refresh. */
  readonly isCancelled: boolean;
  readonly links: readonly SlotLink[];
}

/** A link of the slot; an attachment is a file that the speaker handed in (slides). */
export interface SlotLink {
  readonly kind: 'link' | 'attachment';
  readonly title: string;
  readonly url: string;
}

export interface SlotSpeaker {
  readonly name: string;
  readonly code: string | undefined;
  readonly url: string | undefined;
}

/** Minutes after midnight at which the day changes where nothing else is said: 04:00, as most exporters have it. */
export const nightEndsAt = 4 * 60;

/** A day as the schedule has it: after midnight may belong to the day before. */
export interface ScheduleDay {
  /** One-based, as in frab. */
  readonly index: number;
  /** ISO 8601 date. */
  readonly date: string;
  /** By start, then by room in the order of `Schedule.rooms`. */
  readonly slots: readonly Slot[];
}

export interface Schedule {
  readonly title: string;
  /** Short name of the event, e.g. `pycascades-2022`. */
  readonly slug: string | undefined;
  readonly version: string | undefined;
  /** The schedule's page. */
  readonly url: string | undefined;
  /** IANA time zone of the event. */
  readonly timeZone: string | undefined;
  /** Names of the rooms, in the schedule's order. */
  readonly rooms: readonly string[];
  readonly days: readonly ScheduleDay[];
  /** Slots without a time. */
  readonly undated: readonly Slot[];
}
