/** Links and text, over many notes. */
import type { LinkClass } from '../core/index/linkClass.js';
import type { Attendance, TalkKind } from '../core/model/note.js';
import type { Range } from '../core/text/positions.js';

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
