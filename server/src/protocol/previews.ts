/** What previews draw. */
import type { Attendance, TalkKind } from '../core/model/note.js';

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
