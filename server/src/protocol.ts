/**
 * The requests and notifications that LSP has no word for. The one server file that the client may import: method names
 * and plain data types only, as client and server carry different copies of the protocol library.
 */
import type { ConversionLoss } from './core/edit/conversionLosses.js';
import type { ExportPart, ExportScope } from './core/export/exportModel.js';
import type { BinaryTargetId, ExportedFile, FileTargetId, FolderTargetId } from './core/export/exportTarget.js';
import type { ReportLanguage } from './core/export/reportStrings.js';
import type { LinkClass } from './core/index/linkClass.js';
import type { Attendance, Dialect, TalkKind } from './core/model/note.js';
import type { PhotoTime } from './core/pictures/photoTimes.js';
import type { FetchFailureFacts } from './core/schedule/fetchFailures.js';
import type { Skeleton, SkeletonForm } from './core/skeleton/index.js';
import type { Position, Range } from './core/text/positions.js';

/** What the client hands the server at start (`initializationOptions`). */
export interface InitializationOptions {
  /** Folder for caches that may be thrown away; absent where there is no disk. */
  readonly storagePath?: string;
  /** Contents of the l10n bundle of the display language (`vscode.l10n.bundle`). */
  readonly l10n?: { readonly [key: string]: string | { readonly message: string; readonly comment: string[] } };
  /** The reader's IANA time zone; the event's times are never converted silently. */
  readonly timeZone?: string;
  /** Whether the client answers {@link readFileMethod} and {@link findFilesMethod} (it does where the server has no disk). */
  readonly servesFiles?: boolean;
  /** URI of the folder with the documentation pages that the codes of problems lead to; without it they lead nowhere. */
  readonly docsUri?: string;
}

/** Client to server, notification: the cursor has moved to another place; diagnostics keep quiet in the talk it is in. */
export const didMoveCursorMethod = 'conferenceNotes/didMoveCursor';
export interface DidMoveCursorParams {
  readonly uri: string;
  readonly line: number;
}

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
export interface FollowUpNode {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
  readonly uri: string;
  readonly range: Range;
}

/** Client to server, request: the talk card at a place, as Markdown, or null. */
export const talkCardMethod = 'conferenceNotes/talkCard';
export interface TalkCardParams {
  readonly uri: string;
  readonly position: Position;
}

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
      /** Key of a slot of the schedule ({@link SlotNode}): the talk gets its title, speakers, link and abstract. */
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
  /** Writes the page of a slot ({@link SlotNode}) as the link of the talk at `line`. */
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

