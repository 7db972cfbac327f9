/**
 * Timestamps in the notes of a talk: `[11:52]` by the clock, `[+07:12]` from the start of the recording, where a line of
 * the talk says when that was (`(recording since 11:45:10)`). Once there is a recording, they become links into it.
 */
import type { Dialect, Inside, PlacedSection, TalkSection } from '../model/note.js';
import { classifyLink } from '../index/linkClass.js';
import { createInsertion, type TextEdit } from '../text/edits.js';
import { containsPosition } from '../text/positions.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { toRecordingUrl } from './recordingUrl.js';

/** Seconds after midnight. */
export type ClockSeconds = number;

const recordingStart =
  /\brecording\s+(?:starts|started|since|from|began|begins)?\s*(?:at)?:?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)/i;

/** What is not a link already: neither followed by its address nor by a definition's colon. */
const stamp = /\[(\+?)(\d{1,2}):(\d{2})(?::(\d{2}))?\](?![([:])(?!\s<?https?:)/g;

/** The mark that the recording begins, for a talk whose recording counts from there. */
export function writeRecordingMark(seconds: ClockSeconds): string {
  return `(recording since ${formatParts([Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60])})`;
}

/** When the recording began, by a line of the talk. */
export function findRecordingStart(source: SourceText, { section, line }: PlacedSection): ClockSeconds | undefined {
  for (let at = 0; at <= section.contentEndLine; at += 1) {
    const match = recordingStart.exec(lineText(source, line + at));
    const seconds = match === null ? undefined : toSeconds(match.slice(1).map((part) => Number(part ?? 0)));
    if (seconds !== undefined && seconds < 24 * 3600) return seconds;
  }
  return undefined;
}

/** `[11:52]`, or `[+07:12]` where it is known when the recording began and that is not later. */
export function writeTimestamp(now: ClockSeconds, start: ClockSeconds | undefined): string {
  if (start === undefined || now < start) {
    return `[${formatParts([Math.floor(now / 3600), Math.floor(now / 60) % 60])}]`;
  }
  const since = now - start;
  const hours = Math.floor(since / 3600);
  const parts = [Math.floor(since / 60) % 60, since % 60];
  return `[+${hours > 0 ? `${hours}:` : ''}${formatParts(parts)}]`;
}

/** A talk whose timestamps are to become links. */
export interface StampedTalk {
  readonly source: SourceText;
  readonly placed: PlacedSection<TalkSection>;
  readonly inside: Inside;
  readonly dialect: Dialect;
  /** When the talk began, for times of the clock where no line says when the recording did. */
  readonly talkStart: ClockSeconds | undefined;
}

/** Makes links of the talk's timestamps; nothing where there is no recording, or nothing to link. */
export function planTimestampLinks({ source, placed, inside, dialect, talkStart }: StampedTalk): readonly TextEdit[] {
  const recording = inside.links.find(({ url, name }) => !isStampName(name) && classifyLink(url, name) === 'video');
  if (recording === undefined) return [];
  const start = findRecordingStart(source, placed) ?? talkStart;
  const edits: TextEdit[] = [];
  for (let at = 0; at <= placed.section.contentEndLine; at += 1) {
    for (const match of lineText(source, placed.line + at).matchAll(stamp)) {
      const character = match.index + match[0].length;
      const seconds = findSeconds(match, start);
      const url = seconds === undefined ? undefined : toRecordingUrl(recording.url, seconds);
      if (url === undefined || inside.code.some((range) => containsPosition(range, { line: at, character }))) continue;
      const newText = dialect === 'markdown' ? `(${url})` : ` ${url}`;
      edits.push(createInsertion({ line: placed.line + at, character }, newText));
    }
  }
  return edits;
}

function isStampName(name: string): boolean {
  return /^\+?\d{1,2}:\d{2}(?::\d{2})?$/.test(name.replace(/^\[|\]$/g, ''));
}

/** Seconds into the recording; undefined for times before it, and where nobody knows. */
function findSeconds(match: RegExpExecArray, start: ClockSeconds | undefined): number | undefined {
  const [first = 0, second = 0, third] = match.slice(2).map((part) => (part === undefined ? undefined : Number(part)));
  if (match[1] === '+') return third === undefined ? toSeconds([0, first, second]) : toSeconds([first, second, third]);
  const clock = toSeconds([first, second, third ?? 0]);
  return clock === undefined || start === undefined || clock < start ? undefined : clock - start;
}

/** Of hours, minutes and seconds; undefined for what is no time. */
function toSeconds([hours = 0, minutes = 0, seconds = 0]: readonly number[]): number | undefined {
  return minutes > 59 || seconds > 59 ? undefined : hours * 3600 + minutes * 60 + seconds;
}

function formatParts(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
