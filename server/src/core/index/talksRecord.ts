/**
 * A note file's talks as `conference-notes talks --json` prints them: one plain object a file, lines one-based, times
 * `HH:MM`, what is absent `null`. Its schema is in docs/.
 */
import type {
  Attendance,
  ClockTime,
  Dialect,
  Inside,
  Note,
  PlacedSection,
  TalkKind,
  TalkSection,
} from '../model/note.js';

/** One talk. */
export interface TalkRecord {
  readonly title: string;
  /** Line of the header, one-based. */
  readonly line: number;
  /** Last line that is neither blank nor a ruler, one-based. */
  readonly endLine: number;
  readonly speakers: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  /** Label of the day. */
  readonly day: string | null;
  readonly talkUrl: string | null;
  readonly code: string | null;
  readonly kind: TalkKind;
  readonly attendance: Attendance;
  readonly reason: string | null;
  readonly abstract: string | null;
  readonly pictures: readonly { readonly url: string; readonly alt: string; readonly line: number }[];
  readonly links: readonly { readonly url: string; readonly name: string; readonly line: number }[];
  readonly followUps: readonly { readonly text: string; readonly done: boolean; readonly line: number }[];
}

/** One file. Of a file that is no note file, all lists are empty. */
export interface TalksRecord {
  readonly file: string;
  readonly dialect: Dialect;
  readonly isNoteFile: boolean;
  readonly conference: string | null;
  readonly scheduleUrl: string | null;
  readonly days: readonly { readonly label: string; readonly line: number }[];
  readonly talks: readonly TalkRecord[];
  readonly asides: readonly { readonly line: number; readonly endLine: number }[];
}

/** What a record is made from. */
export interface TalksSource {
  /** The file's name as it was given. */
  readonly file: string;
  readonly note: Note;
  readonly isNoteFile: boolean;
  /** Reads a section's inside. */
  readonly inside: (placed: PlacedSection) => Inside;
}

/** The record of a file. */
export function toTalksRecord({ file, note, isNoteFile, inside }: TalksSource): TalksRecord {
  const base = { file, dialect: note.dialect, isNoteFile };
  if (!isNoteFile) {
    return { ...base, conference: null, scheduleUrl: null, days: [], talks: [], asides: [] };
  }
  return {
    ...base,
    conference: note.conference?.text ?? null,
    scheduleUrl: note.scheduleLink?.text ?? null,
    days: note.days.map(({ label, range }) => ({ label, line: range.start.line + 1 })),
    talks: note.sections.flatMap((placed) => (isTalk(placed) ? [toTalkRecord(placed, note, inside(placed))] : [])),
    asides: note.sections.flatMap(({ section, line }) =>
      section.kind === 'aside' ? [{ line: line + 1, endLine: line + section.contentEndLine + 1 }] : [],
    ),
  };
}

function isTalk(placed: PlacedSection): placed is PlacedSection<TalkSection> {
  return placed.section.kind === 'talk';
}

function toTalkRecord({ section, line, day }: PlacedSection<TalkSection>, note: Note, inside: Inside): TalkRecord {
  const { talk } = section;
  const lineOf = ({ range }: { readonly range: { readonly start: { readonly line: number } } }): number =>
    line + range.start.line + 1;
  return {
    title: talk.title,
    line: line + talk.headerRange.start.line + 1,
    endLine: line + section.contentEndLine + 1,
    speakers: talk.speakers.map(({ name }) => name),
    start: toClock(talk.time?.start),
    end: toClock(talk.time?.end),
    day: day === undefined ? null : (note.days[day]?.label ?? null),
    talkUrl: talk.link?.url ?? null,
    code: talk.link?.code ?? null,
    kind: talk.kind,
    attendance: talk.attendance.state,
    reason: talk.attendance.reason ?? null,
    abstract: inside.abstract?.text ?? null,
    pictures: inside.pictures.map((picture) => ({ url: picture.url, alt: picture.alt, line: lineOf(picture) })),
    links: inside.links.map((link) => ({ url: link.url, name: link.name, line: lineOf(link) })),
    followUps: talk.followUps.map((followUp) => ({ text: followUp.text, done: followUp.done, line: lineOf(followUp) })),
  };
}

/** `HH:MM` of minutes after midnight. */
function toClock(time: ClockTime | undefined): string | null {
  return time === undefined
    ? null
    : `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
}
