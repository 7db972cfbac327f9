/**
 * What an export holds, whatever it is written as: conferences, days, talks and the texts between them, as one plain
 * immutable value. It is a function of the notes, their schedule and the options alone; no clock, no locale, no file.
 */
import type { Attendance, Inside, Note, PlacedSection, Talk, TalkKind } from '../model/note.js';
import type { Schedule, Slot } from '../model/schedule.js';
import type { ReportLanguage } from './reportStrings.js';

/** Parts that a reader may want in or out. */
export type ExportPart = 'private' | 'abstracts' | 'skipped' | 'pictures' | 'followUps';

/** What of the note files goes in. Lines are zero-based. */
export type ExportScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'talk'; readonly uri: string; readonly line: number }
  /** The day at that line, in all files. */
  | { readonly kind: 'day'; readonly uri: string; readonly line: number }
  | { readonly kind: 'lines'; readonly uri: string; readonly line: number; readonly endLine: number };

export interface ExportOptions {
  /** Of the report's own words; never the user interface's. */
  readonly language: ReportLanguage;
  /** IANA zone of the event, where the reader shall be told. */
  readonly timeZone: string | undefined;
  /** ISO 8601 date of the first day, for notes that give none. */
  readonly firstDay: string | undefined;
  /** URI of the folder that the export will stand in, for paths to pictures; that of the first note file where undefined. */
  readonly folder: string | undefined;
  readonly scope: ExportScope;
  readonly parts: ReadonlySet<ExportPart>;
}

/** English, everything but private lines. */
export const defaultExportOptions: ExportOptions = {
  language: 'en',
  timeZone: undefined,
  firstDay: undefined,
  folder: undefined,
  scope: { kind: 'all' },
  parts: new Set<ExportPart>(['abstracts', 'skipped', 'pictures', 'followUps']),
};

/** A note file as an export reads it. */
export interface ExportSource {
  readonly uri: string;
  readonly text: string;
  readonly note: Note;
  /** The inside of a section, read at most once by the caller. */
  inside(placed: PlacedSection): Inside;
}

/** The note files of one conference, in the order of their talks. */
export interface ExportInput {
  /** The event's name; that of the first file that gives one, else the first file's name, where left out. */
  readonly name: string | undefined;
  readonly sources: readonly ExportSource[];
  /** The imported schedule, for what the notes leave out. */
  readonly schedule?: Schedule;
  /** The slots that talks surely are. */
  readonly slots: ReadonlyMap<Talk, Slot>;
}

export interface ExportModel {
  readonly language: ReportLanguage;
  readonly timeZone: string | undefined;
  /** URI of the folder that the export will stand in. */
  readonly folder: string | undefined;
  readonly conferences: readonly ExportConference[];
}

/** What reports gather from a text. */
export interface ExportGathered {
  readonly followUps: readonly ExportFollowUp[];
  readonly links: readonly ExportLink[];
}

export interface ExportConference {
  readonly name: string;
  readonly scheduleUrl: string | undefined;
  /** What stands above the first talk. */
  readonly intro: ExportNotes;
  /** Of the intro. */
  readonly gathered: ExportGathered;
  /** Talks of no day come as a day without label and date. */
  readonly days: readonly ExportDay[];
}

export interface ExportDay {
  /** As written; undefined where the day is known by its number or date only. */
  readonly label: string | undefined;
  readonly ordinal: number | undefined;
  /** ISO 8601. */
  readonly date: string | undefined;
  /** Text at the day mark. */
  readonly notes: ExportNotes;
  /** Of the text at the day mark. */
  readonly gathered: ExportGathered;
  readonly items: readonly ExportItem[];
}

export type ExportItem = ExportTalk | ExportAside;

/** Text between talks that belongs to none. */
export interface ExportAside extends ExportGathered {
  readonly kind: 'aside';
  /** Of its heading; undefined where it has none. */
  readonly title: string | undefined;
  /** Without the heading. */
  readonly notes: ExportNotes;
  readonly place: ExportPlace;
}

