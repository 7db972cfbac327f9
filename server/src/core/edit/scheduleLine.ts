/** The line that says where the conference's schedule is. */
import type { Note } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';

/** Writes `Schedule: URL` under the conference's name, or at the top of a note that has none. */
export function createScheduleLine(note: Note, source: SourceText, url: string): TextEdit {
  const lineBreak = getLineBreak(source);
  const line = `Schedule: ${note.dialect === 'markdown' ? `<${url}>` : url}`;
  const nameLine = findNameLine(note, source);
  if (nameLine !== undefined) {
    const isFollowedByText = lineText(source, nameLine + 1).trim() !== '';
    return createInsertion(
      getLineEnd(source, nameLine),
      lineBreak + lineBreak + line + (isFollowedByText ? lineBreak : ''),
    );
  }
  return createInsertion({ line: findTop(source), character: 0 }, line + lineBreak + lineBreak);
}

/** The last line of the conference's name (its underline, where it has one); undefined where front matter names it. */
function findNameLine(note: Note, source: SourceText): number | undefined {
  if (note.conference === undefined) return undefined;
  const { line } = note.conference.range.end;
  if (line < findTop(source)) return undefined;
  return /^ {0,3}(=+|-+|~+)\s*$/.test(lineText(source, line + 1)) ? line + 1 : line;
}

/** The first line that is not front matter. */
function findTop(source: SourceText): number {
  if (lineText(source, 0).trimEnd() !== '---') return 0;
  for (let line = 1; line < source.lineCount; line += 1) {
    if (/^(---|\.\.\.)\s*$/.test(lineText(source, line))) return line + 1;
  }
  return 0;
}
