/**
 * What the index keeps of a note file: what views and look-ups need and none of the notes' text. Plain data, so that it
 * can be cached and sent. Positions are the file's, zero-based.
 */
import type { Attendance, ClockTime, Dialect, TalkKind } from '../model/note.js';
import type { Range } from '../text/positions.js';

/** A talk as views and look-ups see it; positions are the file's, zero-based. */
export interface TalkEntry {
  /** Stable while the talk is the same: talk code, else slug of the title, with `-2` for a second one in the file. */
  readonly id: string;
  readonly kind: TalkKind;
  readonly title: string;
  readonly titleRange: Range;
  readonly line: number;
  /** Last line of its content. */
  readonly endLine: number;
  readonly speakers: readonly SpeakerEntry[];
  readonly start: ClockTime | undefined;
  readonly end: ClockTime | undefined;
  readonly room: string | undefined;
  readonly url: string | undefined;
  readonly urlRange: Range | undefined;
  readonly event: string | undefined;
  readonly code: string | undefined;
  readonly attendance: Attendance;
  readonly reason: string | undefined;
  readonly unscheduled: boolean;
  readonly followUps: readonly FollowUpEntry[];
  readonly takeaways: TakeawayState;
  /** Index into `NoteEntry.days`. */
  readonly day: number | undefined;
}

/** `missing`: there are notes of a talk that has something to teach, and no takeaways; `none`: nobody would ask for any. */
export type TakeawayState = 'noted' | 'missing' | 'none';

export interface SpeakerEntry {
  readonly name: string;
  readonly range: Range;
}

export interface FollowUpEntry {
  readonly text: string;
  readonly done: boolean;
  readonly range: Range;
}

export interface DayEntry {
  readonly label: string;
  readonly ordinal: number | undefined;
  readonly date: string | undefined;
  readonly range: Range;
}

/** One note file in the index. */
export interface NoteEntry {
  readonly uri: string;
  readonly dialect: Dialect;
  /** The event's name, where the file gives it. */
  readonly conference: string | undefined;
  readonly conferenceRange: Range | undefined;
  readonly scheduleUrl: string | undefined;
  readonly scheduleRange: Range | undefined;
  readonly date: string | undefined;
  readonly days: readonly DayEntry[];
  readonly talks: readonly TalkEntry[];
  /** Follow-ups that stand in no talk. */
  readonly followUps: readonly FollowUpEntry[];
}
