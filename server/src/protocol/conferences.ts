/** Conferences, days, talks and follow-ups, as the views show them. */
import type { Attendance, TalkKind } from '../core/model/note.js';
import type { Range } from '../core/text/positions.js';
import type { SlotNode } from './schedules.js';

/** Server to client, notification: talks, days or follow-ups changed; views ask again. */
export const didChangeNotesMethod = 'conferenceNotes/didChangeNotes';
export interface DidChangeNotesParams {
  /** Grows with every change of the index. */
  readonly revision: number;
}

/** Client to server, request: all conferences with their days, talks and follow-ups, for the views. */
export const conferencesMethod = 'conferenceNotes/conferences';
export interface ConferencesResult {
  readonly revision: number;
  readonly conferences: readonly ConferenceNode[];
  /** The first index is not complete yet. */
  readonly indexing: boolean;
}
export interface ConferenceNode {
  /** Stable across edits, unique in the tree. */
  readonly id: string;
  readonly name: string;
  /** Note files, in the order of their talks; none where there is only a schedule yet. */
  readonly uris: readonly string[];
  readonly scheduleUrl: string | undefined;
  readonly days: readonly DayNode[];
  /** Talks under no day. */
  readonly talks: readonly TalkNode[];
  /** Follow-ups of asides. */
  readonly followUps: readonly FollowUpNode[];
  /** The imported schedule; absent without one. */
  readonly schedule?: ConferenceScheduleNode;
}
export interface ConferenceScheduleNode {
  /** URI of the kept file. */
  readonly keptUri: string;
  /** IANA time zone of the event. */
  readonly timeZone: string | undefined;
  /** What the notes have no talk for, without breaks and what was cancelled; by day and start. */
  readonly unnoted: readonly SlotNode[];
}
export interface DayNode {
  readonly id: string;
  readonly label: string;
  /** ISO 8601 date where known. */
  readonly date: string | undefined;
  /** ISO 8601 date of the day of the schedule that its talks are on. */
  readonly scheduleDate?: string;
  readonly uri: string;
  readonly range: Range;
  readonly talks: readonly TalkNode[];
}
export interface TalkNode {
  readonly id: string;
  readonly kind: TalkKind;
  readonly title: string;
  readonly speakers: readonly string[];
  /** `HH:MM` in the event's zone. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly room: string | undefined;
  /** As the schedule has it; absent without one. */
  readonly track?: string;
  readonly attendance: Attendance;
  readonly reason: string | undefined;
  readonly url: string | undefined;
  readonly code: string | undefined;
  readonly uri: string;
  /** Header to last line of content. */
  readonly range: Range;
  readonly titleRange: Range;
  readonly followUps: readonly FollowUpNode[];
  /**
   * `noted`: there are some; `possible`: there are notes and none; `expected`: the same, where another talk of the conference
   * has some. Absent where nobody would ask for any.
   */
  readonly takeaways?: 'noted' | 'possible' | 'expected';
}

export interface FollowUpNode {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
  readonly uri: string;
  readonly range: Range;
}
