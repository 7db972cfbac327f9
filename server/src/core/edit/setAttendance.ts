/** Saying in the notes whether their writer was there. */
import type { Attendance, PlacedSection, Talk } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { type Range, shiftRange } from '../text/positions.js';
import { lineText, type SourceText } from '../text/sourceText.js';

/** What is written for a state, without full stop; the reading of attendance knows these phrases. */
const phrases: { readonly [state in Attendance]: string } = {
  attended: 'Attended',
  skipped: 'Did not attend',
  'no-notes': 'Attended, but took no notes',
  'watch-later': 'Watch later',
  unknown: '',
};

/**
 * Writes the state into a talk: in the place of the phrase that is there, whose reason is kept, else as a paragraph at the
 * end of its notes. Notes say by themselves that their writer was there, so `attended` then only takes the old phrase
 * out. No edits where nothing changes.
 */
export function planAttendance(source: SourceText, placed: PlacedSection, state: Attendance): readonly TextEdit[] {
  if (placed.section.kind !== 'talk') return [];
  const { talk } = placed.section;
  if (talk.attendance.state === state) return [];
  const isTold = state === 'unknown' || (state === 'attended' && talk.hasNotes);
  if (talk.attendance.range === undefined) return isTold ? [] : [appendPhrase(source, placed, state)];
  const range = shiftRange(talk.attendance.range, placed.line);
  const ownLine = talk.attendance.reason === undefined ? findOwnLine(source, range) : undefined;
  if (isTold && ownLine !== undefined) return [removeParagraph(source, ownLine)];
  return isTold && state === 'unknown' ? [] : [replacePhrase(source, range, talk, state)];
}

function appendPhrase(source: SourceText, placed: PlacedSection, state: Attendance): TextEdit {
  const end = getLineEnd(source, placed.line + placed.section.contentEndLine);
  return createInsertion(end, getLineBreak(source).repeat(2) + phrases[state] + '.');
}

/** The reason may lie inside of the phrase's range: it and all after it stay as they are. */
function replacePhrase(source: SourceText, range: Range, talk: Talk, state: Attendance): TextEdit {
  const line = lineText(source, range.start.line);
  const phrase = line.slice(
    range.start.character,
    range.start.line === range.end.line ? range.end.character : undefined,
  );
  const { reason } = talk.attendance;
  const reasonAt = reason === undefined ? -1 : phrase.indexOf(reason);
  if (reason !== undefined && reasonAt < 0 && range.start.line !== range.end.line) {
    return createInsertion(range.start, `${phrases[state]}. `);
  }
  if (reasonAt < 0) return { range, newText: keepStop(phrase, phrases[state]) };
  const joint = /(?:[,;(–—-]\s*)?(?:\b\p{L}+\b\s*)?$/u.exec(phrase.slice(0, reasonAt))?.index ?? reasonAt;
  const said = phrase.slice(0, joint).trimEnd().length;
  const end = { line: range.start.line, character: range.start.character + said };
  return { range: { start: range.start, end }, newText: phrases[state] };
}

function keepStop(old: string, phrase: string): string {
  return /[.!]$/.test(old.trimEnd()) ? `${phrase}.` : phrase;
}

/** The phrase's line, where nothing but a list mark, emphasis and a full stop stands beside it. */
function findOwnLine(source: SourceText, range: Range): number | undefined {
  if (range.start.line !== range.end.line) return undefined;
  const line = lineText(source, range.start.line);
  const beside = line.slice(0, range.start.character) + line.slice(range.end.character);
  return /^[\s*_+.!-]*$/.test(beside) ? range.start.line : undefined;
}

/** Removes a line with its line end, and the empty line above it where it has one on both sides. */
function removeParagraph(source: SourceText, line: number): TextEdit {
  const isBlank = (at: number): boolean => lineText(source, at).trim() === '';
  const from = line > 1 && isBlank(line - 1) && isBlank(line + 1) ? line - 1 : line;
  const isLast = line + 1 >= source.lineStarts.length;
  if (isLast && from > 0)
    return { range: { start: getLineEnd(source, from - 1), end: getLineEnd(source, line) }, newText: '' };
  return { range: { start: { line: from, character: 0 }, end: { line: line + 1, character: 0 } }, newText: '' };
}