export interface ExportTalk extends ExportGathered {
  readonly kind: 'talk';
  /** Unique in the model: slug of the title, with `-1` for a second one. */
  readonly id: string;
  /**
   * The same whatever else of the notes is exported: talk code or slug of the title; with `-2` for the second talk of that
   * code in its file, or of that title on its day.
   */
  readonly key: string;
  readonly talkKind: TalkKind;
  readonly title: string;
  readonly speakers: readonly ExportSpeaker[];
  /** `HH:MM` in the event's zone. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly room: string | undefined;
  readonly track: string | undefined;
  readonly url: string | undefined;
  readonly code: string | undefined;
  readonly attendance: Attendance;
  readonly reason: string | undefined;
  /** Title of the heading that groups it with others (`Keynotes`). */
  readonly group: string | undefined;
  /** What the writer keeps of it, each as Markdown. */
  readonly takeaways: readonly string[];
  /** Lines that lean on slides which the notes do not lead to. */
  readonly slidesWanted: readonly string[];
  /** Paragraphs separated by an empty line. */
  readonly abstract: string | undefined;
  /** Without header, talk link and abstract. */
  readonly notes: ExportNotes;
  readonly place: ExportPlace;
}

/** Where something stands in the notes. */
export interface ExportPlace {
  readonly uri: string;
  /** One-based. */
  readonly line: number;
}

export interface ExportSpeaker {
  readonly name: string;
  /** With its `@`. */
  readonly handle: string | undefined;
  readonly affiliation: string | undefined;
  readonly url: string | undefined;
}

export interface ExportFollowUp {
  readonly text: string;
  readonly done: boolean;
}

export interface ExportLink {
  readonly name: string;
  readonly url: string;
}

/** What the writer wrote, of either dialect. */
export interface ExportNotes {
  /** Stands alone: references are spelled out, headings start at level 1. Empty where there are no notes. */
  readonly markdown: string;
  readonly pictures: readonly ExportPicture[];
  /** Too long or too deep to be read as Markdown: to be shown as it is. */
  readonly truncated: boolean;
}

export const nothingGathered: ExportGathered = { followUps: [], links: [] };

export const noNotes: ExportNotes = { markdown: '', pictures: [], truncated: false };

export interface ExportPicture {
  /** The destination as written in the notes. */
  readonly url: string;
  /** Where it leads from the note file, absolute. */
  readonly uri: string;
  readonly alt: string;
}

/** A conference's talks in order. */
export function talksOf(conference: ExportConference): readonly ExportTalk[] {
  return conference.days.flatMap((day) => day.items.filter((item) => item.kind === 'talk'));
}

/** A text with its name and what is gathered from it: a talk, an aside, or what stands above the talks. */
export type ExportGatheredText = ExportTalk | (Pick<ExportAside, 'kind' | 'title'> & ExportGathered);

/** The texts of a day that something may be gathered from, the day mark's own first, under its label. */
export function gatherDay({ label, gathered, items }: ExportDay): readonly ExportGatheredText[] {
  return [{ kind: 'aside', title: label, ...gathered }, ...items];
}

/** The texts of a conference that something may be gathered from, its intro first, which has no title. */
export function gatherConference({ gathered, days }: ExportConference): readonly ExportGatheredText[] {
  return [{ kind: 'aside', title: undefined, ...gathered }, ...days.flatMap(gatherDay)];
}

/** A picture that is a file: where it is, and all that the notes write for it. */
export interface LocalPicture {
  readonly uri: string;
  readonly urls: ReadonlySet<string>;
}

/** All pictures in the notes that are files, each once: what a writer of a self-contained report must read. */
export function localPictures(model: ExportModel): readonly LocalPicture[] {
  const notes = model.conferences.flatMap(({ intro, days }) => [
    intro,
    ...days.flatMap((day) => [day.notes, ...day.items.map((item) => item.notes)]),
  ]);
  const byUri = new Map<string, Set<string>>();
  for (const { uri, url } of notes.flatMap(({ pictures }) => pictures)) {
    if (/^(?:https?|data|mailto):/i.test(uri)) continue;
    byUri.set(uri, (byUri.get(uri) ?? new Set()).add(url));
  }
  return [...byUri].map(([uri, urls]) => ({ uri, urls }));
}
