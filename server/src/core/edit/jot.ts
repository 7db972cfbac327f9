/** Adding to a talk's notes from elsewhere. */
import type { Note, PlacedSection } from '../model/note.js';
import { createInsertion, getLineBreak, getLineEnd, type TextEdit } from '../text/edits.js';
import { lineText, type SourceText } from '../text/sourceText.js';
import { findSectionIndex } from './separation.js';

/** A bullet and its indentation; a numbered item is no manner to go on in, as its number is its writer's. */
const bullet = /^(\s*)([-*+])(\s+)\S/;

/**
 * Adds `text` at the end of the section at `line`: as a further bullet where its notes end in one (a talk without notes
 * goes by the talk above), else as a paragraph of its own. The lines of a longer text stay together.
 *
 * @param place `line` zero-based in the file
 */
export function planJot(note: Note, source: SourceText, place: { line: number; text: string }): readonly TextEdit[] {
  const text = place.text.trim();
  const index = findSectionIndex(note, place.line);
  const placed = note.sections[index];
  if (text === '') return [];
  const lineBreak = getLineBreak(source);
  if (placed === undefined) return [createInsertion({ line: 0, character: 0 }, text + lineBreak)];
  const last = findLastBullet(source, placed);
  const manner = last ?? (isWithoutNotes(placed) ? findMannerAbove(note, source, index) : undefined);
  const lines = text.split(/\r\n|\r|\n/);
  const added = manner === undefined ? lines : toItem(manner, lines);
  const lastLine = placed.line + placed.section.contentEndLine;
  return [
    createInsertion(getLineEnd(source, lastLine), ['', ...(last === undefined ? [''] : []), ...added].join(lineBreak)),
  ];
}

/** Indentation, sign and space of a bullet. */
type Bullet = readonly [indent: string, sign: string, space: string];

function toItem([indent, sign, space]: Bullet, [first = '', ...more]: readonly string[]): readonly string[] {
  return [indent + sign + space + first, ...more.map((line) => `${indent}  ${line}`)];
}

/** The bullet that a section ends in; an item may go on in further lines that are indented. */
function findLastBullet(source: SourceText, { section, line }: PlacedSection): Bullet | undefined {
  for (let at = line + section.contentEndLine; at > line; at -= 1) {
    const text = lineText(source, at);
    const [, indent, sign, space] = bullet.exec(text) ?? [];
    if (indent !== undefined && sign !== undefined && space !== undefined) return [indent, sign, space];
    if (!/^\s+\S/.test(text)) return undefined;
  }
  return undefined;
}

function isWithoutNotes({ section }: PlacedSection): boolean {
  return section.kind === 'talk' && !section.talk.hasNotes;
}

function findMannerAbove(note: Note, source: SourceText, index: number): Bullet | undefined {
  const above = note.sections
    .slice(0, index)
    .findLast(({ section }) => section.kind === 'talk' && section.talk.hasNotes);
  const found = above && findLastBullet(source, above);
  // A task at the end of prose is no manner.
  const isTask =
    above !== undefined && /^\s*[-*+]\s+\[[ xX]?\]/.test(lineText(source, above.line + above.section.contentEndLine));
  return found === undefined || isTask ? undefined : ['', found[1], found[2]];
}
