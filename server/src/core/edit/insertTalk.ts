/** Starting the next talk: the section before it is closed and the new header written, both in the note's own manner. */
import type { Note, PlacedSection } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import type { Position } from '../text/positions.js';
import type { SourceText } from '../text/sourceText.js';
import { findSectionIndex, findSeparation, getSeparation, hasRuler } from './separation.js';
import { type HeaderContent, writeHeader } from './talkHeader.js';

/** Where the new talk goes, and what its header says. */
export interface NewTalk extends HeaderContent {
  /** Zero-based line of the file in the section after which the talk shall stand. */
  readonly line: number;
  /** Lines right under the header: its link, its abstract. */
  readonly below?: readonly string[];
}

/** Edits, and where the cursor goes in the text after them. */
export interface CursorEdit {
  readonly edits: readonly TextEdit[];
  readonly cursor: Position;
}

/**
 * Writes a new talk after the section at a line. The cursor comes to stand where the writer goes on: on an empty line
 * below the header, or in the header where it has no title yet.
 */
export function planTalk(note: Note, source: SourceText, talk: NewTalk): CursorEdit {
  const index = findSectionIndex(note, talk.line);
  const header = writeHeader(note, source, { ...talk, index });
  const intro = [...header, ...(talk.below ?? [])];
  const { edit, headerLine } = writeBody(note, source, { index, body: [...intro, '', ''] });
  const cursor =
    talk.title === undefined
      ? { line: headerLine, character: header[0]?.length ?? 0 }
      : { line: headerLine + intro.length + 1, character: 0 };
  return { edits: [edit], cursor };
}

/** One edit whose text is a snippet: the editor fills in what is left open, and places the cursor. */
export interface SnippetEdit {
  readonly edits: readonly TextEdit[];
  readonly isSnippet: true;
}

/** Writes the lines of a snippet as a talk after the section at `index` of `Note.sections`. */
export function planBody(
  note: Note,
  source: SourceText,
  place: { index: number; body: readonly string[] },
): SnippetEdit {
  return { edits: [writeBody(note, source, place).edit], isSnippet: true };
}

interface WrittenBody {
  readonly edit: TextEdit;
  /** Line of the body's first line in the text after the edit. */
  readonly headerLine: number;
}

/** Where there is a boundary already, the body goes behind it; else one is written first. */
function writeBody(
  note: Note,
  source: SourceText,
  { index, body }: { index: number; body: readonly string[] },
): WrittenBody {
  const lineBreak = getLineBreak(source);
  const placed = note.sections[index];
  if (placed === undefined || source.text.trim() === '') {
    return { edit: createInsertion({ line: 0, character: 0 }, body.join(lineBreak)), headerLine: 0 };
  }
  const separation = findSeparation(note, source, index);
  const next = note.sections[index + 1];
  const isClosed = !needsRuler(placed, separation) || hasRuler(getSeparation(source, placed));
  if (next !== undefined && isClosed) {
    const lines = [...body, ...separation].map((line) => line + lineBreak);
    return { edit: createInsertion({ line: next.line, character: 0 }, lines.join('')), headerLine: next.line };
  }
  if (isClosed && hasRuler(getSeparation(source, placed))) return appendToEnd(source, separation, body);
  const boundary = needsRuler(placed, separation) ? separation : [''];
  const lastLine = placed.line + placed.section.contentEndLine;
  const start = getLineEnd(source, lastLine);
  // Empty lines at the end of the file would pile up below the cursor, talk by talk; one line break ends it.
  const end = next === undefined ? getLineEnd(source, Math.max(lastLine, source.lineCount - 2)) : start;
  return {
    edit: { range: { start, end }, newText: ['', ...boundary, ...body].join(lineBreak) },
    headerLine: lastLine + 1 + boundary.length,
  };
}

/** Rulers part talks and asides; a heading that groups, a day mark and the head need none. */
function needsRuler({ section }: PlacedSection, separation: readonly string[]): boolean {
  return hasRuler(separation) && (section.kind === 'talk' || section.kind === 'aside');
}

/** Behind a ruler that ends the file, with as many empty lines between as the note has elsewhere. */
function appendToEnd(source: SourceText, separation: readonly string[], body: readonly string[]): WrittenBody {
  const lastLine = source.lineCount - 1;
  let rulerLine = lastLine;
  while (rulerLine > 0 && getLineEnd(source, rulerLine).character === 0) rulerLine -= 1;
  const blankLines = separation.length - 1 - separation.findLastIndex((line) => line !== '');
  const missing = Math.max(0, rulerLine + 1 + blankLines - lastLine);
  const lineBreak = getLineBreak(source);
  const edit = createInsertion(getLineEnd(source, lastLine), lineBreak.repeat(missing) + body.join(lineBreak));
  return { edit, headerLine: lastLine + missing };
}
