/** What is on now, and what the commands of the moment ask for. */
import type { Dialect } from '../core/model/note.js';
import type { Position, Range } from '../core/text/positions.js';

/** Client to server, request: the status of a place: which talk and day it is in. */
export const statusMethod = 'conferenceNotes/status';
export interface StatusParams {
  readonly uri: string;
  readonly line: number;
}
export interface StatusResult {
  readonly dialect: Dialect;
  readonly conference: string | undefined;
  readonly day: string | undefined;
  /** One-based number of the talk in its day (else in the note), 0 before the first. */
  readonly talk: number;
  readonly talks: number;
  readonly title: string | undefined;
  readonly start: string | undefined;
  /** Absent on days without talks of these notes. */
  readonly live?: LiveStatus;
}
/** What is going on at the moment; times are `HH:MM` on the event's clocks. */
export interface LiveStatus {
  /** The talk of the notes that is on, with the line of its title. */
  readonly on?: {
    readonly title: string;
    readonly line: number;
    readonly start: string;
    /** Where notes or schedule say when it ends. */
    readonly end?: string;
    readonly minutesLeft?: number;
  };
  /** What comes next; several titles where it is several rooms. */
  readonly next?: { readonly titles: readonly string[]; readonly start: string; readonly minutes: number };
}

/** Client to server, request: the talk that is on in all notes, or null; one of the conference of `uri` comes first. */
export const talkOnMethod = 'conferenceNotes/talkOn';
export interface TalkOnParams {
  readonly uri?: string;
}
/** Where its title stands. */
export interface TalkOnPlace {
  readonly uri: string;
  readonly range: Range;
}

/** Client to server, request: what a timestamp says at a place; `seconds` after midnight on the reader's clock. */
export const timestampMethod = 'conferenceNotes/timestamp';
export interface TimestampParams {
  readonly uri: string;
  readonly line: number;
  readonly seconds: number;
}
/** With its brackets. */
export type TimestampResult = string;

/** Client to server, request: the names of the writer's own templates for a note file. */
export const templatesMethod = 'conferenceNotes/templates';
export interface TemplatesParams {
  readonly uri: string;
}
export type TemplatesResult = readonly string[];

/** Client to server, request: the talk card at a place, as Markdown, or null. */
export const talkCardMethod = 'conferenceNotes/talkCard';
export interface TalkCardParams {
  readonly uri: string;
  readonly position: Position;
}
