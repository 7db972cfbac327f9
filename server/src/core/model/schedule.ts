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
  readonly subtitle: string | undefined;
  readonly speakers: readonly SlotSpeaker[];
  /** ISO 8601 with offset. */
  readonly start: string;
  /** Minutes. */
  readonly duration: number;
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly type: string | undefined;
  readonly language: string | undefined;
  readonly abstract: string | undefined;
  readonly description: string | undefined;
  /** The talk's page; undefined where the slot has none (breaks, lightning talks). */
  readonly url: string | undefined;
  readonly feedbackUrl: string | undefined;
  readonly doNotRecord: boolean;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

export interface SlotSpeaker {
  readonly name: string;
  readonly code: string | undefined;
  readonly url: string | undefined;
}

/** A day as the schedule has it: after midnight may belong to the day before. */
export interface ScheduleDay {
  /** One-based, as in frab. */
  readonly index: number;
  /** ISO 8601 date. */
  readonly date: string;
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
  readonly days: readonly ScheduleDay[];
}
