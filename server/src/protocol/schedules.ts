/** Schedules: their slots, importing them, new notes from them. */
import type { Skeleton, SkeletonForm } from '../core/skeleton/index.js';

export { nightEndsAt } from '../core/model/schedule.js';
/** An entry of the schedule. */
export interface SlotNode {
  /** Stable between refreshes of the schedule, unique in it. */
  readonly key: string;
  readonly title: string;
  readonly speakers: readonly string[];
  /** ISO 8601 date of its day in the schedule. */
  readonly date: string | undefined;
  /** `HH:MM` in the event's zone. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly url: string | undefined;
  readonly code: string | undefined;
  /** A break, a meal, registration. */
  readonly isService: boolean;
  readonly isCancelled: boolean;
  /** Some talk of the notes is this slot. */
  readonly isNoted: boolean;
  /** It is going on at the moment. */
  readonly isOn: boolean;
}

/** Client to server, request: the schedule of the conference that a note file belongs to, or null without one. */
export const slotsMethod = 'conferenceNotes/slots';
export interface SlotsParams {
  readonly uri: string;
  /** Of a talk, to be told which slots it may be. */
  readonly line?: number;
}
export interface SlotsResult {
  /** Of the schedule. */
  readonly title: string;
  readonly url: string | undefined;
  /** IANA time zone of the event. */
  readonly timeZone: string | undefined;
  /** URI of the kept file. */
  readonly keptUri: string;
  /** By day and start. */
  readonly slots: readonly SlotNode[];
  /** Keys of the slots that the talk at the line may be, best first. */
  readonly likely: readonly string[];
  /** What somebody who is at the line may be about to start with: on now, or next; none on other days. */
  readonly starting: readonly StartingSlot[];
}
export interface StartingSlot {
  readonly key: string;
  readonly when: 'now' | 'next';
  /** The talk is in the notes already, and nothing is written in it: the place of its title. */
  readonly place?: { readonly uri: string; readonly line: number };
}

/** Client to server, request: reads a schedule from the web, a text or a kept file's source. Nothing is written. */
export const importScheduleMethod = 'conferenceNotes/importSchedule';
export interface ImportScheduleParams {
  readonly source:
    | { readonly kind: 'url'; readonly url: string }
    /** A file's bytes (base64) or the clipboard's text. */
    | { readonly kind: 'content'; readonly base64: string; readonly fileName?: string }
    /** Text of a kept schedule, to ask its source for a newer one. */
    | { readonly kind: 'kept'; readonly text: string };
  /** IANA time zone to take where the schedule names none. */
  readonly timeZone?: string;
}
export type ImportScheduleResult =
  | {
      readonly kind: 'imported';
      readonly title: string;
      /** Undefined where the schedule names none: it must be asked for. */
      readonly timeZone: string | undefined;
      readonly talks: number;
      readonly days: number;
      readonly rooms: number;
      /** Base name and text of the kept file. */
      readonly fileName: string;
      readonly text: string;
      /** What was doubtful, in sentences for the user. */
      readonly problems: readonly string[];
      /** What a refresh has brought, as a Markdown document, the talks of the notes first. */
      readonly changes: string | undefined;
      /** A refresh has brought slides or other links for talks of the notes. */
      readonly hasNewLinks: boolean;
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly message: string; readonly tried: readonly string[] };

/** Client to server, request: the slots of a schedule that may have no notes yet, to pick talks from. */
export const scheduleSlotsMethod = 'conferenceNotes/scheduleSlots';
export interface ScheduleSlotsParams {
  /** Of the schedule's file, in any format. */
  readonly text: string;
}
export interface ScheduleSlotsResult {
  readonly title: string;
  /** One-based numbers and ISO 8601 dates, in order. */
  readonly days: readonly { readonly number: number; readonly date: string }[];
  /** By day and start, those without a time last. */
  readonly slots: readonly SlotNode[];
}

/** Client to server, request: new notes of some slots of a schedule, as texts; nothing is written. */
export const newNotesMethod = 'conferenceNotes/newNotes';
export type { SkeletonForm };
export interface NewNotesParams extends ScheduleSlotsParams {
  /** Keys ({@link SlotNode}); none for a file with name and schedule alone. */
  readonly slots: readonly string[];
  readonly form: SkeletonForm;
}
/** `name` is what file or folder may be called; each file has its own name and the place where its notes begin. */
export type NewNotesResult = Skeleton;
