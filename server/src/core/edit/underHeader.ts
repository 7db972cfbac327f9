/** Lines that are written right under a talk's header: its link, or the mark that it has no page. */
import type { Note, PlacedSection, Talk, TalkSection } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { findSampleTalk } from './separation.js';

/** The section to write in, and the note it stands in. */
export interface HeaderPlace {
  readonly note: Note;
  readonly source: SourceText;
  readonly placed: PlacedSection;
}

/** How a talk's link stands under its header. */
interface LinkManner {
  /** The line with `URL` in the URL's place. */
  readonly line: string;
  readonly blankLines: number;
}

/** A section by its index in `Note.sections`, near which a link is written. */
interface LinkPlace {
  readonly note: Note;
  readonly source: SourceText;
  readonly index: number;
}

/** What the mark of an unscheduled talk reads, in every language of the notes. */
export const unscheduledMark = '(not in the schedule)';

/** A line of link text longer than this is a sentence about that one talk, not a manner. */
const longestFrame = 24;

/** Writes the talk's link under its header, in the manner of the other talks of the note. */
export function createTalkLink(place: HeaderPlace, url: string): TextEdit {
  const { note, source, placed } = place;
  const { line, blankLines } = findLinkManner({ note, source, index: note.sections.indexOf(placed) });
  return createLineUnderHeader(
    place,
    line.replace('URL', () => url),
    blankLines,
  );
}

/** The line of a link that is to stand in a new talk after the section at `index`, in the manner of the other talks. */
export function writeLink(place: LinkPlace, url: string): string {
  return findLinkManner(place).line.replace('URL', () => url);
}

/** Writes `(not in the schedule)` under the talk's header. */
export function createUnscheduledMark(place: HeaderPlace): TextEdit {
  return createLineUnderHeader(place, unscheduledMark, 1);
}

/** Writes a line of its own under the header, with an empty line on either side where `blankLines` asks for it. */
export function createLineUnderHeader({ source, placed }: HeaderPlace, text: string, blankLines: number): TextEdit {
  const lineBreak = getLineBreak(source);
  const headerEnd = placed.line + (placed.section.kind === 'talk' ? placed.section.talk.headerRange.end.line : 0);
  const isFollowedByText = lineText(source, headerEnd + 1).trim() !== '';
  const newText = lineBreak.repeat(blankLines + 1) + text + (isFollowedByText ? lineBreak : '');
  return createInsertion(getLineEnd(source, headerEnd), newText);
}

function findLinkManner({ note, source, index }: LinkPlace): LinkManner {
  const standard = { line: note.dialect === 'markdown' ? '<URL>' : 'URL', blankLines: 1 };
  const sample = findSampleTalk(note, index, (talk) => hasLinkLine(talk));
  const link = sample?.section.talk.link;
  if (sample === undefined || link === undefined) return standard;
  const line = lineText(source, sample.line + link.range.start.line).trimEnd();
  const framed = line.slice(0, link.range.start.character) + 'URL' + line.slice(link.range.end.character);
  if (framed.length > longestFrame || framed.includes(link.url)) return standard;
  return { line: framed, blankLines: countBlankLines(source, sample, link.range.start.line) ?? standard.blankLines };
}

/** Whether the talk's link stands on a line of its own, below the header. */
function hasLinkLine({ link, headerRange }: Talk): boolean {
  return link !== undefined && link.range.start.line > headerRange.end.line;
}

/** How many lines lie between header and link, where all are blank. */
function countBlankLines(
  source: SourceText,
  { line, section }: PlacedSection<TalkSection>,
  linkLine: number,
): number | undefined {
  const first = section.talk.headerRange.end.line + 1;
  for (let between = first; between < linkLine; between += 1) {
    if (lineText(source, line + between).trim() !== '') return undefined;
  }
  return linkLine - first;
}
