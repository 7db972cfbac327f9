/** What the commands that edit notes would write. */
import type { ConversionLoss } from '../core/edit/conversionLosses.js';
import type { Attendance, Dialect } from '../core/model/note.js';
import type { Position, Range } from '../core/text/positions.js';

/** Client to server, request: what the edit of a command would be; the client applies it as one undo step. */
export const planEditMethod = 'conferenceNotes/planEdit';
export type PlanEditParams =
  | { readonly kind: 'setAttendance'; readonly uri: string; readonly line: number; readonly state: Attendance }
  | { readonly kind: 'setFollowUp'; readonly uri: string; readonly range: Range; readonly done: boolean }
  /** A new talk after the one at `line`; `clock` (minutes after midnight) where its header shall carry the time. */
  | {
      readonly kind: 'insertTalk';
      readonly uri: string;
      readonly line: number;
      readonly clock?: number;
      readonly title?: string;
      /** Key of a slot of the schedule (`SlotNode`): the talk gets its title, speakers, link and abstract. */
      readonly slot?: string;
      /** Name of one of the writer's own templates; that of the talk's kind, else `talk`, where left out and there. */
      readonly template?: string;
    }
  /** Goes on in the talk at `line`: an empty line at its end, with the cursor on it. */
  | { readonly kind: 'resumeTalk'; readonly uri: string; readonly line: number }
  /** Begins the takeaways of the talk at `line`, at its end. */
  | { readonly kind: 'addTakeaways'; readonly uri: string; readonly line: number }
  /** Adds `text` at the end of the talk at `line`. */
  | { readonly kind: 'jot'; readonly uri: string; readonly line: number; readonly text: string }
  /** Writes that the recording of the talk at `line` begins; `seconds` after midnight. */
  | { readonly kind: 'markRecording'; readonly uri: string; readonly line: number; readonly seconds: number }
  /** Makes links into the recording of the timestamps of the talk at `line`. */
  | { readonly kind: 'linkTimestamps'; readonly uri: string; readonly line: number }
  /** Writes the schedule's abstract into the talk at `line`. */
  | { readonly kind: 'insertAbstract'; readonly uri: string; readonly line: number }
  /** Writes the links of all talks of the file whose slot is sure; `talks` of the answer says which. */
  | { readonly kind: 'insertMissingTalkLinks'; readonly uri: string }
  /** Writes slides, recordings and other links of the schedule that the notes lack; with `urls`, only those. */
  | { readonly kind: 'insertSlotLinks'; readonly uri: string; readonly urls?: readonly string[] }
  /** Writes the page of a slot (`SlotNode`) as the link of the talk at `line`. */
  | { readonly kind: 'insertTalkLink'; readonly uri: string; readonly line: number; readonly slot: string };
export interface PlannedEdit {
  readonly uri: string;
  /** The document version the edits are for. */
  readonly version: number | null;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Where the cursor goes afterwards, in the text after the edits. */
  readonly cursor?: Position;
  /** There is one edit, and its text is a snippet, which says itself where the cursor goes. */
  readonly isSnippet?: true;
  /** What is written into which talk, where the user shall see it before. */
  readonly talks?: readonly { readonly title: string; readonly line: number; readonly newText: string }[];
  /** What `insertSlotLinks` writes. */
  readonly links?: readonly SlotLinkOffer[];
}
export interface SlotLinkOffer {
  /** Title of the talk, as the notes have it. */
  readonly talk: string;
  readonly kind: 'slides' | 'recording' | 'other';
  readonly label: string;
  readonly url: string;
}

/** Client to server, request: what a conversion of an open note would be; null for a document that is none. */
export const convertMethod = 'conferenceNotes/convert';
export interface ConvertParams {
  readonly uri: string;
  readonly to: Dialect;
  /** The section there; the whole file where left out. */
  readonly line?: number;
}
export interface ConvertResult extends PlannedEdit {
  /** Lines that converting back would not give as they were. */
  readonly losses: readonly ConversionLoss[];
  /** What the notes will be taken for afterwards. */
  readonly readAs: Dialect;
}

/** Client to server, request: the notes of several people as one text, and what it joins; nothing is written. */
export const mergeNotesMethod = 'conferenceNotes/mergeNotes';
export interface MergeNotesParams {
  /** Note files of one conference; the first gives the order. */
  readonly uris: readonly string[];
  /** Whose notes they are, by URI; else told by front matter or name. */
  readonly people?: Readonly<Record<string, string>>;
}
export type MergeNotesResult =
  /** Nothing tells whose notes these files hold: it must be asked for. */
  | { readonly kind: 'unknown'; readonly uris: readonly string[] }
  | {
      readonly kind: 'merged';
      readonly text: string;
      readonly dialect: Dialect;
      /** One for each file, in order; the lists below have their indexes. */
      readonly people: readonly { readonly uri: string; readonly name: string }[];
      readonly talks: readonly { readonly title: string; readonly people: readonly number[] }[];
      /** Lines that are left out, as another line says the same; zero-based. */
      readonly dropped: readonly {
        readonly person: number;
        readonly line: number;
        readonly text: string;
        readonly as: 'header' | 'abstract' | 'link' | 'mark';
      }[];
      /** Plain notes that become Markdown, with the number of lines that would not come back the same. */
      readonly converted: readonly { readonly person: number; readonly losses: number }[];
    };
