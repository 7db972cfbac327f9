/** Saying in the notes whether their writer was there. */
import type { Attendance, PlacedSection, TalkSection } from '../model/note.js';
import { isTalk } from '../model/sections.js';
import { splitRemark } from '../parse/attendance.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { type Range, shiftRange } from '../text/positions.js';
import { lineText, rangeText, type SourceText } from '../text/sourceText.js';

/** What is written for a state, without full stop; the reading of attendance knows these phrases. */
const phrases: { readonly [state in Attendance]: string } = {
  attended: 'Attended',
  skipped: 'Did not attend',
  'no-notes': 'Attended, but took no notes',
  'watch-later': 'Watch later',
  unknown: '',
};

/**
 * Writes the state into a talk: in the place of the phrase that is there, whose reason is kept, else as a paragraph above
 * its notes. Notes say by themselves that their writer was there, so `attended` then only takes the old phrase
 * out, unless it gives a reason. A line that says more than phrase and reason is left as it is: the new phrase then
 * stands above it. No edits where nothing changes.
 */
export function planAttendance(source: SourceText, placed: PlacedSection, state: Attendance): readonly TextEdit[] {
  if (!isTalk(placed) || placed.section.talk.attendance.state === state) return [];
  const { attendance, hasNotes } = placed.section.talk;
  const goesWithout = state === 'unknown' || (state === 'attended' && hasNotes);
  if (attendance.range === undefined) return goesWithout ? [] : [addPhrase(source, placed, state)];
  const range = shiftRange(attendance.range, placed.line);
  const remark = splitRemark(rangeText(source, range));
  const isInHeader = attendance.range.start.line <= placed.section.talk.headerRange.end.line;
  if (!isInHeader && (remark?.isWhole !== true || !isOnOwnLine(source, range))) {
    return state === 'unknown' ? [] : [addPhrase(source, placed, state)];
  }
  if (goesWithout && attendance.reason === undefined && !isInHeader) return [removeParagraph(source, range.start.line)];
  return state === 'unknown' || remark === undefined ? [] : [replacePhrase(range, remark.phrase, state)];
}

/** A paragraph of its own: above the notes where there are some, as a remark far down belongs to them. */
function addPhrase(source: SourceText, placed: PlacedSection<TalkSection>, state: Attendance): TextEdit {
  const contentEnd = placed.line + placed.section.contentEndLine;
  const isAbove = placed.section.talk.hasNotes || placed.section.talk.attendance.range !== undefined;
  const last = isAbove ? findIntroEnd(source, placed) : contentEnd;
  const lineBreak = getLineBreak(source);
  const isFollowedByText = last < contentEnd && lineText(source, last + 1).trim() !== '';
  const newText = `${lineBreak.repeat(2)}${phrases[state]}.${isFollowedByText ? lineBreak : ''}`;
  return createInsertion(getLineEnd(source, last), newText);
}

/** The last line of what stands above the notes: header, speakers, talk link, and a quotation right below them. */
function findIntroEnd(source: SourceText, { section, line }: PlacedSection<TalkSection>): number {
  const { headerRange, link, speakers } = section.talk;
  const intro = new Set([...(link === undefined ? [] : [link]), ...speakers].map(({ range }) => line + range.end.line));
  let last = line + headerRange.end.line;
  for (let next = last + 1; next <= line + section.contentEndLine; next += 1) {
    const text = lineText(source, next);
    if (intro.has(next) || /^ {0,3}>/.test(text)) last = next;
    else if (text.trim() !== '') break;
  }
  return last;
}

/** Only what says the state is replaced: reason, full stop and closing bracket stay. */
function replacePhrase({ start }: Range, phrase: string, state: Attendance): TextEdit {
  const end = { line: start.line, character: start.character + phrase.length };
  return { range: { start, end }, newText: phrases[state] };
}

/** Whether nothing but a list mark, emphasis and a full stop stands beside it. */
function isOnOwnLine(source: SourceText, { start, end }: Range): boolean {
  const line = lineText(source, start.line);
  return /^[\s*_~+.!>()[\]-]*$/.test(line.slice(0, start.character) + line.slice(end.character));
}

/** Removes a line with its line end, and the empty line above it where there is one on both sides. */
function removeParagraph(source: SourceText, line: number): TextEdit {
  const isBlank = (at: number): boolean => lineText(source, at).trim() === '';
  const first = isBlank(line - 1) && isBlank(line + 1) ? line - 1 : line;
  const isLast = line + 1 >= source.lineCount;
  const start = isLast ? getLineEnd(source, Math.max(0, first - 1)) : { line: first, character: 0 };
  const end = isLast ? getLineEnd(source, line) : { line: line + 1, character: 0 };
  return { range: { start, end }, newText: '' };
}
