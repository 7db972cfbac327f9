/** The mark that a new day begins. */
import type { Note, PlacedSection } from '../model/note.js';
import { createInsertion, getLineBreak, type TextEdit } from '../text/edits.js';
import type { SourceText } from '../text/sourceText.js';
import { findSeparation, hasRuler } from './separation.js';

/** Writes `Day 2` (or whichever day it is) above a section, as a heading in Markdown. */
export function createDayMark(note: Note, source: SourceText, placed: PlacedSection): TextEdit {
  const separation = findSeparation(note, source, note.sections.indexOf(placed));
  const label = `Day ${findOrdinal(note, placed)}`;
  const lines =
    note.dialect === 'markdown'
      ? [`${'#'.repeat(findLevel(note, placed))} ${label}`, '']
      : [label, ...(hasRuler(separation) ? separation : [''])];
  const lineBreak = getLineBreak(source);
  return createInsertion({ line: placed.line, character: 0 }, lines.map((line) => line + lineBreak).join(''));
}

/** One more than the day the section is in now; an unmarked day before it was the first. */
function findOrdinal(note: Note, { day }: PlacedSection): number {
  const current = day === undefined ? undefined : note.days[day];
  return (current?.ordinal ?? (day ?? 0) + 1) + 1;
}

/** The level of the note's other day marks, else one above the talk's where the conference's name does not stand there. */
function findLevel(note: Note, { section }: PlacedSection): number {
  for (const other of note.sections) {
    if (other.section.kind === 'day' && other.section.level > 0) return other.section.level;
  }
  const talkLevel = section.kind === 'talk' && section.talk.level > 0 ? section.talk.level : 2;
  return talkLevel > 2 ? talkLevel - 1 : talkLevel;
}
