/**
 * The types of a note: what reading one note file gives. All values are immutable.
 *
 * Positions in a {@link Section} and everything below it are relative to the section's first line (its line 0), so
 * that an edit above a section leaves its value untouched; the {@link PlacedSection} says where it stands now. Sections
 * start at the start of a line, so characters need no shift. Use `shiftRange(range, placed.line)`.
 */
import type { Range } from '../text/positions.js';

/** The syntax a note is written in, whatever the file's extension. */
export type Dialect = 'markdown' | 'plaintext';

/** What sort of session a talk is. `break` is a meal or the hallway. */
export type TalkKind =
  | 'talk'
  | 'keynote'
  | 'panel'
  | 'lightning'
  | 'workshop'
  | 'ama'
  | 'booth'
  | 'demo'
  | 'social'
  | 'welcome'
  | 'closing'
  | 'break';

/** `unknown`: nothing in the text says whether the writer was there (no notes, no phrase). */
export type Attendance = 'attended' | 'skipped' | 'no-notes' | 'watch-later' | 'unknown';

/** A wall-clock time of the event, in whole minutes after midnight (0..1439). */
export type ClockTime = number;

/** The time as the header gives it. */
export interface TalkTime {
  /** Undefined where the text has the form of a time but is none (`2560 - ...`): see `invalid`. */
  readonly start: ClockTime | undefined;
  readonly end: ClockTime | undefined;
  /** The whole time expression. */
  readonly range: Range;
  /** The text as written where it cannot be a time of day. */
  readonly invalid?: string;
}

/** A person who gives a talk, as written. */
export interface Speaker {
  /** Without employer, handle or title of office; a handle alone is kept as the name. */
  readonly name: string;
  /** With its `@`. */
  readonly handle?: string;
  readonly affiliation?: string;
  readonly url?: string;
  /** The name alone. */
  readonly range: Range;
}

/** The URL of the talk's own page. */
export interface TalkLink {
  readonly url: string;
  /** The URL's text alone, without brackets. */
  readonly range: Range;
  /** Host of a known schedule system's event, e.g. `pretalx.com/pycascades-2022`; undefined for unknown systems. */
  readonly event?: string;
  /** The talk code, e.g. `WEYYJG`, where the URL has one. */
  readonly code?: string;
  readonly codeRange?: Range;
}

/** What the text says about the writer's being there. */
export interface AttendanceMark {
  readonly state: Attendance;
  /** The writer's reason, without `as` or `because`. */
  readonly reason?: string;
  /** The phrase that says so; undefined where the state is inferred. */
  readonly range?: Range;
}

/** Something the writer means to do later. */
export interface FollowUp {
  /** What is to be done, without box, label, brackets or done mark. */
  readonly text: string;
  readonly done: boolean;
  /** `box`: a task box; `phrase`: said in words (`note to self: ...`); `label`: `TODO: ...`; `question`: trailing `??`. */
  readonly form: 'box' | 'phrase' | 'label' | 'question';
  /** The whole follow-up; where it starts, `done: ` is written for forms other than `box`. */
  readonly range: Range;
  /** Inside of the brackets of a box (`[ ]` or `[]`), the characters that ticking replaces. */
  readonly boxRange?: Range;
  /** The `done: ` before it, the characters that unticking removes. */
  readonly doneRange?: Range;
}

/** A heading or label under which the writer keeps what a talk has taught. */
export interface Takeaways {
  /** The heading's or label's text with what follows it on its line. */
  readonly range: Range;
  readonly form: 'heading' | 'label';
}

/** A link in the notes with the name a reader would give it. */
export interface NoteLink {
  readonly url: string;
  readonly name: string;
  /** The URL alone. */
  readonly range: Range;
}

/** An image, by its destination as written. */
export interface Picture {
  readonly url: string;
  readonly alt: string;
  /** The whole image, `![alt](url)`. */
  readonly range: Range;
  /** The destination alone. */
  readonly urlRange: Range;
  /** Where the alternative text stands (empty range when there is none). */
  readonly altRange: Range;
}

/** A link to a heading of the same file. */
export interface AnchorLink {
  /** Without `#`. */
  readonly anchor: string;
  /** The destination, `#` included. */
  readonly range: Range;
}

/** Quoted programme text under the talk link. */
export interface Abstract {
  /** Without quote marks; paragraphs separated by an empty line, lines joined by a space. */
  readonly text: string;
  readonly range: Range;
}

/** A sub-heading of the notes inside a talk (or aside). */
export interface Part {
  readonly title: string;
  /** Heading level 1..6; plain-text underlined titles count from 1 in order of first use. */
  readonly level: number;
  readonly titleRange: Range;
  /** Its heading's first line up to the line before the next part, in lines of the section. */
  readonly line: number;
  readonly endLine: number;
}

/** An in-file off switch: `conference-notes: off CODE`. */
export interface OffSwitch {
  /** Diagnostic codes; empty means all. */
  readonly codes: readonly string[];
  readonly range: Range;
}