/** Client to server, request: the links of note files, for views that group by them. */
export const linksMethod = 'conferenceNotes/links';
export interface LinksParams {
  readonly uris: readonly string[];
}
export interface LinksResult {
  /** In the order of the files and of their lines; the talks' own pages are not among them. */
  readonly links: readonly LinkNode[];
  /** Lines of talks that lean on slides which their notes do not lead to. */
  readonly slidesWanted: readonly SlidesWantedNode[];
}
export interface LinkNode {
  readonly uri: string;
  readonly url: string;
  /** As a reader would call it. */
  readonly name: string;
  readonly class: LinkClass;
  readonly range: Range;
  /** Title of the talk or aside that it stands in. */
  readonly talk?: string;
}
export interface SlidesWantedNode {
  readonly uri: string;
  /** The line without marks before it. */
  readonly text: string;
  readonly range: Range;
  readonly talk?: string;
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

/** Client to server, request: an export, as text where it is one; nothing is written. */
export const exportMethod = 'conferenceNotes/export';
export type { BinaryTargetId, ExportedFile, FileTargetId, FolderTargetId };
export type ExportTarget = FileTargetId | BinaryTargetId | FolderTargetId;
export type { ExportPart, ExportScope, ReportLanguage };
export interface ExportParams {
  readonly target: ExportTarget;
  /** Note files, in order; those of a conference are joined. */
  readonly uris: readonly string[];
  /** All of the files where left out. */
  readonly scope?: ExportScope;
  /** What goes in; everything but private lines where left out. */
  readonly parts?: readonly ExportPart[];
  /** Language of the report's own words (BCP 47); English where left out, never the UI's. */
  readonly language?: string;
  /** URI, with a slash at its end, of the folder to stand in, for paths to pictures; that of the notes where left out. */
  readonly folder?: string;
}
export interface ExportResult {
  /** Of the one file; empty where there is a folder of them, and where the file is no text. */
  readonly text: string;
  /** The one file where it is no text, as base64 with padding (RFC 4648, 4). */
  readonly base64?: string;
  /** What a folder of files holds; absent for the targets that are one file. */
  readonly files?: readonly ExportedFile[];
  /** Base name with extension, or of the folder. */
  readonly suggestedName: string;
  /** What could not be taken in, for the user (a missing picture, talks without a time). */
  readonly warnings: readonly string[];
}

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

/** Server to client, request: a file's bytes (base64), or null where it does not exist. */
export const readFileMethod = 'conferenceNotes/readFile';
export interface ReadFileParams {
  readonly uri: string;
  readonly maxBytes: number;
}

/** Server to client, request: URIs of the files that may be note files. */
export const findFilesMethod = 'conferenceNotes/findFiles';
export interface FindFilesResult {
  readonly files: readonly { readonly uri: string; readonly size: number; readonly mtime: number }[];
}

/** Server to client, request: the names of the files (not folders) in a folder, or null where it cannot be read. */
export const listFolderMethod = 'conferenceNotes/listFolder';
export interface ListFolderParams {
  readonly uri: string;
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
  /** Keys ({@link SlotNode}). */
  readonly slots: readonly string[];
  readonly form: SkeletonForm;
}
/** `name` is what file or folder may be called; each file has its own name and the place where its notes begin. */
export type NewNotesResult = Skeleton;

/** Client to server, request: the next slice of a search in the text of all notes, the newest files first. */
export const searchNotesMethod = 'conferenceNotes/searchNotes';
export interface SearchNotesParams {
  /** Words that must all stand in a talk's notes; `"two words"` are one. */
  readonly query: string;
  /** What the slice before gave; left out to begin. A search that is not asked for again is over. */
  readonly next?: number;
}
export interface SearchNotesResult {
  readonly found: readonly FoundTalkNode[];
  /** Files looked at, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** For the next slice; absent at the end. */
  readonly next: number | undefined;
}
export interface FoundTalkNode {
  readonly uri: string;
  readonly conference: string;
  /** Title, kind, attendance, speakers and start are absent for what stands outside of all talks. */
  readonly title?: string;
  readonly kind?: TalkKind;
  readonly attendance?: Attendance;
  readonly speakers?: readonly string[];
  readonly start?: string | undefined;
  /** The best first, at most three. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

/** Name of the folder beside a note file that new pictures go to. */
export const pictureFolder = 'pictures';

/** Client to server, request: how pictures are written at a place, or null in code. Nothing is written. */
export const writePicturesMethod = 'conferenceNotes/writePictures';
export interface WritePicturesParams {
  readonly uri: string;
  readonly position: Position;
  /** A file that is there by its URI, a new one by its ending (with the dot), to be given a name in {@link pictureFolder}. */
  readonly pictures: readonly ({ readonly file: string } | { readonly extension: string })[];
  /** Names of the files in {@link pictureFolder}. */
  readonly taken: readonly string[];
}
export interface WritePicturesResult {
  /** Names of the new files, in order. */
  readonly names: readonly string[];
  /** What is written, as a snippet. */
  readonly snippet: string;
}

/** Client to server, request: names for new pictures in {@link pictureFolder} of a note file, by the talk at a line. */
export const namePicturesMethod = 'conferenceNotes/namePictures';
export interface NamePicturesParams {
  readonly uri: string;
  readonly pictures: readonly { readonly line: number; readonly extension: string }[];
  /** Names of the files in {@link pictureFolder}. */
  readonly taken: readonly string[];
}
export type NamePicturesResult = readonly string[];

/** Client to server, request: the edit that adds pictures at the end of talks' notes, as {@link PlannedEdit}, or null. */
export const insertPicturesMethod = 'conferenceNotes/insertPictures';
export interface InsertPicturesParams {
  readonly uri: string;
  /** `line` of the talk, `file` as URI. */
  readonly pictures: readonly { readonly line: number; readonly file: string }[];
}

/** Client to server, request: when a photo was taken, by all that says so. */
export const photoTimesMethod = 'conferenceNotes/photoTimes';
export interface PhotoTimesParams {
  /** Base name. */
  readonly name: string;
  /** Milliseconds since 1970 (UTC) of the file's last change. */
  readonly modified?: number;
  /** The first bytes of the file. */
  readonly base64: string;
}
export type { PhotoTime };

/** Client to server, request: in which talk each photo was taken, one answer each, in order. */
export const assignPhotosMethod = 'conferenceNotes/assignPhotos';
export interface AssignPhotosParams {
  /** What {@link photoTimesMethod} gave for each. */
  readonly photos: readonly (readonly PhotoTime[])[];
  /** A note file: its conference comes first. */
  readonly uri?: string;
}
export type AssignPhotosResult = readonly {
  /** Id of the talk ({@link TalkNode}); absent where the photo fits none. */
  readonly talk?: string;
  /** `YYYY-MM-DDTHH:MM:SS` on the event's clocks; absent where nothing tells. */
  readonly taken?: string;
}[];

/** Client to server, request: pictures in the folders of notes' pictures that no note names, as URIs. */
export const unusedPicturesMethod = 'conferenceNotes/unusedPictures';
export type UnusedPicturesResult = readonly string[];

/** Client to server, request: an open note as a page to be read; null for any other document. */
export const previewPageMethod = 'conferenceNotes/previewPage';
export interface PreviewPageParams {
  readonly uri: string;
  /** Of the page's own words (BCP 47). */
  readonly language: string;
}
export interface PreviewPageResult {
  /** Of the body: sanitised, without scripts and styles; titles of talks have their zero-based line as `data-line`. */
  readonly html: string;
}

/** Client to server, request: what the Markdown preview draws of an open note file; null for any other document. */
export const previewMarksMethod = 'conferenceNotes/previewMarks';
export interface PreviewMarksParams {
  readonly uri: string;
}
export interface PreviewMarksResult {
  /** In order; each goes on to the next. */
  readonly sections: readonly PreviewSection[];
  readonly lines: readonly PreviewLine[];
}
export interface PreviewSection {
  readonly kind: 'talk' | 'day' | 'other';
  /** Zero-based line where it begins, and that line's text. */
  readonly line: number;
  readonly header: string;
  /** Of a talk alone. */
  readonly talk?: PreviewTalk;
}
export interface PreviewTalk {
  readonly title: string;
  readonly kind: TalkKind;
  /** `HH:MM`. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** With their affiliation. */
  readonly speakers: readonly string[];
  readonly room: string | undefined;
  readonly track: string | undefined;
  /** The talk's page where the notes do not name it. */
  readonly url: string | undefined;
  readonly attendance: Attendance;
}
/** A line with a meaning, by its whole text. */
export interface PreviewLine {
  readonly kind: 'followUp' | 'done' | 'attendance' | 'talkLink';
  readonly text: string;
}

/** Server to client, request: fetches one address, within the bounds and with the user's consent. */
export const fetchMethod = 'conferenceNotes/fetch';
export interface FetchParams {
  readonly url: string;
  readonly etag?: string;
}
export type FetchResult =
  | { readonly kind: 'fetched'; readonly base64: string; readonly etag: string | undefined; readonly url: string }
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'failed' } & FetchFailureFacts);
