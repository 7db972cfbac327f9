/** Adding to a talk's notes from elsewhere. */
import type { Note } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { findSectionIndex } from './separation.js';

/** A bullet and its indentation; a numbered item is no manner to go on in, as its number is its writer's. */
const bullet = /^(\s*)([-*+])(\s+)\S/;

/**
 * Adds `text` at the end of the section at `line`: as a further bullet where its notes end in one, else as a paragraph
 * of its own. The lines of a longer text stay together.
 *
 * @param place `line` zero-based in the file
 */
export function planJot(note: Note, source: SourceText, place: { line: number; text: string }): readonly TextEdit[] {
  const text = place.text.trim();
  const placed = note.sections[findSectionIndex(note, place.line)];
  if (text === '') return [];
  const lineBreak = getLineBreak(source);
  if (placed === undefined) return [createInsertion({ line: 0, character: 0 }, text + lineBreak)];
  const lastLine = placed.line + placed.section.contentEndLine;
  const last = bullet.exec(lineText(source, lastLine));
  const lines = text.split(/\r\n|\r|\n/);
  const [first = '', ...more] = lines;
  const added =
    last === null
      ? ['', '', ...lines]
      : ['', `${last[1]}${last[2]}${last[3]}${first}`, ...more.map((line) => `${last[1]}  ${line}`)];
  return [createInsertion(getLineEnd(source, lastLine), added.join(lineBreak))];
}
