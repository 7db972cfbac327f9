/** What the answers for agents look at: the notes of a workspace and their schedules, as they stand at one moment. */
import type { CancelSignal } from '../cancelSignal.js';
import type { ExportInput } from '../export/exportModel.js';
import type { NotesIndex } from '../index/notesIndex.js';
import type { Attendance, TalkKind } from '../model/note.js';
import type { ConferenceSchedule, KeptSchedule } from '../schedule/keptSchedules.js';
import type { Range } from '../text/positions.js';

export interface AgentWorld {
  readonly index: NotesIndex;
  /** Not all notes are in the index yet. */
  readonly indexing: boolean;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
  /** The reader's IANA time zone. */
  readonly timeZone: string;
  /** Kept schedules that there are no notes for. */
  readonly unusedSchedules: readonly KeptSchedule[];
  scheduleOf(uri: string): ConferenceSchedule | undefined;
  /** A slice of a search in the text of all notes; `next` of the last slice is undefined. */
  searchNotes(query: string, next: number | undefined, signal: CancelSignal): Promise<FoundSlice>;
  /** All conferences with their talks, by name; also those that have a schedule and no notes yet. */
  conferences(): readonly AgentConference[];
  /** The conference that a note file belongs to. */
  conferenceOf(uri: string): AgentConference | undefined;
  /** A note file as exports read it; undefined for what is no note file any more. */
  readNotes(uri: string): Promise<ExportInput | undefined>;
  /** What is going on by the times of a note file. */
  findLive(uri: string): Promise<AgentLive | undefined>;
}

export interface FoundSlice {
  readonly found: readonly { readonly uri: string; readonly talk: number | undefined }[];
  readonly next: number | undefined;
}

export interface AgentConference {
  readonly name: string;
  readonly uris: readonly string[];
  readonly scheduleUrl: string | undefined;
  readonly days: readonly AgentDay[];
  /** Talks of no day. */
  readonly talks: readonly AgentTalk[];
  /** Follow-ups outside of talks. */
  readonly followUps: readonly AgentFollowUp[];
  readonly schedule?: {
    readonly timeZone: string | undefined;
    /** What the notes have no talk for. */
    readonly unnoted: readonly { readonly date: string | undefined }[];
  };
}

export interface AgentDay {
  readonly label: string;
  /** ISO 8601 dates: as the notes and as the schedule have it. */
  readonly date: string | undefined;
  readonly scheduleDate?: string;
  readonly talks: readonly AgentTalk[];
}

export interface AgentTalk {
  readonly id: string;
  readonly kind: TalkKind;
  readonly title: string;
  readonly speakers: readonly string[];
  /** `HH:MM` in the event's zone. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly room: string | undefined;
  readonly track?: string;
  readonly attendance: Attendance;
  readonly url: string | undefined;
  readonly code: string | undefined;
  readonly uri: string;
  readonly titleRange: Range;
  readonly followUps: readonly AgentFollowUp[];
}

export interface AgentFollowUp {
  readonly text: string;
  readonly done: boolean;
  readonly uri: string;
  readonly range: Range;
}

/** Times are `HH:MM` on the event's clocks. */
export interface AgentLive {
  readonly on?: {
    readonly title: string;
    readonly start: string;
    readonly end?: string;
    readonly minutesLeft?: number;
  };
  readonly next?: { readonly titles: readonly string[]; readonly start: string; readonly minutes: number };
}