/** What a reader of notes calls a talk: title and all that the cut knows of it. */
export interface Talk {
  readonly kind: TalkKind;
  /** Without time, number, speaker and markup. */
  readonly title: string;
  readonly titleRange: Range;
  /** The header's line or lines (setext underline included). */
  readonly headerRange: Range;
  /** Heading level 1..6; 0 for a plain line; underlined plain titles 1.. in order of first use. */
  readonly level: number;
  readonly speakers: readonly Speaker[];
  readonly time: TalkTime | undefined;
  readonly room: string | undefined;
  readonly link: TalkLink | undefined;
  readonly attendance: AttendanceMark;
  readonly followUps: readonly FollowUp[];
  readonly takeaways: readonly Takeaways[];
  readonly parts: readonly Part[];
  readonly offSwitches: readonly OffSwitch[];
  /** The `(not in the schedule)` mark under the header. */
  readonly unscheduled: Range | undefined;
  /** Whether anything stands in the section beside header, speaker line, talk link, abstract and marks. */
  readonly hasNotes: boolean;
  /** Reference definitions and footnotes that the talk uses and does not define itself, as identifiers (normalised). */
  readonly usedDefinitions: readonly string[];
}

interface SectionBase {
  /** Last line that is neither blank nor a ruler, relative to the section, zero-based. */
  readonly contentEndLine: number;
  /** Number of lines of the section, trailing blank lines and rulers included. */
  readonly lineCount: number;
  /** UTF-16 length of the section, line ends included. */
  readonly length: number;
}

/** A session: header and notes. */
export interface TalkSection extends SectionBase {
  readonly kind: 'talk';
  readonly talk: Talk;
}

/** A day mark, and any text under it before the next section. */
export interface DaySection extends SectionBase {
  readonly kind: 'day';
  /** As written, e.g. `Day 1: April 22`. */
  readonly label: string;
  readonly labelRange: Range;
  readonly level: number;
  /** `Day 2` gives 2. */
  readonly ordinal: number | undefined;
  /** ISO 8601 date where the mark gives one with its order and year sure. */
  readonly date: string | undefined;
  /** The mark stands at the end of its day (`END OF DAY 1`). */
  readonly atEnd: boolean;
  readonly followUps: readonly FollowUp[];
}

/** A heading that only groups talks (`## Keynotes - part 1`). */
export interface GroupSection extends SectionBase {
  readonly kind: 'group';
  readonly title: string;
  readonly titleRange: Range;
  readonly level: number;
  readonly followUps: readonly FollowUp[];
}

/** The file's head: front matter, conference title, schedule line and what stands before the first other section. */
export interface HeadSection extends SectionBase {
  readonly kind: 'head';
  readonly offSwitches: readonly OffSwitch[];
  readonly followUps: readonly FollowUp[];
}

/** Text between talks that belongs to none. */
export interface AsideSection extends SectionBase {
  readonly kind: 'aside';
  /** Of its heading, or its first line. */
  readonly title: string;
  readonly titleRange: Range;
  readonly level: number;
  readonly followUps: readonly FollowUp[];
}

export type Section = TalkSection | DaySection | GroupSection | HeadSection | AsideSection;

/** A section where it stands now. */
export interface PlacedSection<S extends Section = Section> {
  readonly section: S;
  /** Zero-based line of its first character in the file. */
  readonly line: number;
  /** UTF-16 offset of its first character in the file. */
  readonly offset: number;
  /** Index into `Note.days` of the day it belongs to; undefined where no day is marked. */
  readonly day: number | undefined;
}

/** A day of the note: its mark, wherever it stands. */
export interface Day {
  readonly label: string;
  readonly ordinal: number | undefined;
  /** ISO 8601 date, where the text gives one. */
  readonly date: string | undefined;
  /** Index into `Note.sections` of the mark; undefined where the head names the day (`NAME - Day 1`). */
  readonly section: number | undefined;
  /** Zero-based line of the mark in the file, and its range there. */
  readonly range: Range;
}

/** A name or URL with its place in the file (absolute). */
export interface Marked {
  readonly text: string;
  readonly range: Range;
}

/** One note file, read. */
export interface Note {
  readonly dialect: Dialect;
  /** The event's name where the file itself gives it, cleaned (`NAME Notes` is `NAME`). */
  readonly conference: Marked | undefined;
  /** URL of the published programme. */
  readonly scheduleLink: Marked | undefined;
  /** ISO 8601 date of the file (front matter or `Date:` line). */
  readonly date: string | undefined;
  /** In order; their line ranges tile the file. */
  readonly sections: readonly PlacedSection[];
  readonly days: readonly Day[];
  readonly lineCount: number;
  /** UTF-16 length of the text. */
  readonly length: number;
}

/** The inside of one section, read by remark (Markdown) or by the plain grammar: relative to the section. */
export interface Inside {
  readonly abstract: Abstract | undefined;
  readonly links: readonly NoteLink[];
  readonly pictures: readonly Picture[];
  /** Links to places in the file itself (`#a-talk`); they are none of {@link links}. */
  readonly anchors: readonly AnchorLink[];
  /** Code blocks, for features that must not look into them. */
  readonly code: readonly Range[];
  /** Too long (above 256 KB or 10 000 lines) or nested too deep (above 100 levels) to be read: all lists are empty. */
  readonly truncated: boolean;
}
